import { hostname, userInfo } from 'node:os';

/** Who holds the lease, for whoever waits for it: `jo@laptop (process 4711)`. */
export function holderName(): string {
  return `${userName()}@${hostname()} (process ${process.pid})`;
}

/** In a container the user may have a number only. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
