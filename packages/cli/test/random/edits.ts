import { BINDING_EDITS, editedBindings } from './bindings.ts';
import type { Made, MadeFlow, MadeRoute } from './project.ts';
import { tricky } from './project.ts';

/** One thing that somebody does to the manifests; `a` and `b` choose among what is there. */
export interface Edit {
  readonly what: (typeof EDITS)[number];
  readonly a: number;
  readonly b: number;
}

export const EDITS = [
  'say otherwise',
  'call another',
  'rename',
  'exchange names',
  'turn names round',
  'move a number',
  'exchange numbers',
  'turn numbers round',
  'point a route elsewhere',
  'add a line',
  'add a route',
  'drop a shared flow',
  'delete a line',
  'delete a route',
  'give another address',
  'hand an address on',
  'let another answer mail',
  'add a mail',
  'delete a mail',
  'fill a group otherwise',
  'ask a group',
  'add a group',
  'rename a group',
  'delete a group',
  ...BINDING_EDITS,
] as const;

export function edited(made: Made, { what, a, b }: Edit): Made {
  switch (what) {
    case 'say otherwise':
      return withFlow(made, a, (flow) => ({ ...flow, says: tricky(`Words ${b}`, b) }));
    case 'call another':
      return {
        ...made,
        lines: at(made.lines, a, (line) => ({
          ...line,
          calls: toggled(line.calls, pick(made.shared, b)?.key),
        })),
      };
    case 'rename':
      return withFlow(made, a, (flow) => ({ ...flow, name: tricky(`${flow.key} renamed ${b}`, b) }));
    case 'exchange names':
      return { ...made, lines: turned(made.lines, 2, a, (line, from) => ({ ...line, name: from.name })) };
    case 'turn names round':
      return { ...made, shared: turned(made.shared, 3, a, (flow, from) => ({ ...flow, name: from.name })) };
    case 'move a number':
      return moved(made, a, b);
    case 'exchange numbers':
      return {
        ...made,
        routes: turned(made.routes, 2, a, (route, from) => ({ ...route, numbers: from.numbers })),
      };
    case 'turn numbers round':
      return {
        ...made,
        routes: turned(made.routes, 3, a, (route, from) => ({ ...route, numbers: from.numbers })),
      };
    case 'point a route elsewhere':
      return {
        ...made,
        routes: at(made.routes, a, (route) => ({
          ...route,
          open: pick(made.lines, b)?.key ?? route.open,
          hours: b % 2 === 0,
        })),
      };
    case 'add a line':
      return withLine(made, a, b);
    case 'add a route':
      return withRoute(made, a, b);
    case 'drop a shared flow':
      return dropShared(made, a);
    case 'delete a line':
      return dropLine(made, a);
    case 'delete a route':
      return dropRoute(made, a);
    case 'give another address':
      return { ...made, mails: at(made.mails, a, (mail) => ({ ...mail, at: freshAddress(made) + b })) };
    case 'hand an address on':
      return handedOn(made, a, b);
    case 'let another answer mail':
      return { ...made, mails: at(made.mails, a, (mail) => ({ ...mail, byQueue: !mail.byQueue })) };
    case 'add a mail':
      return withMail(made, b);
    case 'delete a mail':
      return dropMail(made, a);
    case 'fill a group otherwise':
      return filledOtherwise(made, a, b);
    case 'ask a group':
      return { ...made, lines: at(made.lines, a, (line) => asking(line, pick(made.groups, b)?.key)) };
    case 'add a group':
      return withGroup(made, a, b);
    case 'rename a group':
      return {
        ...made,
        groups: at(made.groups, a, (group) => ({ ...group, name: tricky(`${group.key} renamed ${b}`, b) })),
      };
    case 'delete a group':
      return dropGroup(made, a);
    case 'bind another flow':
    case 'bind another thing':
    case 'exchange bound things':
    case 'add a binding':
    case 'delete a binding':
      return { ...made, ...editedBindings(made, { what, a, b }) };
  }
}

function asking({ checks, ...line }: MadeFlow, group: string | undefined): MadeFlow {
  return group === undefined || checks === group ? line : { ...line, checks: group };
}

