import picocolors from 'picocolors';
import fc from 'fast-check';
import { breakLines } from '../src/break-lines.ts';
import { jsonText } from '../src/reporters/json-text.ts';
import { planText } from '../src/reporters/plan-text.ts';
import { ONLY_VISIBLE, hostileText, withTexts } from './hostile-text.ts';
import { plannedCallers, sampleChange, samplePlan } from './sample-plan.ts';

const plainPaint = picocolors.createColors(false);
const colourful = picocolors.createColors(true);
const RUNS = process.env['CALLWRIGHT_DEEP'] === '1' ? 2000 : 150;

const told = (plan: Parameters<typeof planText>[0], verbose = false, width?: number): string =>
  planText(plan, plainPaint, { verbose, width });

describe('a plan in words', () => {
  it('says in its first line what is done and how many numbers it reaches', () => {
    expect(told(plannedCallers(14)).split('\n')[0]).toBe(
      'acme → org dev: 1 to update, 14 to republish, 2 to adopt, 1 held, 1 kept; reaches 14 numbers: +13175550100, +13175550101, +13175550102, +13175550103, +13175550104 and 9 more',
    );
  });

  it('folds what happens to several for one reason, and tells a held change in full', () => {
    const text = told(plannedCallers(14));
    expect(text).toContain(
      [
        '↻ republish 14 inbound flows: they hold a copy of SharedFlow/common-auth, which changes',
        '    line-1, line-2, line-3, line-4, line-5, line-6, line-7, line-8 and 6 more',
        '    reaches +13175550100, +13175550101, +13175550102, +13175550103, +13175550104, +13175550105, +13175550106 and 7 more through CallRoute/line-1, CallRoute/line-2, CallRoute/line-3, CallRoute/line-4 and 10 more',
      ].join('\n'),
    );
    expect(text).toContain(
      '= adopt 2 schedules: the org has them with the same content; they are taken into the ledger\n    a and b\n',
    );
    expect(text).toContain(
      [
        '‖ held (update) InboundFlow/held-line "held-line"',
        '    The manifest has other content.',
        '    ⚠ overwrites-outside-change, not allowed: Overwrites version 3.0 by Jane Doe on 2026-03-01T09:00:00Z (last applied: 2.0).',
        '    → to let it happen: --allow overwrites-outside-change:InboundFlow/held-line',
      ].join('\n'),
    );
  });

  it('lists every name with --verbose, and what stays as it is', () => {
    const text = told(plannedCallers(14), true);
    for (let line = 1; line <= 14; line += 1) {
      expect(text).toContain(`    InboundFlow/line-${line} "Line ${line}"\n      reaches `);
    }
    expect(text).toContain('keep CallRoute/main');
  });

  it('folds nothing that has edits, a hazard or another reason', () => {
    const because = { code: 'shared-flow-changes', words: 'It holds a copy.', because: [] };
    const edits = [{ where: 'name', words: 'name: "b" (was "a")' }];
    const text = told(
      samplePlan([
        sampleChange({ address: 'InboundFlow/a', action: 'republish', reason: because }),
        sampleChange({ address: 'InboundFlow/b', action: 'republish', reason: because, edits }),
        sampleChange({
          address: 'InboundFlow/c',
          action: 'republish',
          reason: because,
          hazards: ['discards-draft'],
        }),
        sampleChange({
          address: 'InboundFlow/d',
          action: 'republish',
          reason: { ...because, code: 'stale-caller' },
        }),
        sampleChange({ address: 'Flow/e', action: 'republish', reason: because }),
      ]),
    );
    expect(text.match(/↻ republish \w+\/[a-e]/g)).toHaveLength(5);
  });

  it('breaks lines only between words, and only where a terminal tells its width', () => {
    const plan = plannedCallers(30);
    const whole = told(plan, true).split(/\s+/);
    for (const width of [60, 80, 120, 200]) {
      const lines = told(plan, true, width).split('\n');
      const tooLong = lines.filter((line) => line.length > width && !/^ *\d* \|/.test(line));
      expect(tooLong).toEqual([]);
      expect(lines.join('\n').split(/\s+/)).toEqual(whole);
    }
    expect(breakLines(`    ${'x'.repeat(90)} y`, 60)).toBe(`    ${'x'.repeat(90)}\n      y`);
  });

  it('needs no colour to be understood, and loses nothing by it', () => {
    const plan = plannedCallers(3);
    const painted = planText(plan, colourful, { verbose: true, width: 80 });
    expect(painted).toContain('\u001b[');
    // eslint-disable-next-line no-control-regex
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(told(plan, true, 80));
  });

  it('interprets no name, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 8, maxLength: 8 }), fc.boolean(), (texts, verbose) => {
        let turn = 0;
        const next = (): string => texts[turn++ % texts.length] ?? '';
        const fixed = new Set([
          'action',
          'severity',
          'because',
          'address',
          'do',
          'hazard',
          'hazards',
          'kind',
        ]);
        const plan = withTexts(plannedCallers(3), next, (_text, key) => fixed.has(key));
        expect(told(plan, verbose)).toMatch(ONLY_VISIBLE);
        expect(told(plan, verbose, 60)).toMatch(ONLY_VISIBLE);
        const everything = withTexts(plannedCallers(3), next, (_text, key) =>
          ['action', 'severity'].includes(key),
        );
        expect(told(everything, verbose)).toMatch(ONLY_VISIBLE);
        expect(jsonText(everything)).toMatch(ONLY_VISIBLE);
        expect(JSON.parse(jsonText(everything))).toEqual(JSON.parse(JSON.stringify(everything)));
      }),
      { numRuns: RUNS },
    );
  });
});
