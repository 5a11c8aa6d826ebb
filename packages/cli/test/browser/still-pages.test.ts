import fc from 'fast-check';
import { canonicalForm, editsBetween, flowPicture, readFlow, readYaml } from '@callwright/archy';
import { runStory, summariseRun } from '@callwright/applier';
import type { Comparison, JournalEntry, Json } from '@callwright/model';
import { comparisonPage } from '../../src/pages/comparison/comparison-page.tsx';
import { flowPage } from '../../src/pages/flow/flow-page.tsx';
import { runPage } from '../../src/pages/run/run-page.tsx';
import { corpusNames, corpusText, describeCorpus } from '../corpus-files.ts';
import { hostileText, withTexts } from '../hostile-text.ts';
import { foreignHtml } from '../html-grammar.ts';
import { samplePlan } from '../sample-plan.ts';
import { describeInBrowser, seriousFindings } from './browser.ts';
import { foreignNodes } from './foreign-nodes.ts';

/** Two menus' worth of a flow: an option that goes to a task, a task that decides. */
function aFlow(queue: string, words = 'Welcome'): Json {
  return {
    inboundCall: {
      name: 'Main',
      defaultLanguage: 'en-us',
      startUpRef: '/inboundCall/menus/menu[Main Menu]',
      menus: [
        {
          menu: {
            name: 'Main Menu',
            refId: 'Main Menu',
            audio: { tts: words },
            choices: [
              {
                menuTransferToAcd: { name: 'Sales', dtmf: 'digit_1', targetQueue: { lit: { name: queue } } },
              },
              {
                menuTask: {
                  name: 'Check',
                  dtmf: 'digit_2',
                  targetTaskRef: '/inboundCall/tasks/task[Check]',
                },
              },
            ],
          },
        },
      ],
      tasks: [
        {
          task: {
            name: 'Check',
            refId: 'Check',
            actions: [
              {
                decision: {
                  name: 'Open?',
                  condition: { exp: 'true' },
                  outputs: {
                    yes: {
                      actions: [
                        { transferToAcd: { name: 'Transfer', targetQueue: { lit: { name: queue } } } },
                      ],
                    },
                    no: { actions: [{ disconnect: { name: 'Bye' } }] },
                  },
                },
              },
            ],
          },
        },
      ],
    },
  };
}

function formOf(document: Json): Json {
  const { flow } = readFlow(document);
  return flow === undefined ? null : canonicalForm(flow, ({ name }) => name);
}

function flowHtml(before: Json, after: Json): string {
  const [old, now] = [formOf(before), formOf(after)];
  const picture = flowPicture(now, { edits: editsBetween(old, now) });
  return flowPage(picture, { address: 'InboundFlow/main', org: 'dev', liveName: 'Main' }, '0.1.0');
}

const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 2, 10, 0, seconds)).toISOString();
const STEPS = [
  'publish-flow:SharedFlow/login',
  'publish-flow:InboundFlow/main',
  'update-object:CallRoute/main',
];
const JOURNAL: readonly JournalEntry[] = [
  {
    entry: 'opened',
    formatVersion: 1,
    run: 'r1',
    holder: 'ana@host',
    at: at(0),
    planDigest: 'b'.repeat(64),
    project: 'acme',
    org: 'dev',
    orgId: '0f3c',
    steps: STEPS,
  },
  { entry: 'started', at: at(1), step: STEPS[0] ?? '', address: 'SharedFlow/login' },
  { entry: 'noted', at: at(2), step: STEPS[0] ?? '', note: { job: 'j1' } },
  { entry: 'ended', at: at(9), step: STEPS[0] ?? '', outcome: 'done', polls: [at(4), at(9)] },
  { entry: 'started', at: at(9), step: STEPS[1] ?? '', address: 'InboundFlow/main' },
  {
    entry: 'ended',
    at: at(12),
    step: STEPS[1] ?? '',
    outcome: 'failed',
    trouble: { code: 'applier.job-failed', summary: 'The job failed.', messages: ['Menu has no option.'] },
  },
  { entry: 'closed', at: at(13), interrupted: false },
];

function runHtml(entries: readonly JournalEntry[] = JOURNAL): string {
  const story = runStory(entries);
  if (story === undefined) {
    throw new Error('the journal is empty');
  }
  const summary = summariseRun(entries);
  const { state, run, org } = story;
  const plan = samplePlan([], {
    steps: STEPS.map((id, index) => ({
      id,
      address: 'CallRoute/main',
      do: 'drop-receipt',
      after: STEPS.slice(Math.max(0, index - 1), index),
      precondition: { kind: 'none' },
    })),
  });
  return runPage({ past: { state, run, org, story, summary, folder: '/runs/r1' }, plan });
}

