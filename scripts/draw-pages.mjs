/**
 * Makes the pictures in docs/pictures/ anew: pages that real commands print about a copy of examples/shared-login on the
 * local org, as a browser shows them. `node scripts/draw-pages.mjs`, after a build; needs a browser of the Chromium family,
 * and CHROME_PATH names one that is not in a usual place. Instants, digests and fonts differ from run to run and from machine
 * to machine, so pictures are made when pages have changed, and nothing checks that they are the newest.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath } from './browser-path.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const callwright = join(root, 'packages', 'cli', 'bin', 'callwright.js');
const pictures = join(root, 'docs', 'pictures');

const SHARED_FLOW = '#SharedFlow%2Fcommon-auth';
const SCHEMES = ['light', 'dark'];

/** Which page is shown how; written as `AS-WIDTH-SCHEME.png`, and no longer than down to the end of `until`. */
const PICTURES = [
  { page: 'nothing-to-do', until: 'footer', widths: [1280], schemes: SCHEMES },
  { page: 'plan', until: '#stories > article', widths: [1600, 1280, 400], schemes: SCHEMES },
  { page: 'plan', as: 'plan-chosen', hash: SHARED_FLOW, until: 'aside', widths: [1280], schemes: SCHEMES },
  // In a narrow window the panel stands at the foot of the window, however long the page is.
  { page: 'plan', as: 'plan-chosen', hash: SHARED_FLOW, high: 800, widths: [400], schemes: ['light'] },
  { page: 'flow', until: 'footer', widths: [1280], schemes: ['light'] },
  { page: 'run', until: 'footer', widths: [1280], schemes: ['light'] },
];

/** Below the last element of a picture, in pixels. */
const MARGIN = 10;

const folder = mkdtempSync(join(tmpdir(), 'callwright-pictures-'));
try {
  await draw(pagesOf(join(folder, 'shared-login')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Applies the example, changes its shared flow, and keeps what each command prints: paths of HTML files by name. */
function pagesOf(project) {
  cpSync(join(root, 'examples', 'shared-login'), project, {
    recursive: true,
    filter: (path) => !/[\\/]\.callwright$/.test(path),
  });
  const run = (...words) => outputOf(project, words);
  const page = (name, ...words) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, anybodys(run(...words, '--format', 'html')));
    return [name, file];
  };

  run('apply', '--org', 'local', '--auto-approve');
  const before = page('nothing-to-do', 'plan', '--org', 'local');
  change(
    join(project, 'manifests', 'common-auth.yaml'),
    ['four digit', 'five digit'],
    ['digits: 4', 'digits: 5'],
  );
  const after = [
    page('plan', 'plan', '--org', 'local'),
    page('flow', 'show', 'SharedFlow/common-auth', '--org', 'local'),
  ];
  run('apply', '--org', 'local', '--auto-approve');
  const [{ run: latest }] = JSON.parse(run('runs', '--format', 'json')).runs;
  return new Map([before, ...after, page('run', 'runs', latest)]);
}

/** Who runs this script, and on which machine, is nobody's business. */
function anybodys(html) {
  return html.replace(/ by [^<]*@[^<]* \(process \d+\)/, ' by robin@workshop (process 4711)');
}

function outputOf(project, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [callwright, ...words], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: project, NO_COLOR: '1' },
  });
  if (status !== 0) {
    throw new Error(`callwright ${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  }
  return stdout;
}

function change(file, ...changes) {
  let text = readFileSync(file, 'utf8');
  for (const [before, after] of changes) {
    if (!text.includes(before)) throw new Error(`${file} does not hold: ${before}`);
    text = text.replace(before, after);
  }
  writeFileSync(file, text);
}

async function draw(pages) {
  const executablePath = browserPath();
  if (executablePath === undefined) {
    throw new Error('no browser is found: set CHROME_PATH to one of the Chromium family');
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    for (const { page, as = page, hash = '', widths, schemes, ...bounds } of PICTURES) {
      const address = `${pathToFileURL(pages.get(page)).href}${hash}`;
      for (const width of widths) {
        for (const colorScheme of schemes) {
          const file = join(pictures, `${as}-${width}-${colorScheme}.png`);
          await picture(browser, { address, file, width, colorScheme, ...bounds });
        }
      }
    }
  } finally {
    await browser.close();
  }
}

/** In a window as high as the page, where no height is said: what stays in the window then stands where people see it. */
async function picture(browser, { address, file, width, colorScheme, high, until }) {
  const context = await browser.newContext({ viewport: { width, height: high ?? 600 }, colorScheme });
  try {
    const page = await context.newPage();
    await page.goto(address);
    if (high === undefined) {
      const whole = await page.locator('html').evaluate((html) => html.scrollHeight);
      await page.setViewportSize({ width, height: whole });
      const { y, height } = await page.locator(until).first().boundingBox();
      await page.setViewportSize({ width, height: Math.ceil(y + height + MARGIN) });
    }
    await page.screenshot({ path: file, animations: 'disabled' });
    console.log(`docs/pictures/${basename(file)}`);
  } finally {
    await context.close();
  }
}
