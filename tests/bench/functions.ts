import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../src/core/catalog/catalog';
import { FUNCTIONS, type FunctionId } from '../../src/core/function/functions';
import { best, type Goal } from './goal';
import { grown } from './grown';

const SIZES = [7, 300, 3300];
const QUESTIONS = 1000;
/** So many rows are asked about: of about 400 plans. */
const LATEST = 7000;
/** Errors name what is nearest, which takes longer: fewer do. */
const ERRORS = 30;

type Question = readonly [FunctionId, readonly unknown[]];

/**
 * What a PLAN function costs in a cell against looking the same arguments up in a map: asked for the
 * first time, asked again, and where the answer is an error; at several sizes of the catalogue.
 */
export function benchFunctions(shipped: PlanPackage): readonly Goal[] {
  return SIZES.flatMap((plans) => {
    const catalog = buildCatalog([grown(shipped, plans)]);
    const hits = ask(catalog);
    const lookUp = mapTime(hits) / hits.length;
    const errors = hits.slice(0, ERRORS);
    const kinds: readonly (readonly [string, readonly Question[]])[] = [
      ['TARGET', hits],
      ['STATUS', hits.map(([, [region, name]]) => ['STATUS', [region, name, 2023, 110]] as const)],
      [
        'an unknown indicator',
        errors.map(([id, [region]], at) => [id, [region, `无${String(at)}`, 2025]] as const),
      ],
      [
        'an unknown region',
        errors.map(([id, [, name]], at) => [id, [`火星${String(at)}`, name, 2025]] as const),
      ],
    ];
    const functions = kinds.flatMap(([what, questions]) => {
      const first = best(
        () => ({ ...catalog }),
        (fresh) => answerAll(fresh, questions),
      );
      answerAll(catalog, questions);
      const again = best(
        () => catalog,
        (known) => answerAll(known, questions),
      );
      const each = (time: number) => time / questions.length / lookUp;
      return [
        {
          what: `${String(plans)} plans: ${what}, asked first`,
          unit: '倍',
          figure: each(first),
          goal: 40,
        } as const,
        {
          what: `${String(plans)} plans: ${what}, asked again`,
          unit: '倍',
          figure: each(again),
          goal: 5,
        } as const,
      ];
    });
    return [...functions, tableGoal(catalog, plans)];
  });
}

/** TABLE asked again against copying the table that is kept. */
function tableGoal(catalog: Catalog, plans: number): Goal {
  const given = ['仓山'];
  const answer = FUNCTIONS.TABLE.answer(catalog, given);
  if (!answer.ok || typeof answer.value !== 'object' || answer.value.kind !== 'table')
    throw new Error('TABLE has no answer');
  const { rows } = answer.value;
  const copy = best(
    () => rows,
    (table) => {
      for (let i = 0; i < QUESTIONS; i += 1) table.map((row) => [...row]);
    },
  );
  const again = best(
    () => catalog,
    (known) => {
      for (let i = 0; i < QUESTIONS; i += 1) FUNCTIONS.TABLE.answer(known, given);
    },
  );
  return {
    what: `${String(plans)} plans: TABLE, asked again, against a copy of it`,
    ...{ unit: '倍', figure: again / copy, goal: 3 },
  };
}

/**
 * The arguments of PLAN.TARGET for every row that prints one number, the latest plans last.
 * @example answeredTargets(catalog)[0] // ['350104', '地区生产总值', 2025]
 */
export function answeredTargets(catalog: Catalog): readonly (readonly [string, string, number])[] {
  return [...catalog.plans.values()].flatMap(({ id, regionId, targetYear }) =>
    (catalog.rows.get(id) ?? [])
      .map(({ printedName }) => [regionId, printedName, targetYear] as const)
      .filter((given) => FUNCTIONS.TARGET.answer(catalog, given).ok),
  );
}

function ask(
  catalog: Catalog,
): readonly (readonly [FunctionId, readonly [string, string, number]])[] {
  const answered = answeredTargets({ ...catalog }).slice(-LATEST);
  return Array.from({ length: QUESTIONS }, (_, at) => [
    'TARGET',
    answered[(at * 7) % answered.length] ?? ['', '', 0],
  ]);
}

function answerAll(catalog: Catalog, questions: readonly Question[]): void {
  for (const [id, given] of questions) FUNCTIONS[id].answer(catalog, given);
}

/** Microseconds of looking the joined arguments up, for as many questions. */
function mapTime(questions: readonly Question[]): number {
  const answers = new Map(questions.map(([, given], at) => [given.join('\u0001'), at]));
  let sum = 0;
  const time = best(
    () => answers,
    (known) => {
      for (const [, given] of questions) sum += known.get(given.join('\u0001')) ?? 0;
    },
  );
  return sum < 0 ? 0 : time;
}
