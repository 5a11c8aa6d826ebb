/** Environment variables, as far as this file reads them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for an address, from `HTTPS_PROXY` and `NO_PROXY` (either case). Only https goes through it, and never a
 * loopback address: a plain http gateway is the local org (facts: API 1.5).
 */
export function proxyFor(url: URL, environment: Environment): URL | undefined {
  const proxy = environment['HTTPS_PROXY'] ?? environment['https_proxy'];
  if (proxy === undefined || proxy === '' || url.protocol !== 'https:' || isLoopback(url.hostname)) {
    return undefined;
  }
  const excluded = environment['NO_PROXY'] ?? environment['no_proxy'] ?? '';
  if (excluded.split(/[\s,]+/).some((pattern) => pattern !== '' && matches(url, pattern))) {
    return undefined;
  }
  const address = proxy.includes('://') ? proxy : `http://${proxy}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** How a proxy is named in messages: without user and password. */
export function proxyName(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\./.test(hostname)
  );
}

function matches(url: URL, pattern: string): boolean {
  if (pattern === '*') {
    return true;
  }
  const [host = '', port] = pattern
    .toLowerCase()
    .replace(/^\*?\./, '')
    .split(':');
  const sameHost = url.hostname === host || url.hostname.endsWith(`.${host}`);
  return sameHost && (port === undefined || port === (url.port || '443'));
}