/** One line less or more, for routes that may come and go too. */
function filledOtherwise(made: Made, a: number, b: number): Made {
  const line = pick(made.lines, b)?.key ?? '';
  const routes = made.routes.filter((_, index) => (b >> index) % 2 === 1).map(({ key }) => key);
  return {
    ...made,
    groups: at(made.groups, a, (group) => {
      const others = group.flows.filter((entry) => entry.line !== line);
      const isLess = others.length < group.flows.length && b % 3 === 0;
      return { ...group, flows: isLess ? others : [{ line, routes }, ...others] };
    }),
  };
}

function withGroup(made: Made, a: number, b: number): Made {
  const key = `group-${made.groups.length}-${b}`;
  const line = pick(made.lines, a)?.key ?? '';
  return made.groups.some((group) => group.key === key)
    ? made
    : {
        ...made,
        // The line that the group names asks the group.
        lines: made.lines.map((other) => (other.key === line ? { ...other, checks: key } : other)),
        groups: [
          ...made.groups,
          {
            key,
            name: tricky(key, b),
            flows: [{ line, routes: made.routes.slice(0, b % 3).map((route) => route.key) }],
          },
        ],
        removed: without(made.removed, `EmergencyGroup/${key}`),
      };
}

function dropGroup(made: Made, a: number): Made {
  const gone = pick(made.groups, a)?.key;
  return gone === undefined
    ? made
    : {
        ...made,
        lines: made.lines.map((line) => (line.checks === gone ? asking(line, line.checks) : line)),
        groups: made.groups.filter(({ key }) => key !== gone),
        removed: { ...made.removed, [`EmergencyGroup/${gone}`]: 'delete' },
      };
}

function freshAddress({ mails }: Made): number {
  return Math.max(0, ...mails.map(({ at: one }) => one)) + 1;
}

/** One takes what another one has, which gets an address of its own. */
function handedOn(made: Made, a: number, b: number): Made {
  const [giver, taker] = [pick(made.mails, a), pick(made.mails, b)];
  return giver === undefined || taker === undefined || giver.key === taker.key
    ? made
    : {
        ...made,
        mails: made.mails.map((mail) => {
          if (mail.key === giver.key) {
            return { ...mail, at: freshAddress(made) };
          }
          return mail.key === taker.key ? { ...mail, at: giver.at } : mail;
        }),
      };
}

function withMail(made: Made, b: number): Made {
  const key = `mail-${made.mails.length}-${b}`;
  return made.mails.some((mail) => mail.key === key)
    ? made
    : {
        ...made,
        mails: [...made.mails, { key, at: freshAddress(made), byQueue: b % 2 === 0 }],
        removed: without(made.removed, `EmailRoute/${key}`),
      };
}

/** A neighbour takes the address over. */
function dropMail(made: Made, a: number): Made {
  const gone = pick(made.mails, a);
  return gone === undefined
    ? made
    : {
        ...made,
        mails: at(
          made.mails.filter(({ key }) => key !== gone.key),
          a + 1,
          (mail) => ({ ...mail, at: gone.at }),
        ),
        removed: { ...made.removed, [`EmailRoute/${gone.key}`]: 'delete' },
      };
}

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

function at<T>(items: readonly T[], which: number, change: (item: T) => T): readonly T[] {
  return items.map((item, index) => (index === which % items.length ? change(item) : item));
}

