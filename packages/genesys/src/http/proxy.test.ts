import type { Environment } from './proxy.ts';
import { proxyFor, proxyName } from './proxy.ts';

const PROXY = 'http://user:password@proxy.example:3128';

test.each<[string, string, Environment, string | undefined]>([
  [
    'https goes through it',
    'https://api.mypurecloud.com/x',
    { HTTPS_PROXY: PROXY },
    'http://proxy.example:3128',
  ],
  [
    'lower case counts',
    'https://api.mypurecloud.com/x',
    { https_proxy: 'proxy.example:3128' },
    'http://proxy.example:3128',
  ],
  ['plain http does not', 'http://gateway.example/x', { HTTPS_PROXY: PROXY }, undefined],
  ['loopback never does', 'https://127.0.0.1:9/x', { HTTPS_PROXY: PROXY }, undefined],
  ['loopback by name neither', 'https://localhost/x', { HTTPS_PROXY: PROXY }, undefined],
  ['loopback in version 6 neither', 'https://[::1]/x', { HTTPS_PROXY: PROXY }, undefined],
  [
    'an exception by domain',
    'https://api.mypurecloud.com/',
    { HTTPS_PROXY: PROXY, NO_PROXY: 'a.example, .mypurecloud.com' },
    undefined,
  ],
  [
    'an exception by host',
    'https://mypurecloud.com/',
    { HTTPS_PROXY: PROXY, NO_PROXY: 'mypurecloud.com:443' },
    undefined,
  ],
  [
    'an exception for another port',
    'https://mypurecloud.com/',
    { HTTPS_PROXY: PROXY, NO_PROXY: 'mypurecloud.com:8443' },
    'http://proxy.example:3128',
  ],
  ['an exception for all', 'https://api.mypurecloud.com/', { HTTPS_PROXY: PROXY, no_proxy: '*' }, undefined],
  [
    'no exception for a name that only ends alike',
    'https://notmypurecloud.com/',
    { HTTPS_PROXY: PROXY, NO_PROXY: 'mypurecloud.com' },
    'http://proxy.example:3128',
  ],
  ['nothing set', 'https://api.mypurecloud.com/', { HTTPS_PROXY: '' }, undefined],
])('%s', (_name, url, environment, expected) => {
  const proxy = proxyFor(new URL(url), environment);
  expect(proxy === undefined ? undefined : proxyName(proxy)).toBe(expected);
});
