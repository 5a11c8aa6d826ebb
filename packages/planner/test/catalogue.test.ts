import { isDeepStrictEqual } from 'node:util';
import { FLOW_TABLE } from '../src/classify-flow.ts';
import { VALUE_TABLE } from '../src/classify-value.ts';
import * as planner from '../src/index.ts';
import type { Case } from './catalogue/case.ts';
import { CATALOGUE } from './catalogue/cases.ts';
import { DUTIES } from './catalogue/duties.ts';
import { expected, outcomeOf } from './catalogue/outcome.ts';
import { plannerWithout } from './catalogue/switched-off.ts';

test.each(CATALOGUE)('$rule', (one) => {
  expect(outcomeOf(one, planner)).toEqual(expected(one));
});

test.each(CATALOGUE)('is what keeps its case: $rule', (one) => {
  expect(isKept(one)).toBe(false);
});

test('every duty is answered by a case, and no case answers something else', () => {
  const answered = new Set(CATALOGUE.flatMap(({ covers }) => covers ?? []));
  expect([...answered].sort()).toEqual(Object.keys(DUTIES).sort());
});

/** The last row of a table always holds; what it says is switched off instead. */
test('every row of the tables but the last is switched off by a case', () => {
  const rows = [FLOW_TABLE, VALUE_TABLE].flatMap((table) => table.slice(0, -1).map(({ row }) => row));
  const off = new Set(CATALOGUE.flatMap((one) => ('row' in one.off ? [one.off.row] : [])));
  expect(rows.filter((row) => !off.has(row))).toEqual([]);
});

test('no two cases are named alike', () => {
  expect(CATALOGUE.length).toBe(new Set(CATALOGUE.map(({ rule }) => rule)).size);
});

/** Whether a case comes out as it must although its rule is switched off. */
function isKept(one: Case): boolean {
  const without = plannerWithout(one.off);
  try {
    return isDeepStrictEqual(outcomeOf(one, without), expected(one));
  } catch {
    return false;
  }
}
