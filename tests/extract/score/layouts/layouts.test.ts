import { extractDocument } from '../../../../src/extract/document/read';
import { LAYOUTS } from './layouts';
import { PLANS } from './plans';
import { addScores, scoreLayout } from './score-layout';

/** Layouts that leave cells out: what stood there nobody can know, but the rows that lack them wait. */
const LOSES = 0.93;
const LEAST = 0.97;

test.each(Object.entries(LAYOUTS))('%s', (name, layout) => {
  const score = addScores(
    PLANS.map((plan) => scoreLayout(plan, layout(plan), extractDocument(layout(plan)))),
  );
  expect(score.silent).toEqual([]);
  expect(score.right / score.cells).toBeGreaterThanOrEqual(/lost/.test(name) ? LOSES : LEAST);
});
