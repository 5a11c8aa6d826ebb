import type { DriftClass, DriftObject, DriftReport } from '@callwright/model';
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

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = { seed, numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 5_000 : 60 };

let parser: MarkdownParser;
beforeAll(() => {
  process.stderr.write(`reports of drift: CALLWRIGHT_SEED=${seed}\n`);
  parser = markdownParser();
});
afterAll(() => parser.close());

function sampleObject(is: DriftClass, index: number): DriftObject {
  const isEdited = is === 'drift' || is === 'both';
  return {
    class: is,
    ...(is !== 'unmanaged' && { address: `InboundFlow/line-${index}` as const }),
    kind: 'InboundFlow',
    ...(is === 'unmanaged' && { flowType: 'inboundcall' as const }),
    liveName: `Line ${index}`,
    liveId: `id-${index}`,
    words: `Published outside of Callwright: version 8.0 by Jane Doe on 2026-03-02T10:00:00Z; number ${index}.`,
    because: [],
    edits: isEdited ? [{ where: 'Main', words: `Main › Say: says "Hello ${index}." (was "Good day.")` }] : [],
    pending: is === 'both' || is === 'not-applied' ? [{ where: 'name', words: 'name: "New"' }] : [],
    suppressed: isEdited ? [{ edit: { where: 'Main', words: 'Main › End: removed' }, path: 'Main' }] : [],
    impact: {
      flows: [],
      routes: [`CallRoute/r-${index}`],
      entrances: [`+1317555${1000 + index}`],
      dynamic: false,
    },
  };
}

function reportOf(objects: readonly DriftObject[], parts: Partial<DriftReport> = {}): DriftReport {
  const counts = Object.fromEntries(
    DRIFT_CLASSES.map((name) => [name, objects.filter((object) => object.class === name).length]),
  ) as Readonly<Record<DriftClass, number>>;
  return {
    formatVersion: 1,
    toolVersion: '0.1.0',
    project: 'acme',
    org: 'prod',
    orgId: 'org-1',
    sourcesDigest: 'x',
    comparedAt: '2026-03-02T12:00:00Z',
    withUnmanaged: true,
    objects,
    known: [],
    findings: [],
    summary: { ...counts, suppressed: 0, unchanged: 7 },
    ...parts,
  };
}

const every = DRIFT_CLASSES.map(sampleObject);
const text = (report: DriftReport, verbose = false): string =>
  driftText(report, picocolors.createColors(false), { verbose, width: undefined });

describe('a report in Markdown', () => {
  it.each([1, 300, 3_000])('stays within its budget and names all that it can: %d drifted', (amount) => {
    const objects = Array.from({ length: amount }, (_, index) => sampleObject('drift', index));
    for (const maxBytes of [LEAST_BYTES, 65_000]) {
      const told = driftMarkdown(reportOf(objects), maxBytes);
      expect(Buffer.byteLength(told)).toBeLessThanOrEqual(maxBytes);
      const named = objects.filter(({ address = '' }) => told.includes(`\`${address}\``)).length;
      const line = '- **drift** `InboundFlow/line-1234`\n\n'.length;
      expect(named).toBeGreaterThanOrEqual(Math.min(amount, Math.floor((maxBytes - 2_000) / line)));
      expect(told.includes('Not all of it has room here')).toBe(amount > 1);
      expect(told.includes('"Hello 0."')).toBe(named === amount);
    }
  });

  it('tells what has drifted before anything else', () => {
    const told = driftMarkdown(reportOf(every), 65_000);
    const at = (words: string): number => told.indexOf(words);
    expect(at('**drift**')).toBeGreaterThan(0);
    expect(at('**not applied yet**')).toBeGreaterThan(at('**stale caller**'));
    expect(at('unmanaged:')).toBeGreaterThan(at('**unknown**'));
  });
});

describe('a report of an org with 10,000 flows that nobody manages', () => {
  const crowd = reportOf(Array.from({ length: 10_000 }, (_, index) => sampleObject('unmanaged', index)));

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
            reportOf([...every, ...every], {
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
