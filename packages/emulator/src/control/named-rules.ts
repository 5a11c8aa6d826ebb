import type { ControlCall, ControlRoute } from './control.ts';
import { refuse } from './control-refusal.ts';

/** Rules of one kind that are set, told apart by their names. */
interface RuleSet<R> {
  has(name: string): boolean;
  add(rules: readonly R[]): void;
  remove(name: string): void;
  clear(): void;
}

/** What the routes of one kind of rule need to know. */
export interface RuleKind<R> {
  /** Last part of the path, and key of a list of rules. */
  readonly key: string;
  /** For sentences. */
  readonly noun: string;
  readonly set: RuleSet<R>;
  report(): unknown;
  readOne(written: unknown, place: string): R;
  readList(list: unknown, place: string): readonly R[];
}

/**
 * What is set and what came of it; one rule more, or a list of them under the key, all or none; one or all less. Each
 * answers the report.
 */
export function ruleRoutes<R extends { readonly name: string }>(kind: RuleKind<R>): readonly ControlRoute[] {
  const path = `/emulator/${kind.key}`;
  const then =
    (work: (call: ControlCall) => void) =>
    (call: ControlCall): unknown => {
      work(call);
      return kind.report();
    };
  return [
    { method: 'GET', path, handle: () => kind.report() },
    { method: 'POST', path, handle: then(({ body }) => add(kind, body)) },
    { method: 'DELETE', path, handle: then(() => kind.set.clear()) },
    { method: 'DELETE', path: `${path}/{name}`, handle: then(({ params }) => remove(kind, params)) },
  ];
}

function add<R extends { readonly name: string }>(kind: RuleKind<R>, body: ControlCall['body']): void {
  const place = 'The request';
  const rules = kind.key in body ? kind.readList(listIn(body, kind.key), place) : [kind.readOne(body, place)];
  // A name stands for one rule only: what was counted of it must not be mixed up with another's.
  const taken = rules.find(({ name }) => kind.set.has(name));
  if (taken !== undefined) {
    throw refuse(
      409,
      `There is the ${kind.noun} '${taken.name}' already. Delete it first, or choose another name.`,
    );
  }
  kind.set.add(rules);
}

function listIn(body: ControlCall['body'], key: string): unknown {
  const other = Object.keys(body).find((name) => name !== key);
  if (other !== undefined) {
    throw refuse(400, `'${other}' cannot stand beside '${key}'.`);
  }
  return body[key];
}

function remove<R>(kind: RuleKind<R>, { name = '' }: ControlCall['params']): void {
  if (!kind.set.has(name)) {
    throw refuse(404, `There is no ${kind.noun} '${name}'.`);
  }
  kind.set.remove(name);
}