function toggled(items: readonly string[], item: string | undefined): readonly string[] {
  if (item === undefined) {
    return items;
  }
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

function withFlow(made: Made, which: number, change: (flow: MadeFlow) => MadeFlow): Made {
  const count = made.shared.length + made.lines.length;
  const index = which % Math.max(1, count);
  return index < made.shared.length
    ? { ...made, shared: at(made.shared, index, change) }
    : { ...made, lines: at(made.lines, index - made.shared.length, change) };
}

/** Gives each of `count` neighbours what the next one has. */
function turned<T>(
  items: readonly T[],
  count: number,
  start: number,
  take: (item: T, from: T) => T,
): readonly T[] {
  if (items.length < count) {
    return items;
  }
  const ring = Array.from({ length: count }, (_, step) => (start + step) % items.length);
  return items.map((item, index) => {
    const place = ring.indexOf(index);
    const from = items[ring[(place + 1) % count] ?? index];
    return place < 0 || from === undefined ? item : take(item, from);
  });
}

function moved(made: Made, a: number, b: number): Made {
  const giver = pick(
    made.routes.filter(({ numbers }) => numbers.length > 0),
    a,
  );
  const number = giver?.numbers[0];
  const taker = pick(made.routes, b);
  if (giver === undefined || taker === undefined || number === undefined || giver.key === taker.key) {
    return made;
  }
  return {
    ...made,
    routes: made.routes.map((route) =>
      route.key === giver.key
        ? { ...route, numbers: route.numbers.slice(1) }
        : route.key === taker.key
          ? { ...route, numbers: [...route.numbers, number] }
          : route,
    ),
  };
}

function withLine(made: Made, a: number, b: number): Made {
  const key = `line-${made.lines.length}-${b}`;
  if (made.lines.some((line) => line.key === key)) {
    return made;
  }
  const line: MadeFlow = {
    key,
    name: tricky(key, a),
    says: 'New here',
    calls: made.shared.slice(0, a % 3).map((shared) => shared.key),
    transfers: b % 2 === 0 ? made.lines.slice(0, 1).map((other) => other.key) : [],
  };
  return { ...made, lines: [...made.lines, line], removed: without(made.removed, `InboundFlow/${key}`) };
}

/** Takes all numbers of another one, sometimes. */
function withRoute(made: Made, a: number, b: number): Made {
  const key = `route-${made.routes.length}-${b}`;
  const open = pick(made.lines, a)?.key;
  if (open === undefined || made.routes.some((route) => route.key === key)) {
    return made;
  }
  const giver = b % 2 === 0 ? pick(made.routes, a) : undefined;
  const route: MadeRoute = {
    key,
    name: tricky(key, b),
    open,
    closed: open,
    hours: false,
    numbers: giver?.numbers ?? [],
  };
  return {
    ...made,
    routes: [...made.routes.map((other) => (other === giver ? { ...other, numbers: [] } : other)), route],
    removed: without(made.removed, `CallRoute/${key}`),
  };
}

function dropShared(made: Made, a: number): Made {
  const gone = pick(made.shared, a)?.key;
  return gone === undefined
    ? made
    : {
        ...made,
        shared: made.shared.filter(({ key }) => key !== gone),
        lines: made.lines.map((line) => ({ ...line, calls: line.calls.filter((key) => key !== gone) })),
        removed: { ...made.removed, [`SharedFlow/${gone}`]: 'delete' },
      };
}

function dropLine(made: Made, a: number): Made {
  const gone = pick(made.lines, a)?.key;
  const heir = made.lines.find(({ key }) => key !== gone)?.key;
  if (gone === undefined || heir === undefined) {
    return made;
  }
  const instead = (key: string): string => (key === gone ? heir : key);
  return {
    ...made,
    lines: made.lines
      .filter(({ key }) => key !== gone)
      .map((line) => ({ ...line, transfers: line.transfers.filter((key) => key !== gone) })),
    routes: made.routes.map((route) => ({
      ...route,
      open: instead(route.open),
      closed: instead(route.closed),
    })),
    groups: made.groups.map((group) => ({
      ...group,
      flows: group.flows.filter(({ line }) => line !== gone),
    })),
    removed: { ...made.removed, [`InboundFlow/${gone}`]: 'delete' },
  };
}

function dropRoute(made: Made, a: number): Made {
  const gone = pick(made.routes, a)?.key;
  return gone === undefined
    ? made
    : {
        ...made,
        routes: made.routes.filter(({ key }) => key !== gone),
        groups: made.groups.map((group) => ({
          ...group,
          flows: group.flows.map((entry) => ({
            ...entry,
            routes: entry.routes.filter((key) => key !== gone),
          })),
        })),
        removed: { ...made.removed, [`CallRoute/${gone}`]: 'delete' },
      };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
