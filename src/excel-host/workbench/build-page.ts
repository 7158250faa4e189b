import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { webpack, type Configuration } from 'webpack';

const PAGE = join(__dirname, 'page');

/**
 * Builds the workbench's page. The engine and its view stay outside of the bundle: they are served
 * as their authors' own unmodified files (LGPL), and host and grid share one copy of them.
 *
 * @param out folder to write: index.html, workbench.js, pane.js and the styles
 * @throws Error with webpack's own words when the page does not compile
 */
export async function buildPage(out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  await compile({
    mode: 'production',
    target: ['web', 'es2022'],
    entry: { workbench: join(PAGE, 'main.ts'), pane: join(PAGE, 'pane.ts') },
    output: { path: out, filename: '[name].js' },
    externals: { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: require.resolve('ts-loader'),
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    performance: { hints: false },
  });
  const asTheyAre = readdirSync(PAGE).filter((file) => /\.(?:html|css)$/.test(file));
  for (const file of asTheyAre) copyFileSync(join(PAGE, file), join(out, file));
}

function compile(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
