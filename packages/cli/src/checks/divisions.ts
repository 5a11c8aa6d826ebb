import type { Check, Look } from '../check.ts';
import { count, listing, plain } from '../words.ts';

const FLOWS = 'architect:flow:view';

/** Whether the role of the client reaches all divisions: what lies in another one is missing from listings without a word. */
export const divisionsLook: Look = {
  checks: ['divisions'],
  async look({ inspector }) {
    const divisions = await inspector.divisions(FLOWS);
    if (!divisions.known) {
      return [{ check: 'divisions', result: 'not-checked', words: plain(divisions.detail) }];
    }
    const { seen, unseen } = divisions.value;
    if (unseen.length === 0) {
      return [
        {
          check: 'divisions',
          result: 'good',
          words: `flows are seen in ${seen === 1 ? 'the only division' : `all ${count(seen, 'division')}`}`,
        },
      ];
    }
    return [hidden(seen, unseen)];
  },
};

function hidden(seen: number, unseen: readonly string[]): Check {
  return {
    check: 'divisions',
    result: 'warning',
    words: `flows are seen in ${seen} of ${count(seen + unseen.length, 'division')}; not in ${listing(unseen.map((name) => `"${plain(name)}"`))}: what lies there looks as if it were not there`,
    fix: 'Give the role of this OAuth client those divisions too. Without them a plan may create what exists there, which the platform refuses since the name is taken.',
  };
}
