import { isoDate, systemClock, type Clock } from './clock.ts';
import { emulatorError } from './emulator-error.ts';
import type { OrgStore } from './state/org-store.ts';

/** A clock that stands still until it is told to move. It never goes back. */
export interface VirtualClock extends Clock {
  readonly kind: 'virtual';
  /** Moves it on; throws a RangeError for an earlier time. Part of the state: it is kept and undone with it. */
  moveTo(epochMs: number): void;
}

/** Which clock a server is started with. */
export type ClockChoice =
  /** `clock`: one that moves by itself, if not the machine's. */
  | { readonly kind: 'real'; readonly clock?: Clock }
  /** `start`: where a fresh clock begins, epoch milliseconds. */
  | { readonly kind: 'virtual'; readonly start?: number };

/** The last moment that is written with four digits of the year, as all dates of the platform are. */
export const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const recordId = 'clock';

/** Reads `real`, `virtual` or `virtual:<ISO date>`; throws an EmulatorError `option-invalid` for anything else. */
export function readClockChoice(text: string): ClockChoice {
  if (text === 'real' || text === 'virtual') {
    return { kind: text };
  }
  const start = text.startsWith('virtual:') ? readMoment(text.slice('virtual:'.length)) : undefined;
  if (start === undefined) {
    throw emulatorError(
      'option-invalid',
      `The clock must be real, virtual, or virtual: with a date such as virtual:2026-01-01T08:00:00Z, not '${text}'.`,
    );
  }
  return { kind: 'virtual', start };
}

/** Epoch milliseconds of an ISO date (midnight UTC) or date-time with a zone; undefined for anything else. */
export function readMoment(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text)) {
    return undefined;
  }
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}

/**
 * The virtual clock of an org. One that was kept with the state goes on where it stood, also when `start` is earlier:
 * a restarted org never goes back in time. A fresh one begins at `start`, else at the machine's time.
 */
export function createVirtualClock(store: OrgStore, start: number = systemClock.now()): VirtualClock {
  const { clock } = store.tables;
  const now = (): number => clock.get(recordId)?.now ?? start;
  const put = (epochMs: number): void =>
    store.transact(() => {
      clock.put({ id: recordId, now: epochMs });
    });
  if (clock.get(recordId) === undefined) {
    put(start);
  }
  return {
    kind: 'virtual',
    now,
    moveTo(epochMs) {
      if (!(epochMs >= now()) || epochMs > lastMoment) {
        throw new RangeError(`The virtual clock cannot move to ${String(epochMs)}.`);
      }
      put(epochMs);
    },
  };
}

/**
 * Throws when an org whose virtual clock has run ahead of the machine's is to live on real time: its dates would lie
 * in the future, and nothing that waits would end.
 */
export function requireNotAhead(store: OrgStore, clock: Clock): void {
  const left = store.tables.clock.get(recordId)?.now;
  if (left !== undefined && left > clock.now()) {
    throw emulatorError(
      'option-invalid',
      `The virtual clock of this data folder stands at ${isoDate(left)}, later than the real one. ` +
        'Start with --clock virtual, or give another folder.',
    );
  }
}

/** Tells a {@link VirtualClock} from one that moves by itself. */
export function isVirtual(clock: Clock): clock is VirtualClock {
  return 'kind' in clock && clock.kind === 'virtual';
}
