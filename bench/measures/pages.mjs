// The page of the call paths in a real browser: how soon it is seen, how fast its filter answers, how large it is. Left out
// where there is no browser; CHROME_PATH names one.
/* global document, Event, PerformanceObserver, requestAnimationFrame -- what is evaluated in the page */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath } from '../../scripts/browser-path.cjs';
import { median, ms, row } from '../timing.mjs';
import { writeProject } from '../write-project.mjs';

const FLOWS = 1000;
const ROUTES = 500;
const ROUNDS = 9;

export async function measurePages({ callwright, scratch }) {
  const path = browserPath();
  if (path === undefined) {
    console.error('no browser: pages are not measured');
    return [];
  }
  const files = { page: join(scratch, 'page.html'), blank: join(scratch, 'blank.html') };
  const bytes = writePage(callwright, join(scratch, 'pages'), files.page);
  writeFileSync(files.blank, '<!doctype html><html lang="en"><title>Blank</title><p>Blank</p></html>\n');
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  try {
    const paint = { page: [], blank: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const name of ['blank', 'page']) {
        const took = await firstPaint(browser, files[name]);
        if (round > 0) paint[name].push(took);
      }
    }
    const [page, blank] = [median(paint.page), median(paint.blank)];
    const filter = median(await filterTimes(browser, files.page));
    const what = `${FLOWS} flows, ${ROUTES} routes`;
    return [
      row(
        `page of ${what}: first paint ÷ that of a blank page`,
        page / blank,
        5,
        `${ms(page)} ÷ ${ms(blank)}`,
      ),
      row(`page of ${what}: an answer of its filter ÷ 100 ms`, filter / 100, 1, ms(filter)),
      row(`page of ${what}: size ÷ 3 MB`, bytes / 3e6, 1, `${(bytes / 1e6).toFixed(2)} MB`),
    ];
  } finally {
    await browser.close();
  }
}

function writePage(callwright, folder, file) {
  mkdirSync(folder, { recursive: true });
  writeProject(folder, FLOWS, ROUTES);
  const { status, stdout, stderr } = spawnSync(callwright, ['graph', '--format', 'html'], {
    cwd: folder,
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`graph ended with ${status}: ${stderr}`);
  writeFileSync(file, stdout);
  return stdout.length;
}

async function firstPaint(browser, file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const took = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-paint')[0];
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return took;
}

/** From a letter that is typed to the frame that shows what it found: a few nodes, many, and all again. */
async function filterTimes(browser, file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const times = await page.evaluate(async () => {
    const search = document.getElementById('search');
    const took = [];
    for (const words of ['route-7', 'line-1', '', 'shared-3', '+1317', '', 'line-88', 'shared', '']) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const started = performance.now();
      search.value = words;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      took.push(performance.now() - started);
    }
    return took;
  });
  await page.close();
  return times;
}
