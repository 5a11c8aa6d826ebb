import type { DriftReport } from '@callwright/model';
import { DRIFT_CLASSES } from '@callwright/model';
import fc from 'fast-check';
import picocolors from 'picocolors';
import { LEAST_BYTES } from '../src/max-bytes.ts';
import { driftMarkdown } from '../src/reporters/drift-markdown.ts';
import { driftMessage } from '../src/reporters/drift-message.ts';
import { driftText } from '../src/reporters/drift-text.ts';
import { jsonText } from '../src/reporters/json-text.ts';
import { ONLY_VISIBLE, withTexts } from './hostile-text.ts';
import { foreign, hostileMarkdown } from './markdown/foreign-nodes.ts';
import type { MarkdownParser } from './markdown/markdown-parser.ts';
import { markdownParser, nodesOf } from './markdown/markdown-parser.ts';
import { driftReport, sampleDrift } from './sample-drift.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 5_000 : 60 };

let parser: MarkdownParser;
beforeAll(() => {
  process.stderr.write(`reports of drift: CALLWRIGHT_SEED=${seed}\n`);
  parser = markdownParser();
});
afterAll(() => parser.close());

const every = DRIFT_CLASSES.map(sampleDrift);
const text = (report: DriftReport, verbose = false): string =>
  driftText(report, picocolors.createColors(false), { verbose, width: undefined });

describe('a report in Markdown', () => {
  it.each([1, 300, 3_000])('stays within its budget and names all that it can: %d drifted', (amount) => {
    const objects = Array.from({ length: amount }, (_, index) => sampleDrift('drift', index));
    for (const maxBytes of [LEAST_BYTES, 65_000]) {
      const told = driftMarkdown(driftReport(objects), maxBytes);
      expect(Buffer.byteLength(told)).toBeLessThanOrEqual(maxBytes);
      const named = objects.filter(({ address = '' }) => told.includes(`\`${address}\``)).length;
      const line = '- **drift** `InboundFlow/line-1234`\n\n'.length;
      expect(named).toBeGreaterThanOrEqual(Math.min(amount, Math.floor((maxBytes - 2_000) / line)));
      expect(told.includes('Not all of it has room here')).toBe(amount > 1);
      expect(told.includes('"Hello 0."')).toBe(named === amount);
    }
  });

  it('tells what has drifted before anything else', () => {
    const told = driftMarkdown(driftReport(every), 65_000);
    const at = (words: string): number => told.indexOf(words);
    expect(at('**drift**')).toBeGreaterThan(0);
    expect(at('**not applied yet**')).toBeGreaterThan(at('**stale caller**'));
    expect(at('unmanaged:')).toBeGreaterThan(at('**unknown**'));
  });
});

describe('a report of an org with 10,000 flows that nobody manages', () => {
  const crowd = driftReport(Array.from({ length: 10_000 }, (_, index) => sampleDrift('unmanaged', index)));

  it('is a line for people, and everything only when asked for', () => {
    expect(text(crowd)).toContain('· unmanaged 10000 flows of type inboundcall\n');
    expect(text(crowd).length).toBeLessThan(500);
    expect(text(crowd, true).split('\n').length).toBeGreaterThan(10_000);
    expect(driftMarkdown(crowd, 65_000).length).toBeLessThan(3_000);
  });
});

/** What the planner decides among words of its own. */
const FIXED = new Set(['class', 'severity', 'flowType']);

describe('names from outside', () => {
  it('become nothing but text, whatever they hold, in every form of a report', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileMarkdown, { minLength: 4, maxLength: 8 }),
        fc.constantFrom(LEAST_BYTES, 65_000),
        async (texts, maxBytes) => {
          let turn = 0;
          const next = (): string => texts[turn++ % texts.length] ?? '';
          const report = withTexts(
            driftReport([...every, ...every], {
              known: every.slice(0, 2),
              findings: [{ code: 'drift.x', severity: 'warning', summary: 'x', detail: 'y', hint: 'z' }],
            }),
            next,
            (_text, key) => FIXED.has(key),
          );
          const markdown = driftMarkdown(report, maxBytes);
          expect(markdown).toMatch(ONLY_VISIBLE);
          expect(nodesOf(await parser.parse(markdown)).flatMap((node) => foreign(node))).toEqual([]);
          expect(text(report)).toMatch(ONLY_VISIBLE);
          expect(text(report, true)).toMatch(ONLY_VISIBLE);
          expect(jsonText(report)).toMatch(ONLY_VISIBLE);
          expect(JSON.parse(jsonText(report))).toEqual(JSON.parse(JSON.stringify(report)));
          expect(driftMessage(report)).not.toMatch(/[<>]|@\w|&(?!(?:amp|lt|gt);)/);
        },
      ),
      RUNS,
    );
  });
});
