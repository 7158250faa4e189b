import fc from 'fast-check';
import { sayFormFinding } from '../../../src/wording/form-finding';
import { HEADER, read } from './support/read';

const WORDS = [
  '青山县',
  'GDP',
  '2023',
  '131.5',
  '初步',
  '无数据',
  '--',
  '=1+1',
  '1,234',
  '粮食产量',
];
const cell = fc.oneof(
  fc.constantFrom(...WORDS, ...HEADER, ''),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double().map(String),
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

test('whatever a table holds: nothing throws, every row is counted, every finding is a sentence', () => {
  fc.assert(
    fc.property(rows, fc.oneof(fc.constant(HEADER), fc.array(cell)), (body, header) => {
      const { observations, findings, preview } = read(body, header);
      const { numbers, texts, notSet, noData, growths, blank, left } = preview;
      expect(numbers + texts + notSet + noData + growths).toBe(observations.length);
      const used = new Set(observations.map(({ row }) => row)).size;
      expect(used + blank + left).toBe(preview.rows);
      for (const finding of findings) expect(sayFormFinding(finding, 'actuals')).toMatch(/。$/u);
      if (left > 0) expect(findings.length).toBeGreaterThan(0);
      for (const { value } of observations) {
        if (value.kind === 'number') expect(Number.isFinite(value.value)).toBe(true);
      }
    }),
    { seed: 20_260_131, numRuns: 300 },
  );
});
