// Puts a built package into few files: hundreds of small modules take longer to load than everything else of a start.
// Run in the folder of a package: `node ../../scripts/bundle.mjs index main`, each a module of its `dist`. What is loaded
// late stays in files of its own. Libraries and the other packages stay outside.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

// Two folders deep like most modules, so that `../../spec` means the same in both.
const outdir = join('dist', 'bundle');

rmSync(outdir, { recursive: true, force: true });
buildSync({
  entryPoints: process.argv.slice(2).map((name) => join('dist', `${name}.js`)),
  outbase: 'dist',
  outdir,
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