const COMPARISON: Comparison = {
  formatVersion: 1,
  toolVersion: '0.1.0',
  project: 'acme',
  sourcesDigest: 'a'.repeat(64),
  comparedAt: at(0),
  first: { org: 'dev', orgId: '1', namePrefix: '' },
  second: { org: 'prod', orgId: '2', namePrefix: 'P ' },
  withUnmanaged: false,
  objects: [
    {
      class: 'differs',
      address: 'InboundFlow/main',
      kind: 'InboundFlow',
      name: 'Main',
      words: 'The published contents differ.',
      edits: [{ where: 'Main Menu', words: 'Main Menu › option 1: transfers to queue Sales (was Billing)' }],
      configured: [],
      first: { liveName: 'Main', liveId: '1' },
      second: { liveName: 'P Main', liveId: '2' },
    },
  ],
  lacks: [{ sort: 'queues', name: 'Vip', instead: ['VIP'], neededBy: ['InboundFlow/main'] }],
  notChecked: [
    {
      sort: 'scripts',
      because: 'not-listable',
      detail: 'Scripts cannot be listed.',
      names: ['S'],
      neededBy: [],
    },
  ],
  stale: [{ side: 'second', address: 'InboundFlow/main', words: 'It plays an old copy.', because: [] }],
  findings: [],
  summary: {
    differs: 1,
    'only-in-first': 0,
    'only-in-second': 0,
    unknown: 0,
    configured: 0,
    alike: 3,
    lacks: 1,
    stale: 1,
  },
};

const PAGES: readonly (readonly [string, () => string])[] = [
  ['one flow', () => flowHtml(aFlow('Billing'), aFlow('Sales'))],
  ['one run', () => runHtml()],
  ['two orgs', () => comparisonPage(COMPARISON)],
];

describeInBrowser('pages without a script', (open) => {
  it('draw the menus, tasks and branches of a flow, with its edits', async () => {
    const page = await open(flowHtml(aFlow('Billing'), aFlow('Sales')));
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Overview',
      'Main Menu menu',
      'Check task',
    ]);
    const changed = page.locator('.box.is-changed .title');
    expect((await changed.allTextContents()).sort()).toEqual(['1 · Sales', 'Check', 'Main Menu', 'Transfer']);
    expect(await page.locator('.edits').first().textContent()).toContain('queue Sales (was Billing)');
    await page.getByRole('link', { name: 'Check' }).first().click();
    expect(await page.evaluate('location.hash')).toBe('#part-1');
    expect(await page.locator('svg text').allTextContents()).toEqual(expect.arrayContaining(['yes', 'no']));
  });

  it('draw a run as waves, with what a job took and what became of each step', async () => {
    const page = await open(runHtml());
    expect(await page.locator('.wave').allTextContents()).toEqual(['Wave 1', 'Wave 2', 'Wave 3']);
    expect(await page.locator('.outcome').allTextContents()).toEqual(['done', 'failed', 'not tried']);
    expect(await page.locator('.trouble').allTextContents()).toEqual([
      'The job failed.',
      'Menu has no option.',
    ]);
    const share = async (selector: string): Promise<number> =>
      page
        .locator(selector)
        .first()
        .evaluate((bar) => bar.getBoundingClientRect().width);
    expect((await share('.bar.waits')) / (await share('.bar'))).toBeCloseTo(7 / 8, 1);
    expect(await page.locator('.polls').allTextContents()).toEqual(['asked 2 times']);
    const [waits = 0, first = 0, last = 0] = await page
      .locator('.bar.waits, .poll')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
    expect((first - waits) / (last - waits)).toBeCloseTo(2 / 7, 1);
  });

  it('tell how two orgs differ, and first what the second lacks', async () => {
    const page = await open(comparisonPage(COMPARISON));
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'What prod lacks 1',
      'What differs 1',
      'Stale callers 1',
      'Not checked 1',
    ]);
    expect(await page.locator('main').textContent()).toContain(
      'option 1: transfers to queue Sales (was Billing)',
    );
  });

  it.each(PAGES)('are nothing serious to an accessibility checker: %s', async (_, html) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(html(), { colorScheme, viewport: { width: 1_280, height: 900 } });
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 400, height: 900 });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
  });

  it('take no name for more than text', async () => {
    const texts = fc.sample(hostileText, 200);
    const [first = '', second = ''] = texts;
    let next = 0;
    const text = (): string => texts[(next += 1) % texts.length] ?? '';
    const others: readonly string[] = [
      flowHtml(aFlow(first, second), aFlow(text(), text())),
      comparisonPage(
        withTexts(COMPARISON, text, (_, key) =>
          ['class', 'sort', 'because', 'side', 'comparedAt'].includes(key),
        ),
      ),
      runHtml(
        withTexts(JOURNAL, text, (_, key) =>
          ['entry', 'at', 'outcome', 'step', 'steps', 'planDigest', 'polls'].includes(key),
        ),
      ),
    ];
    for (const html of others) {
      const page = await open(html);
      expect(await foreignNodes(page)).toEqual([]);
      expect(foreignHtml(html)).toEqual([]);
    }
  });
});

describeCorpus('pages of real flows', () => {
  it('show every action of the flow once', () => {
    for (const name of corpusNames.filter((_, index) => index % 8 === 0)) {
      const form = formOf(documentOf(corpusText(name)));
      const picture = flowPicture(form);
      const html = flowPage(picture, { address: `Flow/${name}`, org: 'dev', liveName: name }, '0.1.0');
      expect(foreignHtml(html)).toEqual([]);
      const boxes = html.split('<li class="box role-').length - 1;
      expect(boxes).toBe(picture.nodes.filter(({ group }) => group !== undefined).length);
    }
  });
});

function documentOf(text: string): Json {
  const { documents } = readYaml(text.replace(/\{\{[^}]*\}\}/g, 'made-up'));
  return documents[0] ?? null;
}
