import Papa from 'papaparse';
import type { PlanIndicator } from '../core/indicator/plan-indicator';
import type { Plan } from '../core/plan/plan';
import { markFormula, unmarkFormula } from './csv/formula-mark';
import { readDescriptor } from './descriptor/read-descriptor';
import { cleanCell, type CellsByColumn } from './draft/package-draft';
import { listFindings } from './finding/package-finding';
import { isKeptObservations } from './form/keep-observations';
import type { NamedFiles } from './form/kept-origins';
import { fromTexts, toTexts } from './keep-package';
import type { PackageText } from './package-file';
import { readKeptPackage } from './read-own-package';
import { writePackage } from './write-package';

/** A plan with the units that the user says, and the day. */
interface UnitsOfPlan {
  readonly plan: Plan;
  readonly rows: readonly PlanIndicator[];
  /** 责任单位 by code of the row; '' for none. */
  readonly units: ReadonlyMap<string, string>;
  /** ISO date. */
  readonly now: string;
}

/**
 * Keeps 责任单位 of a plan's rows: in the bureau's package that has the plan; of a plan that is
 * supplied, in a package of its own beside it, which names rows and units and nothing else.
 * @returns all that is kept then, and the one that changed
 * @example setUnits([], { plan, rows, units: new Map([['01', '区统计局']]), now }).changed.name // '350104-14-units'
 */
export function setUnits(
  kept: readonly NamedFiles[],
  asked: UnitsOfPlan,
): { readonly kept: readonly NamedFiles[]; readonly changed: NamedFiles } {
  const { plan, units } = asked;
  const owner = kept.filter(({ files }) => hasPlan(files, plan.id)).at(-1);
  const changed =
    owner === undefined
      ? besidePackage(asked)
      : { ...owner, files: withUnits(owner.files, plan.id, units) };
  if (kept.some(({ name }) => name === changed.name)) {
    return { kept: kept.map((one) => (one.name === changed.name ? changed : one)), changed };
  }
  // Actual values come last: they count over what a package prints.
  const after = kept.map(({ files }) => !isKeptObservations(files)).lastIndexOf(true) + 1;
  return { kept: [...kept.slice(0, after), changed, ...kept.slice(after)], changed };
}

function hasPlan(files: readonly PackageText[], planId: string): boolean {
  const reading = readKeptPackage(files);
  return reading.ok && reading.package.plans.some(({ id }) => id === planId);
}

/** Units for the rows of a plan that another package has. */
function besidePackage({ plan, rows, units, now }: UnitsOfPlan): NamedFiles {
  const cells = rows.flatMap((row): readonly CellsByColumn[] => {
    const unit = cleanCell(units.get(row.code) ?? row.responsibleUnit ?? '');
    if (unit === '') return [];
    const { code, printedName: printed_name, parentName: parent_name } = row;
    return [{ plan_id: plan.id, code, printed_name, parent_name, responsible_unit: unit }];
  });
  const name = `${plan.id.replace(/^LOCAL:/u, '').toLowerCase()}-units`;
  const about = { name, title: `责任单位：${plan.title}`, created: now };
  return { name, files: toTexts(writePackage(about, { plan_indicators: cells })) };
}

const COLUMN = 'responsible_unit';

/** A package with other units in its table of rows; everything else in it stays as it is. */
function withUnits(
  files: readonly PackageText[],
  planId: string,
  units: ReadonlyMap<string, string>,
): readonly PackageText[] {
  const { resources = [] } = readDescriptor(fromTexts(files), listFindings()) ?? {};
  const table = resources.find((each) => each.table === 'plan_indicators');
  const texts = files.map((file) => {
    if (file.path !== table?.path) return file;
    const { delimiter } = table;
    const { data } = Papa.parse<string[]>(file.text.replace(/\r\n?/gu, '\n'), { delimiter });
    const [header = [], ...rows] = data;
    const places = header.map((cell) => cell.trim());
    const at = places.includes(COLUMN) ? places.indexOf(COLUMN) : header.length;
    const cellOf = (cells: readonly string[], column: string) =>
      unmarkFormula(cells[places.indexOf(column)]?.trim() ?? '');
    const edited = rows.map((cells) => {
      const unit =
        cellOf(cells, 'plan_id') === planId ? units.get(cellOf(cells, 'code')) : undefined;
      const isBlank = cells.every((cell) => cell.trim() === '');
      if (isBlank || (unit === undefined && at < header.length)) return cells;
      return [...cells.slice(0, at), markFormula(cleanCell(unit ?? '')), ...cells.slice(at + 1)];
    });
    const head = at < header.length ? header : [...header, COLUMN];
    return { ...file, text: Papa.unparse([head, ...edited], { delimiter, newline: '\n' }) };
  });
  return toTexts(fromTexts(texts));
}
