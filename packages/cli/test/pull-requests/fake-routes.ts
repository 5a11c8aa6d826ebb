import type { FakeHosts, FakeIssue, Said } from './fake-hosts.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Partial<Record<string, string>>>;
}

export type Answer = readonly [status: number, body?: unknown];

export type Held = Omit<FakeHosts, 'url' | 'close'>;
export type Route = readonly [
  method: string,
  path: RegExp,
  answer: (hosts: Held, parts: readonly string[], asked: Asked) => Answer,
];

export function commentsOf(hosts: Held, number: string): Said[] {
  const list = hosts.comments.get(number) ?? [];
  hosts.comments.set(number, list);
  return list;
}

let last = 100;

export function nextId(): number {
  return (last += 1);
}

export function add(list: Said[], by: string, body: string): Said {
  const said = { id: nextId(), by, body };
  list.push(said);
  return said;
}

export function everywhere(hosts: Held, id: string): Said | undefined {
  return [...hosts.comments.values()].flat().find((said) => said.id === Number(id));
}

export function change(hosts: Held, id: string, body: string): Answer {
  const said = everywhere(hosts, id);
  if (said === undefined) {
    return [404];
  }
  said.body = body;
  return [200, {}];
}

export function remove(hosts: Held, id: string): Answer {
  for (const [number, list] of hosts.comments) {
    hosts.comments.set(
      number,
      list.filter((said) => said.id !== Number(id)),
    );
  }
  return [204];
}

/** One page, as `per_page` and `page` ask for it. */
export function page<T>(items: readonly T[], { query }: Asked): readonly T[] {
  const size = Number(query.get('per_page') ?? 30);
  const number = Number(query.get('page') ?? 1);
  return items.slice((number - 1) * size, number * size);
}

export function changeIssue(hosts: Held, id: string, parts: Partial<FakeIssue>): Answer {
  const issue = hosts.issues.find((one) => one.id === Number(id));
  return issue === undefined ? [404] : [200, Object.assign(issue, parts)];
}
