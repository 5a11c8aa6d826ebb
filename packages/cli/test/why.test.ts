import picocolors from 'picocolors';
import fc from 'fast-check';
import { reasonChain } from '../src/reason-chain.ts';
import { whyText } from '../src/reporters/why-text.ts';
import { ONLY_VISIBLE, hostileText, withTexts } from './hostile-text.ts';
import { plannedCallers, sampleChange, samplePlan } from './sample-plan.ts';

const look = { paint: picocolors.createColors(false), width: undefined };

describe('callwright why', () => {
  it('leads from a republish to the shared flow and the line that changed', () => {
    const plan = plannedCallers(2);
    const chain = reasonChain(plan, 'InboundFlow/line-2') ?? [];
    expect(chain.map(({ change, depth }) => [change.address, depth])).toEqual([
      ['InboundFlow/line-2', 0],
      ['SharedFlow/common-auth', 1],
    ]);
    expect(whyText(chain, plan, look)).toContain('because of ~ update SharedFlow/common-auth');
  });

  it('leads from what waits to what is held, and to what would release it', () => {
    const plan = plannedCallers(0);
    const waiting = sampleChange({
      address: 'CallRoute/waits',
      action: 'create',
      held: { because: 'needs-held', words: 'It needs it.', needs: 'InboundFlow/held-line' },
    });
    const both = samplePlan([...plan.changes, waiting], { hazards: plan.hazards });
    const text = whyText(reasonChain(both, 'CallRoute/waits') ?? [], both, look);
    expect(text).toContain('held: It needs it.');
    expect(text).toContain('--allow overwrites-outside-change:InboundFlow/held-line');
  });

  it('ends in circles, and knows no address that the plan does not', () => {
    const circle = samplePlan([
      sampleChange({
        address: 'Flow/a',
        action: 'update',
        reason: { code: 'x', words: 'x', because: ['Flow/b'] },
      }),
      sampleChange({
        address: 'Flow/b',
        action: 'update',
        reason: { code: 'x', words: 'x', because: ['Flow/a'] },
      }),
    ]);
    expect(reasonChain(circle, 'Flow/a')).toHaveLength(2);
    expect(reasonChain(circle, 'Flow/c')).toBeUndefined();
  });

  it('interprets no name, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 5, maxLength: 5 }), (texts) => {
        let turn = 0;
        const plan = withTexts(
          plannedCallers(2),
          () => texts[turn++ % texts.length] ?? '',
          (_text, key) => ['address', 'because', 'action'].includes(key),
        );
        expect(whyText(reasonChain(plan, 'InboundFlow/line-1') ?? [], plan, look)).toMatch(ONLY_VISIBLE);
      }),
      { numRuns: 100 },
    );
  });
});
