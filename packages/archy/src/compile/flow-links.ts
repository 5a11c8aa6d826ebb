import type { Compilation, Link } from './compilation.ts';
import { report } from './compilation.ts';

/** Checks over the whole flow: what nothing leads to, and tasks that call each other in a circle. */
export function checkLinks(compilation: Compilation): void {
  warnOfUnused(compilation);
  reportCallCycles(compilation);
}

function warnOfUnused(compilation: Compilation): void {
  const reached = reachedFromMain(compilation.links);
  for (const noun of ['task', 'menu'] as const) {
    // Where the flow type has none of them at all, that is the thing to say.
    const exist = noun === 'task' || compilation.layout.menus;
    const ids = exist ? compilation.paths[`${noun}s`].keys() : [];
    for (const id of ids) {
      if (!reached.has(`${noun} ${id}`)) {
        report({ compilation }, [`${noun}s`, id], {
          code: `unused-${noun}`,
          severity: 'warning',
          summary: `Nothing leads to the ${noun} "${id}".`,
          hint: noun === 'task' ? 'Call it or go to it, or remove it.' : 'Go to it, or remove it.',
        });
      }
    }
  }
}

/** Only what the main steps lead to counts: two unused tasks may well name each other. */
function reachedFromMain(links: readonly Link[]): ReadonlySet<string> {
  const reached = new Set<string>(['main']);
  const targets = new Map<string, string[]>();
  for (const link of links) {
    const source = sourceOf(link);
    targets.set(source, [...(targets.get(source) ?? []), targetOf(link)]);
  }
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const source of reached) {
    for (const target of targets.get(source) ?? []) {
      reached.add(target);
    }
  }
  return reached;
}

function sourceOf({ from }: Link): string {
  return from.in === 'main' ? 'main' : from.in === 'task' ? `task ${from.task}` : `menu ${from.menu}`;
}

function targetOf(link: Link): string {
  return `${link.how === 'goes-to-menu' ? 'menu' : 'task'} ${link.to}`;
}

/** A call comes back, so a circle of calls is a recursion that nothing but a limit of the platform ends. */
function reportCallCycles(compilation: Compilation): void {
  const calls = compilation.links.filter((link) => link.how === 'calls' && link.from.in === 'task');
  const done = new Set<string>();
  for (const start of compilation.paths.tasks.keys()) {
    const circle = done.has(start) ? undefined : circleFrom(start, calls);
    if (circle !== undefined) {
      const ids = [...circle.map(callerOf), start];
      ids.forEach((id) => done.add(id));
      report({ compilation }, circle.at(-1)?.path ?? ['tasks', start], {
        code: 'call-cycle',
        summary: `Tasks call each other in a circle: ${ids.join(' > ')}.`,
        detail: 'A call comes back, so this would never end.',
        hint: 'Use "goToTask" where nothing has to come back.',
      });
    }
  }
}

function callerOf(link: Link): string {
  return link.from.in === 'task' ? link.from.task : '';
}

/** The shortest way of calls that leads from a task back to it. */
function circleFrom(start: string, calls: readonly Link[]): readonly Link[] | undefined {
  const ways: (readonly Link[])[] = [[]];
  const seen = new Set<string>();
  for (const way of ways) {
    const end = way.at(-1)?.to ?? start;
    if (end === start && way.length > 0) {
      return way;
    }
    for (const link of calls.filter((call) => callerOf(call) === end)) {
      if (!seen.has(link.to)) {
        seen.add(link.to);
        ways.push([...way, link]);
      }
    }
  }
  return undefined;
}
