// Provides the browser that tests of pages need, where none is there and Debian's packages can be installed: on a new machine
// of CI. Everywhere else those tests say "skipped"; CHROME_PATH names a browser that is somewhere else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPath } from './browser-path.cjs';

const found = browserPath();

if (found !== undefined) {
  console.log(`browser: ${found}`);
} else if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('update', '-qq');
  const { status } = run('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  console.log(
    status === 0 ? 'browser: /usr/bin/chromium, installed now' : 'browser: none could be installed',
  );
} else {
  console.log('browser: none; tests of pages are skipped');
}
