import { extractDocument } from '../../../src/extract/document/read';
import { plainValue, type Candidate } from '../../../src/extract/prose/candidate';
import type { DocumentTable } from '../../../src/extract/table/table';

/** A plan of the period 2021–2025 whose only paragraph is the one given. */
export function inPlan(paragraph: string, heading = '三、重点任务'): string {
  return `甲县国民经济和社会发展第十四个五年规划纲要\n\n${heading}\n\n${paragraph}\n`;
}

/** `name = operator value unit · year · measure`, the way test cases write a figure. */
function show(candidate: Candidate): string {
  const { value, upTo, op } = plainValue(candidate.figure);
  const number = value === undefined ? candidate.text : `${op}${String(value)}`;
  const range = upTo === undefined ? '' : `~${String(upTo)}`;
  const { years } = candidate;
  const first = years === undefined ? '' : String(years.first);
  const last = years === undefined || years.first === years.last ? '' : `-${String(years.last)}`;
  return `${candidate.name} ${number}${range}${candidate.unit} ${first}${last} ${candidate.measure}`;
}

/** The figures of a paragraph in a plan, as test cases write them. */
export function figuresOf(paragraph: string, heading?: string): readonly string[] {
  return figuresIn(inPlan(paragraph, heading));
}

/** The figures of a whole document, as test cases write them. */
export function figuresIn(text: string): readonly string[] {
  return extractDocument(text).figures.map(show);
}

/** The rows of a table: category | number | parent | name | unit | its cells | attribute. */
export function rowsOf(table: DocumentTable | undefined): readonly string[] {
  return (table?.rows ?? []).map((row) =>
    [
      row.category,
      row.number,
      row.parent,
      row.name,
      row.unit,
      ...(table?.columns ?? []).flatMap(({ role }, column) =>
        ['base', 'target', 'growth', 'actual', 'actual_growth', 'other'].includes(role)
          ? [`${role}:${row.cells[column]?.text ?? ''}`]
          : [],
      ),
      row.attribute,
    ].join('|'),
  );
}
