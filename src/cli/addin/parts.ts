import { buildPage } from '../../excel-host/workbench/build-page';
import { PROJECT, type BuildPart } from './build-once';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';

/** Where the workbench offers Microsoft's client; the built pane loads it from there. */
const OFFICE_JS = '/office-js/office.js';

/** The add-in as `npm run build` makes it, for this machine. */
export const ADDIN: BuildPart = {
  name: 'addin',
  title: '加载项',
  sources: [
    'src/core',
    'src/extract',
    'src/datapackage',
    'src/library',
    'src/document',
    'src/review',
    'src/wording',
    'src/workbook',
    'src/functions',
    'src/taskpane',
    'src/commands',
    'seeds',
    'assets',
    'licenses',
    'manifest.xml',
    'shortcuts.json',
    'webpack.config.js',
    'src/cli/site/site.json',
    'tsconfig.json',
    'package.json',
  ],
  build: (out) =>
    runWebpack(['--mode', 'production', '--env', `out=${out}`, '--env', `officejs=${OFFICE_JS}`]),
};

/** The workbench's page. */
export const PAGE: BuildPart = {
  name: 'workbench',
  title: '工作台',
  sources: ['src/excel-host', 'tsconfig.json', 'package.json'],
  build: buildPage,
};

/** In a process of its own: a build may print, and standard output belongs to results. */
function runWebpack(options: readonly string[]): Promise<void> {
  const cli = createRequire(__filename).resolve('webpack-cli/bin/cli.js');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...options], { cwd: PROJECT }, (error, stdout, stderr) => {
      if (error) reject(new Error(`加载项没有构建成功：\n${stdout}${stderr}`));
      else resolve();
    });
  });
}
