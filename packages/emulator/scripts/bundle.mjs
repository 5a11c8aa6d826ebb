// Puts the built server into few files: two hundred small modules take longer to load than everything else of a start.
// What is loaded late stays in files of its own. Libraries stay outside.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
// Two folders deep like most modules, so that `../../spec` means the same in both.
const outdir = join(dist, 'bundle');

rmSync(outdir, { recursive: true, force: true });
buildSync({
  entryPoints: [join(dist, 'main.js'), join(dist, 'index.js')],
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
