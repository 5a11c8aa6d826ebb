import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const { browserPath } = createRequire(__filename)('../../../../scripts/browser-path.cjs') as {
  readonly browserPath: () => string | undefined;
};
const BROWSER_PATH = browserPath();

/** Opens a page; the one that was opened before is closed. */
export type OpenPage = (html: string, options?: OpenOptions) => Promise<Page>;

export type OpenOptions = BrowserContextOptions & { readonly hash?: string };

/**
 * A suite that needs a browser: "skipped" where there is none. A page that does anything but show itself fails its test:
 * a message of the console, an error, a dialog, a request.
 */
export function describeInBrowser(name: string, tests: (open: OpenPage) => void): void {
  (BROWSER_PATH === undefined ? describe.skip : describe)(name, () => {
    let browser: OpenBrowser;
    let opened: OpenedPage | undefined;
    const close = async (): Promise<void> => {
      const { troubles = [] } = opened ?? {};
      await opened?.close();
      opened = undefined;
      if (troubles.length > 0) {
        throw new Error(`the page did what no page may do: ${troubles.join(' · ')}`);
      }
    };
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterEach(close);
    afterAll(() => browser.close());
    tests(async (html, options) => {
      await close();
      opened = await browser.open(html, options);
      return opened.page;
    });
  });
}

/** A page as somebody has opened it, and everything that it did beside. */
interface OpenedPage {
  readonly page: Page;
  /** Messages of the console, errors, dialogs, and requests of the page: there must be none. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

interface OpenBrowser {
  open(html: string, options?: OpenOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

async function openBrowser(): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: BROWSER_PATH ?? '',
    // Sandboxes are not to be had in many containers, and the page is ours.
    args: ['--no-sandbox'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'callwright-page-'));
  let pages = 0;
  return {
    open: async (html, { hash = '', ...options } = {}) => {
      const file = join(folder, `${(pages += 1)}.html`);
      writeFileSync(file, html);
      const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, ...options });
      const page = await context.newPage();
      const troubles: string[] = [];
      const address = `${pathToFileURL(file).href}${hash}`;
      page.on('console', (message) => void troubles.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => void troubles.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        troubles.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url() !== address && request.url() !== address.replace(/#.*/s, '')) {
          troubles.push(`request: ${request.url()}`);
        }
      });
      await page.goto(address);
      return { page, troubles, close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an accessibility checker finds that is serious, in words. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const require = createRequire(__filename);
  const { source } = require('axe-core') as { readonly source: string };
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      readonly axe: {
        run(): Promise<{
          readonly violations: readonly {
            readonly id: string;
            readonly impact: string | null;
            readonly nodes: readonly { readonly html: string }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 3)
            .join(' ')}`,
      );
  });
}
