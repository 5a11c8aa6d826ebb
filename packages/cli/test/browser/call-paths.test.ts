import fc from 'fast-check';
import type { Page } from 'playwright-core';
import type { CallGraph } from '../../src/call-graph.ts';
import { callPathsPage } from '../../src/pages/call-paths/call-paths-page.tsx';
import { planStories } from '../../src/pages/story.ts';
import { hostileText } from '../hostile-text.ts';
import { sampleChange, samplePlan } from '../sample-plan.ts';
import type { OpenOptions } from './browser.ts';
import { describeInBrowser, seriousFindings } from './browser.ts';
import { foreignNodes } from './foreign-nodes.ts';
import { SAMPLE_GRAPH, SAMPLE_WORDS, manyPaths } from './sample-paths.ts';

const EMPTY = { ...SAMPLE_WORDS, findings: [], stories: [] };

describeInBrowser('the page of the call paths', (openPage) => {
  const open = (html = callPathsPage(SAMPLE_GRAPH, SAMPLE_WORDS), options: OpenOptions = {}): Promise<Page> =>
    openPage(html, options);
  const shownNames = async (page: Page): Promise<readonly string[]> =>
    (await page.locator('#drawing li:visible .name').allTextContents()).sort();

  it('has a column for each sort of thing, and shows what changes with its paths', async () => {
    const page = await open();
    expect(await page.locator('.column').count()).toBe(5);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Numbers and addresses',
      'Routes',
      'Flows',
      'Shared flows',
      'Queues and the rest',
      'What the plan does',
    ]);
    expect(await shownNames(page)).toEqual(['+4570100100', 'Billing', 'login', 'main', 'sales', 'support']);
    expect(await page.locator('#tally').textContent()).toBe('6 of 9 shown');
    const held = page.getByRole('button', { name: /^support/ });
    expect(await held.textContent()).toContain('‖ held');
  });

  it('tells of what is clicked: why, what changes, what must be allowed, and where it leads', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^sales/ }).click();
    const panel = page.getByRole('complementary');
    expect(await panel.textContent()).toContain('It holds a copy of SharedFlow/login, which changes.');
    await panel.getByRole('button', { name: /^SharedFlow\/login/ }).click();
    expect(await panel.textContent()).toContain('digits: exact 5 (was 4)');
    await panel.getByRole('button', { name: 'support', exact: true }).click();
    expect(await panel.textContent()).toContain('Ana changed it yesterday');
    expect(await panel.locator('code').textContent()).toBe('--allow discards-draft:InboundFlow/support');
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.count()).toBe(0);
  });

  it('traces from a number inwards, and from a shared flow back to every number', async () => {
    const page = await open();
    await page.getByLabel('everything else').check();
    await page.getByLabel('only the paths').check();
    await page.getByRole('button', { name: /^\+4570100200/ }).click();
    expect(await shownNames(page)).toEqual(['+4570100200', 'quiet', 'quiet']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^login/ }).click();
    expect(await shownNames(page)).toEqual(['+4570100100', 'login', 'main', 'sales', 'support']);
  });

  it('finds names in all that there is, whatever the states hide', async () => {
    const page = await open();
    await page.getByLabel('Search').fill('quiet line');
    expect(await shownNames(page)).toEqual(['+4570100200', 'quiet', 'quiet']);
    await page.getByLabel('Search').fill('nobody is called that');
    expect(await page.locator('#tally').textContent()).toBe('Nothing fits');
    await page.getByLabel('Search').fill('');
    await page.getByLabel(/republished/).uncheck();
    await page.getByLabel(/updated/).uncheck();
    await page.getByLabel(/held/).uncheck();
    expect(await shownNames(page)).toEqual([]);
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('login');
    for (let stops = 0; stops < 20; stops += 1) {
      await page.keyboard.press('Tab');
      if ((await focused(page)).startsWith('+4570100100')) {
        break;
      }
    }
    const visited = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key);
      visited.push(await focused(page));
    }
    expect(visited.map((text) => text.split(' ')[0])).toEqual([
      expect.stringMatching(/^main/),
      expect.stringMatching(/^(sales|support)/),
      expect.stringMatching(/^(sales|support)/),
      expect.stringMatching(/^(sales|support)/),
      expect.stringMatching(/^(login|Billing)/),
    ]);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('complementary').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('complementary').count()).toBe(0);
    expect(await focused(page)).toMatch(/^(login|Billing)/);
  });

  it('opens at what a link names', async () => {
    const page = await open(undefined, { hash: `#${encodeURIComponent('InboundFlow/support')}` });
    expect(await page.getByRole('complementary').textContent()).toContain('Ana has a draft.');
  });

  it('shows the picture and everything that is planned where scripts do not run', async () => {
    const page = await open(undefined, { javaScriptEnabled: false });
    expect(await page.locator('#drawing li:visible').count()).toBe(6);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('#stories').textContent()).toContain('Ana changed it yesterday');
  });

  it('prints the picture and what is planned, without what only a screen can use', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('#drawing li:visible').count()).toBe(6);
    expect(await page.locator('.story').count()).toBe(3);
  });

  it.each([
    ['light', 1_280],
    ['dark', 1_280],
    ['light', 400],
    ['dark', 400],
  ] as const)(
    'is nothing serious to an accessibility checker, %s at %i pixels',
    async (colorScheme, width) => {
      const page = await open(undefined, { colorScheme, viewport: { width, height: 900 } });
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: /^support/ }).click();
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );

  it('takes no name for more than text', async () => {
    const texts = fc.sample(hostileText, { numRuns: process.env['CALLWRIGHT_DEEP'] === '1' ? 3_000 : 300 });
    const nodes = texts.map((text, index): CallGraph['nodes'][number] => ({
      key: `InboundFlow/${text}${index}`,
      is: (['entrance', 'route', 'flow', 'shared', 'existing'] as const)[index % 5] ?? 'flow',
      lines: [`InboundFlow/${text}`, text],
      state: 'updated',
    }));
    const stories = planStories(
      samplePlan(
        texts.map((text, index) =>
          sampleChange({
            address: `InboundFlow/${text}${index}`,
            action: 'update',
            liveName: text,
            reason: { code: 'content-differs', words: text, because: [] },
            edits: [{ where: text, words: text }],
            held: { because: 'hazard', words: text, hint: text },
          }),
        ),
      ),
      new Map(),
    );
    const [title = ''] = texts;
    const page = await open(
      callPathsPage(
        {
          nodes,
          edges: nodes.map(({ key }) => ({ from: key, to: nodes[0]?.key ?? '', how: 'transfers' })),
          states: ['updated'],
        },
        { ...SAMPLE_WORDS, title, summary: title, foot: title, stories },
      ),
    );
    expect(await foreignNodes(page)).toEqual([]);
    expect(await page.locator('#drawing li').count()).toBe(texts.length);
    await page.locator('#drawing button').first().click();
    expect(await foreignNodes(page)).toEqual([]);
  });

  it('draws an empty plan, and a project in which there is nothing', async () => {
    const page = await open(callPathsPage({ nodes: [], edges: [], states: [] }, EMPTY));
    expect(await page.locator('#stories').textContent()).toContain('Nothing.');
    expect(await page.locator('#tally').textContent()).toBe('Nothing fits');
  });

  it('draws 5,000 flows of which each leads to the next in a circle', async () => {
    const page = await open(callPathsPage(manyPaths(5_000, 5_000), EMPTY));
    await page.locator('#search').fill('nobody is called that');
    expect(await page.locator('#tally').textContent()).toBe('Nothing fits');
    await page.locator('#search').fill('shared-77');
    expect(await page.locator('#tally').textContent()).toMatch(/^\d+ of 12\d{3} shown$/);
  });

  it('has all of many nodes soon after those near the window, in the order in which they stand', async () => {
    const page = await open(callPathsPage(manyPaths(600), EMPTY));
    await page.getByLabel('everything else').check();
    const all = Number(/of (\d+) shown/.exec((await page.locator('#tally').textContent()) ?? '')?.[1]);
    expect(all).toBeGreaterThan(800);
    await page.waitForFunction((amount) => document.querySelectorAll('#drawing li').length === amount, all);
    const tops = await page
      .locator('.column')
      .nth(2)
      .locator('li')
      .evaluateAll((items) => items.map((item) => Number.parseInt((item as HTMLElement).style.top, 10)));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('takes less than 3 MB for 1,000 flows and 500 routes', () => {
    expect(Buffer.byteLength(callPathsPage(manyPaths(1_000), EMPTY))).toBeLessThan(3_000_000);
  });
});

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
