import type { Action, Change, Hazard, HazardName, Plan } from '@callwright/model';
import { HAZARDS } from '@callwright/model';
import fc from 'fast-check';
import { LEAST_BYTES } from '../src/max-bytes.ts';
import { planMarkdown } from '../src/reporters/plan-markdown.ts';
import { prose } from '../src/reporters/markdown-text.ts';
import { ONLY_VISIBLE, hostileText, withTexts } from './hostile-text.ts';
import type { MarkdownParser } from './markdown/markdown-parser.ts';
import { foreign, hostileMarkdown } from './markdown/foreign-nodes.ts';
import { markdownParser, nodesOf } from './markdown/markdown-parser.ts';
import { plannedCallers, sampleChange, samplePlan } from './sample-plan.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 1_000 : 40 };
const WHOLE = new URL('https://ci.example/runs/7');
const bytes = (text: string): number => Buffer.byteLength(text);
const told = (plan: Plan, maxBytes = 65_000): string =>
  planMarkdown(plan, { maxBytes, folder: 'plan', wholeAt: WHOLE });

let parser: MarkdownParser;
beforeAll(() => {
  process.stderr.write(`plan in Markdown: CALLWRIGHT_SEED=${seed}\n`);
  parser = markdownParser();
});
afterAll(() => parser.close());

/** What a hazard may happen to: a change that is held, or one that it is allowed for. */
function dangerous(
  index: number,
  parts: { readonly hazard?: HazardName; readonly allowed?: boolean } = {},
): {
  readonly change: Change;
  readonly hazard: Hazard;
} {
  const { hazard = HAZARDS[index % HAZARDS.length] ?? 'discards-draft', allowed = index % 4 === 0 } = parts;
  const address = `InboundFlow/some-customer-line-with-a-name-${index}` as const;
  return {
    change: sampleChange({
      address,
      action: 'update',
      liveName: `Some line ${index}`,
      hazards: [hazard],
      edits: [{ where: 'main', words: `main › Play Audio: says "Hello ${index}." (was "Good day.")` }],
      impact: {
        flows: [],
        routes: [`CallRoute/r-${index}`],
        entrances: [`+1317555${1000 + index}`],
        dynamic: false,
      },
      ...(!allowed && { held: { because: 'hazard', words: 'A hazard is not allowed.' } }),
    }),
    hazard: {
      hazard,
      address,
      message: `Overwrites version 3.0 by Jane Doe on 2026-03-01T09:00:00Z, number ${index}.`,
      allowed,
      ...(allowed && { allowedBy: 'callwright.yaml: first adoption' }),
    },
  };
}

function planOf(dangers: number, others: number): Plan {
  const all = Array.from({ length: dangers }, (_, index) => dangerous(index));
  const actions: readonly Action[] = ['update', 'create', 'rename', 'republish', 'adopt'];
  return samplePlan(
    [
      ...all.map(({ change }) => change),
      ...Array.from({ length: others }, (_, index) =>
        sampleChange({
          address: `CallRoute/ordinary-${index}`,
          action: actions[index % actions.length] ?? 'update',
          edits: [
            {
              where: 'numbers',
              words: `numbers: adds +1317555${2000 + index}; removes +1317555${3000 + index}`,
            },
          ],
          impact: { flows: [], routes: [], entrances: [`+1317555${2000 + index}`], dynamic: false },
        }),
      ),
      ...Array.from({ length: dangers > 0 ? 3 : 0 }, (_, index) =>
        sampleChange({ address: `Flow/gone-${index}`, action: 'delete' }),
      ),
    ],
    { hazards: all.map(({ hazard }) => hazard) },
  );
}

describe('a plan as the comment of a pull request', () => {
  it('is empty when nothing changes', () => {
    const kept = ['a', 'b'].map((name) => sampleChange({ address: `CallRoute/${name}`, action: 'keep' }));
    expect(told(samplePlan(kept, { steps: [] }))).toBe('');
  });

  it('says the summary, what must be looked at with the words that allow it, and the rest folded', () => {
    const text = told(plannedCallers(14));
    expect(text.split('\n')[0]).toBe('<!-- callwright:plan acme/dev -->');
    expect(text).toContain('### Callwright plan: `acme` → org `dev`');
    expect(text).toContain(
      '**1 to update, 14 to republish, 2 to adopt, 1 held, 1 kept**; reaches 14 numbers: `+13175550100`',
    );
    expect(text).toContain('<details><summary>Reaches 14 numbers · 1 flow · 14 routes</summary>');
    expect(text).toContain('  - to let it happen: `--allow overwrites-outside-change:InboundFlow/held-line`');
    expect(text).toContain(
      '  - ⚠ `overwrites-outside-change`, **not allowed**: Overwrites version 3.0 by Jane Doe on `2026-03-01T09:00:00Z` (last applied: 2.0).',
    );
    expect(text).toContain(
      '<details><summary><code>~ update</code> <code>SharedFlow/common-auth</code>: 1 edit, reaches 1 number</summary>',
    );
    expect(text).toContain(
      '<details><summary><code>↻ republish</code> 14 <code>inbound flows</code>: reaches 14 numbers</summary>',
    );
    expect(text).toContain('- they hold a copy of `SharedFlow/common-auth`, which changes');
    expect(text).not.toContain('CallRoute/main`');
    expect(text).not.toContain('Not all of the plan');
  });

  it('keeps one marker for a project and an org, whatever they are called', () => {
    const marker = (project: string, org: string): string | undefined =>
      told({ ...plannedCallers(1), project, org }).split('\n')[0];
    expect(marker('a-->b', 'c d')).toBe('<!-- callwright:plan a--%3Eb/c%20d -->');
    expect(marker('acme', 'dev')).not.toBe(marker('acme', 'prod'));
  });
});

