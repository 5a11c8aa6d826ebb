import fc from 'fast-check';
import { DATA_COLUMNS, LONGEST_CELL, cellsOf, textOfCells } from './row-cells.ts';
import { randomised } from '../../test/random.ts';

const settings = randomised('row cells');

test('a text comes back from its cells, none of which is too long', () => {
  const text = fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 1, max: 3000 }))
    .map(([part, times]) => part.repeat(times).slice(0, 30_000));
  fc.assert(
    fc.property(text, (written) => {
      const cells = cellsOf('key', written);
      expect(Object.keys(cells)).toEqual([...DATA_COLUMNS]);
      expect(Math.max(...Object.values(cells).map((cell) => cell.length))).toBeLessThanOrEqual(LONGEST_CELL);
      expect(textOfCells(cells)).toBe(written);
    }),
    settings,
  );
});

test('no cell begins or ends with white space or half a character where it can be avoided', () => {
  const written = 'x'.repeat(LONGEST_CELL - 1) + ' \u{1F4DE}'.repeat(50) + 'y'.repeat(5000);
  const cells = Object.values(cellsOf('key', written)).filter((cell) => cell !== '');
  expect(cells.length).toBeGreaterThan(1);
  for (const cell of cells) {
    expect(cell).toBe(cell.trim());
    expect(/\p{Surrogate}/u.test(cell)).toBe(false);
  }
});

test('what does not fit is refused, what just fits is not', () => {
  expect(() => cellsOf('k', 'x'.repeat(32_001))).toThrow(
    expect.objectContaining({ code: 'ledger.too-large' }) as Error,
  );
  expect(textOfCells(cellsOf('k', 'x'.repeat(32_000)))).toHaveLength(32_000);
});

test('a brief row has no text', () => {
  expect(textOfCells({ key: 'k' })).toBeUndefined();
  expect(textOfCells({ key: 'k', data1: '{}', data2: 7 })).toBeUndefined();
});
