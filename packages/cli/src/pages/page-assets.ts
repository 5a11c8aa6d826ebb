import { readFileSync } from 'node:fs';

/** Styles of a page, and its script where it has one. */
export interface PageAssets {
  readonly styles: string;
  readonly script?: string;
}

/** Made from `browser/` when the package is built: `browser/call-paths.ts` and `browser/call-paths.css`, and so on. */
export function readPageAssets(name: 'call-paths'): PageAssets {
  return { styles: readStyles(name), script: asset(`${name}.js`) };
}

export function readStyles(name: 'call-paths' | 'flow' | 'run' | 'comparison'): string {
  return asset(`${name}.css`);
}

/** The same place from `src` and from `dist`. */
function asset(file: string): string {
  return readFileSync(new URL(`../../dist/browser/${file}`, import.meta.url), 'utf8').trim();
}
