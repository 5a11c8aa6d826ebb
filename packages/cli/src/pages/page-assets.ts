import { readFileSync } from 'node:fs';

/** Styles and script of a page. */
export interface PageAssets {
  readonly styles: string;
  readonly script: string;
}

/** Made from `browser/` when the package is built: `browser/call-paths.ts` and `browser/call-paths.css`, and so on. */
export type PageName = 'call-paths';

export function readPageAssets(name: PageName): PageAssets {
  return { styles: asset(`${name}.css`), script: asset(`${name}.js`) };
}

/** The same place from `src` and from `dist`. */
function asset(file: string): string {
  return readFileSync(new URL(`../../dist/browser/${file}`, import.meta.url), 'utf8').trim();
}
