import { isoDate } from '../clock.ts';
import type { Cause, Finding, ObjectNote, RunningInvariant, StateChange } from '../invariant.ts';
import type { LocalOrg } from '../local-org.ts';
import type { EntityChange } from '../state/org-store.ts';
import type { InvariantRule } from './read-invariants.ts';

/** One breach of a rule. */
export interface Violation {
  readonly sentence: string;
  readonly objects: readonly ObjectNote[];
  /** ISO date of the org's clock. */
  readonly time: string;
  /** The request that caused it; absent when it was there before the rule. */
  readonly request?: Cause;
  /** When the state was right again, and by which request. */
  readonly ended?: { readonly time: string; readonly request?: Cause };
}

/** What has come of one rule. */
export interface InvariantReport {
  readonly name: string;
  readonly rule: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly holds: boolean;
  /** State changes after which it was evaluated. */
  readonly checked: number;
  /** The first 1000. */
  readonly violations: readonly Violation[];
}

/** Evaluates invariants after every commit of an org. They live in memory: a restart forgets those of the control interface. */
export interface InvariantWatch {
  /** Runs a request's transaction: what it commits is that request's doing. */
  during<T>(cause: Cause, work: () => T): T;
  has(name: string): boolean;
  /** Sets rules: each looks at the whole state now, and at every change from now on. */
  add(rules: readonly InvariantRule[]): void;
  remove(name: string): void;
  clear(): void;
  /** Forgets all that was found and begins with the state as it is. */
  beginAgain(): void;
  report(): readonly InvariantReport[];
}

interface Watched {
  readonly rule: InvariantRule;
  readonly running: RunningInvariant;
  readonly violations: Violation[];
  /** Index in `violations` of what is broken now, by the finding's key. */
  readonly open: Map<string, number>;
  checked: number;
}

const remembered = 1000;

export function createInvariantWatch(org: LocalOrg): InvariantWatch {
  let watched: readonly Watched[] = [];
  let current: Cause | undefined;
  /** Which request started a job that still runs. */
  const jobCauses = new Map<string, Cause>();

  org.store.watch((changes) => {
    const change: StateChange = { changes, cause: causeOf(changes) };
    for (const each of watched) {
      each.checked++;
      note(
        each,
        safely(each, () => each.running.after(change)),
        change.cause,
      );
    }
  });

  function causeOf(changes: readonly EntityChange[]): Cause | undefined {
    let ended: Cause | undefined;
    for (const { table, id, before, after } of changes) {
      if (table === 'runningJobs' && before === undefined && current !== undefined) {
        jobCauses.set(id, current);
      }
      if (table === 'runningJobs' && after === undefined) {
        const started = jobCauses.get(id);
        ended = started === undefined ? undefined : { ...started, job: id };
        jobCauses.delete(id);
      }
    }
    return current ?? ended;
  }

  /** A defect of an invariant must not stop the org. */
  function safely({ rule }: Watched, look: () => readonly Finding[]): readonly Finding[] {
    try {
      return look();
    } catch (error) {
      org.log(`The invariant '${rule.name}' failed: ${error instanceof Error ? (error.stack ?? '') : ''}`);
      return [];
    }
  }

  function note(to: Watched, findings: readonly Finding[], cause: Cause | undefined): void {
    for (const { key, broken } of findings) {
      const open = to.open.get(key);
      if (broken === undefined) {
        close(to, key, open, cause);
      } else if (open === undefined && to.violations.length < remembered) {
        const request = broken.cause ?? cause;
        to.open.set(key, to.violations.length);
        to.violations.push({
          sentence: broken.sentence,
          objects: broken.objects,
          time: isoDate(org.clock.now()),
          ...(request === undefined ? {} : { request }),
        });
      }
    }
  }

  function close(to: Watched, key: string, open: number | undefined, cause: Cause | undefined): void {
    const violation = open === undefined ? undefined : to.violations[open];
    if (open === undefined || violation === undefined) {
      return;
    }
    const request = cause === undefined ? {} : { request: cause };
    to.violations[open] = { ...violation, ended: { time: isoDate(org.clock.now()), ...request } };
    to.open.delete(key);
  }

  function watch(rule: InvariantRule): Watched {
    const begun: Watched = {
      rule,
      running: rule.start(org),
      violations: [],
      open: new Map(),
      checked: 0,
    };
    note(
      begun,
      safely(begun, () => begun.running.begin()),
      undefined,
    );
    return begun;
  }

  return {
    during(cause, work) {
      const before = current;
      current = cause;
      try {
        return work();
      } finally {
        current = before;
      }
    },
    has: (name) => watched.some(({ rule }) => rule.name === name),
    add(rules) {
      watched = [...watched, ...rules.map(watch)];
    },
    remove(name) {
      watched = watched.filter(({ rule }) => rule.name !== name);
    },
    clear() {
      watched = [];
    },
    beginAgain() {
      watched = watched.map(({ rule }) => watch(rule));
    },
    report: () =>
      watched.map(({ rule, checked, violations }) => ({
        name: rule.name,
        rule: rule.rule,
        with: rule.parameters,
        holds: violations.length === 0,
        checked,
        violations: [...violations],
      })),
  };
}
