import type { RequestNote } from '../http/request-log.ts';
import { randomNumbers } from '../random.ts';
import type { FaultRule } from './fault-rule.ts';
import { fitsPath } from './path-pattern.ts';

/** What a rule has done so far. */
export interface FaultReport {
  readonly name: string;
  /** Requests that it fits. */
  readonly matched: number;
  /** Requests that it struck. */
  readonly fired: number;
  /** Those, the latest at the end; the first 1000. */
  readonly requests: readonly RequestNote[];
  readonly rule: Readonly<Record<string, unknown>>;
}

/** The fault rules of a running server. They live in memory: a restart begins to count anew. */
export interface FaultDesk {
  /**
   * The rule that strikes a request, if any. Every rule that fits counts it; the first one in order that is due
   * strikes, and the others wait for a later request.
   */
  meet(note: RequestNote, template: string, query: URLSearchParams): FaultRule | undefined;
  /** Whether there is a rule of this name. */
  has(name: string): boolean;
  add(rules: readonly FaultRule[]): void;
  remove(name: string): void;
  clear(): void;
  report(): readonly FaultReport[];
}

interface Entry {
  readonly rule: FaultRule;
  readonly next: () => number;
  readonly requests: RequestNote[];
  matched: number;
  fired: number;
}

const remembered = 1000;

export function createFaultDesk(): FaultDesk {
  let entries: readonly Entry[] = [];
  return {
    meet(note, template, query) {
      const [path = ''] = note.path.split('?', 1);
      const fitting = entries.filter(({ rule }) => fits(rule, note.method, path, template, query));
      fitting.forEach((entry) => entry.matched++);
      // Every dice is thrown, so that a rule strikes the same requests whatever the rules before it do.
      const due = fitting.filter(isDue);
      const struck = due[0];
      if (struck !== undefined) {
        struck.fired++;
        if (struck.requests.length < remembered) {
          struck.requests.push(note);
        }
      }
      return struck?.rule;
    },
    has: (name) => entries.some(({ rule }) => rule.name === name),
    add(rules) {
      entries = [
        ...entries,
        ...rules.map((rule) => ({
          rule,
          next: randomNumbers(rule.seed),
          requests: [],
          matched: 0,
          fired: 0,
        })),
      ];
    },
    remove(name) {
      entries = entries.filter(({ rule }) => rule.name !== name);
    },
    clear() {
      entries = [];
    },
    report: () =>
      entries.map(({ rule, matched, fired, requests }) => ({
        name: rule.name,
        matched,
        fired,
        requests: [...requests],
        rule: rule.written,
      })),
  };
}

function fits(
  rule: FaultRule,
  method: string,
  path: string,
  template: string,
  query: URLSearchParams,
): boolean {
  return (
    (rule.method === undefined || rule.method === method) &&
    fitsPath(rule.path, path, template) &&
    Object.entries(rule.query).every(([name, value]) => query.getAll(name).includes(value))
  );
}

function isDue({ rule, matched, fired, next }: Entry): boolean {
  return matched >= rule.from && fired < rule.times && (rule.chance === 1 || next() < rule.chance);
}
