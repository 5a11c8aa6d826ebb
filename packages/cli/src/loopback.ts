const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether an address leads to this machine and nowhere else. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}
