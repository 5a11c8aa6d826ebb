import { duration, plain } from './words.ts';

/** `2026-03-01 09:30:00 UTC`; what is no instant is shown as it is. */
export function instantWords(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at)
    ? plain(instant)
    : `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `12 s ago`, `in 2 min 5 s`, `3 h ago`, `4 days ago`. */
export function agoWords(instant: string, now: number): string {
  const seconds = Math.round((now - Date.parse(instant)) / 1000);
  if (Number.isNaN(seconds)) {
    return 'at an unknown time';
  }
  return seconds >= 0 ? `${spanWords(seconds)} ago` : `in ${spanWords(-seconds)}`;
}

/** Seconds between two instants; undefined where one is none. */
export function secondsBetween(from: string, to: string): number | undefined {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

function spanWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return hours < 1 ? duration(seconds) : hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
