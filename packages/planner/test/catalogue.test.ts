import { isDeepStrictEqual } from 'node:util';
import * as planner from '../src/index.ts';
import type { Case } from './catalogue/case.ts';
import { CATALOGUE } from './catalogue/cases.ts';
import { expected, outcomeOf } from './catalogue/outcome.ts';
import { plannerWithout } from './catalogue/switched-off.ts';

test.each(CATALOGUE)('$rule', (one) => {
  expect(outcomeOf(one, planner)).toEqual(expected(one));
});

test.each(CATALOGUE)('is what keeps its case: $rule', (one) => {
  expect(isKept(one)).toBe(false);
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
