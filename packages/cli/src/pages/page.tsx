import { createHash } from 'node:crypto';
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { plain } from '../words.ts';
import type { PageAssets } from './page-assets.ts';

/** One page for people: a single file that asks no network for anything. */
export interface Page {
  /** Stands in the tab of the browser; from outside, as it is. */
  readonly title: string;
  readonly assets: PageAssets;
  /** What the script of the page works with; it can be JSON. */
  readonly data?: unknown;
  readonly children: ComponentChildren;
}

/**
 * The page as HTML. Nothing in it is interpreted but what is ours: texts are escaped where they are set, the one script
 * is allowed by its hash, and every other is forbidden, as is every request.
 */
export function pageText(page: Page): string {
  return `<!doctype html>\n${render(<Frame {...page} />)}\n`;
}

function Frame({ title, assets: { styles, script }, data, children }: Page): VNode {
  const policy = [
    "default-src 'none'",
    // Where something stands is an attribute of it, which no hash covers.
    "style-src 'unsafe-inline'",
    script === undefined ? "script-src 'none'" : `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{plain(title)}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        {children}
        {data !== undefined && (
          <script type="application/json" id="data" dangerouslySetInnerHTML={{ __html: dataText(data) }} />
        )}
        {script !== undefined && <script dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>
  );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** JSON in which no text can end the element that it stands in. */
function dataText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