describe('the budget', () => {
  it.each([
    ['600 changes', planOf(40, 560)],
    ['600 changes that are all dangerous', planOf(600, 0)],
    ['3,000 changes', planOf(300, 2_700)],
  ])('of %s is kept, and every danger is named', (_name, plan) => {
    const text = told(plan);
    expect(bytes(text)).toBeLessThanOrEqual(65_000);
    for (const { hazard, address } of plan.hazards) {
      expect(text).toContain(hazard);
      expect(text).toContain(address.slice(address.indexOf('/') + 1));
    }
    for (const { address } of plan.changes.filter(({ action }) => action === 'delete')) {
      expect(text).toContain(address.slice(address.indexOf('/') + 1));
    }
    expect(text).toContain('> **Not all of the plan has room here** (at most 65000 bytes).');
    expect(text).toContain(
      'The whole: [where it was made](<https://ci.example/runs/7>), or `callwright show plan`.',
    );
  });

  it('leaves every danger its own override while there is room for a line each', () => {
    const plan = planOf(100, 500);
    const text = told(plan);
    for (const { hazard, address } of plan.hazards.filter(({ allowed }) => !allowed)) {
      expect(text).toContain(`\`--allow ${hazard}:${address}\``);
    }
  });

  it('says how the overrides are written where dangers have no room one by one', () => {
    const text = told(planOf(600, 0));
    expect(text).toContain('each consequence stands once, with everything that it happens to');
    expect(text).toContain(
      '- ⚠ `discards-draft`, **not allowed**, to let it happen `--allow discards-draft:ADDRESS` (',
    );
  });

  it('is kept where not even the names of all dangers have room, which is said', () => {
    const plan = planOf(4_000, 0);
    const text = told(plan);
    expect(bytes(text)).toBeLessThanOrEqual(65_000);
    expect(bytes(text)).toBeGreaterThan(50_000);
    for (const hazard of HAZARDS) {
      expect(text).toContain(`⚠ \`${hazard}\`, **not allowed**`);
    }
    expect(text).toMatch(
      /\*\*There is no room even for \d+ of those names: do not approve by this page alone\.\*\*/,
    );
    expect(text).toMatch(/and \*\*\d+ more whose names have no room here\*\*/);
  });

  it('counts what is left out', () => {
    const plan = planOf(0, 600);
    const text = told(plan, LEAST_BYTES);
    const left = /Left out: (.*?)\. The whole/.exec(text)?.[1] ?? '';
    const unnamed = [...left.matchAll(/(\d+) to \w+/g)].reduce((sum, [, amount]) => sum + Number(amount), 0);
    const named = plan.changes.filter(
      ({ address }) => text.includes(`${address}\``) || text.includes(`${address}<`),
    );
    expect(named.length + unnamed).toBe(600);
    expect(unnamed).toBeGreaterThan(0);
  });

  it('is never exceeded, and what has room is whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: LEAST_BYTES, max: 90_000 }),
        fc.array(hostileText, { minLength: 4, maxLength: 8 }),
        fc.boolean(),
        (dangers, others, maxBytes, texts, madeUp) => {
          let turn = 0;
          const next = (): string => (texts[turn++ % texts.length] ?? '').repeat(1 + (turn % 3));
          const plan = withTexts(
            planOf(dangers, others),
            next,
            (_text, key) => FIXED.has(key) || (!madeUp && ['hazard', 'hazards'].includes(key)),
          );
          const text = told(plan, maxBytes);
          expect(bytes(text)).toBeLessThanOrEqual(maxBytes);
          expect(plan.hazards.filter(({ hazard }) => !madeUp && !text.includes(hazard))).toEqual([]);
          const whole = told(plan, 10_000_000);
          expect(text.includes('Not all of the plan')).toBe(bytes(whole) > maxBytes || text !== whole);
        },
      ),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 3), endOnFailure: true },
    );
  });
});

/** What the planner decides among words of its own. */
const FIXED = new Set(['action', 'severity', 'because', 'do']);

describe('names from outside', () => {
  it('become nothing but text and code, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileMarkdown, { minLength: 4, maxLength: 8 }),
        fc.constantFrom(LEAST_BYTES, 12_000, 65_000),
        fc.integer({ min: 0, max: 12 }),
        async (texts, maxBytes, dangers) => {
          let turn = 0;
          const next = (): string => texts[turn++ % texts.length] ?? '';
          const bare = planOf(dangers, 4);
          const plan = withTexts(
            {
              ...bare,
              changes: [...bare.changes, ...plannedCallers(2).changes],
              findings: plannedCallers(2).findings,
            },
            next,
            (_text, key) => FIXED.has(key),
          );
          const text = told(plan, maxBytes);
          expect(text).toMatch(ONLY_VISIBLE);
          expect(nodesOf(await parser.parse(text)).flatMap((node) => foreign(node, WHOLE))).toEqual([]);
        },
      ),
      RUNS,
    );
  }, 300_000);

  it.each([
    [
      'It holds a copy of SharedFlow/common-auth, which changes.',
      'It holds a copy of `SharedFlow/common-auth`, which changes.',
    ],
    ['1. one (GH-12) @octocat', '`1`. one (`GH-12`) `@octocat`'],
    ['sees #12, !7 and deadbee; done.', 'sees `#12`, `!7` and `deadbee`; done.'],
    ['a `b` c', 'a `` `b` `` c'],
    ['', '(empty)'],
  ])('%j is written %j', (words, written) => {
    expect(prose(words)).toBe(written);
  });
});
