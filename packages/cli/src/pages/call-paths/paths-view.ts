/**
 * Which nodes of a picture are shown and where they stand, from numbers alone: the command draws the first view with it, and
 * the browser every later one. Imports nothing, because it is bundled into the page.
 */

/** The call paths as numbers. Nodes are known by their index. */
export interface PathsStructure {
  /** Column of each node, from the left. */
  readonly columns: readonly number[];
  /** Who leads to whom. */
  readonly edges: readonly (readonly [from: number, to: number])[];
}

/**
 * The call paths with a bend in each column that a line would cross behind the nodes there. Lines to one node share their
 * bends. Bends are numbered after the nodes.
 */
export interface RoutedStructure extends PathsStructure {
  /** Lines from column to column, over bends. */
  readonly links: readonly (readonly [from: number, to: number])[];
  /** Of each line its bends, from where it begins. */
  readonly bends: readonly (readonly number[])[];
  /** Column of each node, then of each bend. */
  readonly places: readonly number[];
}

export function routed({ columns, edges }: PathsStructure): RoutedStructure {
  const places = [...columns];
  const known = new Map<string, number>();
  const bendAt = (column: number, to: number, isBack: boolean): number => {
    const key = `${column} ${to} ${isBack}`;
    const bend = known.get(key) ?? places.push(column) - 1;
    known.set(key, bend);
    return bend;
  };
  const bends = edges.map(([from, to]) => {
    const [start, end] = [columns[from] ?? 0, columns[to] ?? 0];
    const step = start < end ? 1 : -1;
    return Array.from({ length: Math.max(0, Math.abs(end - start) - 1) }, (_, index) =>
      bendAt(start + step * (index + 1), to, step < 0),
    );
  });
  const links = new Map<string, readonly [number, number]>();
  edges.forEach(([from, to], index) => {
    const stops = [from, ...(bends[index] ?? []), to];
    stops.slice(1).forEach((stop, at) => {
      const start = stops[at] ?? from;
      links.set(`${start} ${stop}`, [start, stop]);
    });
  });
  return { columns, edges, links: [...links.values()], bends, places };
}

/** Where everything stands, in rows of one node each. */
export interface Placement {
  /** Row of each node, whole or not, then of each bend; undefined for what is not shown. */
  readonly rows: readonly (number | undefined)[];
  /** How many rows the picture is high. */
  readonly height: number;
}

/** Who stands before and behind each node. */
export interface Neighbours {
  readonly before: readonly (readonly number[])[];
  readonly behind: readonly (readonly number[])[];
}

export function neighboursOf({ columns, edges }: PathsStructure): Neighbours {
  const before: number[][] = columns.map(() => []);
  const behind: number[][] = columns.map(() => []);
  for (const [from, to] of edges) {
    behind[from]?.push(to);
    before[to]?.push(from);
  }
  return { before, behind };
}

/** Everything on a path through one of these: what leads to them, and where they lead. Circles end. */
export function onPathsThrough(seeds: readonly number[], { before, behind }: Neighbours): Set<number> {
  return new Set([...reach(seeds, before), ...reach(seeds, behind)]);
}

function reach(seeds: readonly number[], next: readonly (readonly number[])[]): Set<number> {
  const found = new Set(seeds);
  // A set that grows while it is walked is walked to its end.
  for (const node of found) {
    for (const other of next[node] ?? []) {
      found.add(other);
    }
  }
  return found;
}

/** Rounds of moving each column towards its neighbours; more change little. */
const ROUNDS = 2;
/** How much room a bend takes, in rows. */
const BEND = 0.35;

/**
 * Puts nodes below one another in their columns, each as near as there is room to the middle of those that it is connected
 * with. Same input, same placement; linear in nodes and edges but for the sorting. Libraries that lay out any graph took
 * seconds for 1,000 flows and minutes for 5,000, and here the columns are given.
 */
export function placeNodes(structure: RoutedStructure, shown: ReadonlySet<number>): Placement {
  const { columns, places, links } = structure;
  const { before, behind } = neighboursOf({ columns: places, edges: links });
  const stacks = stacksOf(structure, shown);
  const rows = new Array<number | undefined>(places.length).fill(undefined);
  const tallest = Math.max(0, ...stacks.map((stack) => stack.length));
  for (const stack of stacks) {
    const apart = tallest / Math.max(1, stack.length);
    stack.forEach((node, index) => (rows[node] = (index + 0.5) * apart - 0.5));
  }
  const settle = (stack: number[], next: readonly (readonly number[])[]): void => {
    const wishes = new Float64Array(rows.length);
    for (const node of stack) {
      wishes[node] = middleOf(next[node] ?? [], rows) ?? rows[node] ?? 0;
    }
    const wish = (node: number): number => wishes[node] ?? 0;
    stack.sort((a, b) => wish(a) - wish(b) || (rows[a] ?? 0) - (rows[b] ?? 0) || a - b);
    spread(stack, wish, rows, columns.length);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const stack of stacks) {
      settle(stack, before);
    }
    for (const stack of [...stacks].reverse()) {
      settle(stack, behind);
    }
  }
  return fromTheTop(rows, columns.length);
}

/** What is shown, column by column: nodes, and the bends of lines between them. */
function stacksOf(
  { columns, edges, bends, places }: RoutedStructure,
  shown: ReadonlySet<number>,
): readonly number[][] {
  const needed = new Set<number>();
  edges.forEach(([from, to], index) => {
    if (shown.has(from) && shown.has(to)) {
      bends[index]?.forEach((bend) => needed.add(bend));
    }
  });
  const stacks: (number[] | undefined)[] = [];
  places.forEach((column, node) => {
    if (node < columns.length ? shown.has(node) : needed.has(node)) {
      (stacks[column] ??= []).push(node);
    }
  });
  return stacks.filter((stack) => stack !== undefined);
}

function middleOf(nodes: readonly number[], rows: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  let amount = 0;
  for (const node of nodes) {
    const row = rows[node];
    if (row !== undefined) {
      sum += row;
      amount += 1;
    }
  }
  return amount === 0 ? undefined : sum / amount;
}

/**
 * Puts what is sorted below one another with room for each, together as near to their wishes as can be: least squares under
 * an order, by pooling neighbours that would overlap.
 */
function spread(
  stack: readonly number[],
  wish: (node: number) => number,
  rows: (number | undefined)[],
  amountOfNodes: number,
): void {
  const sizeOf = (node: number | undefined): number =>
    node === undefined || node < amountOfNodes ? 1 : BEND;
  const pools: { readonly sum: number; readonly amount: number }[] = [];
  const offsets: number[] = [];
  stack.forEach((node, index) => {
    const offset =
      index === 0 ? 0 : (offsets[index - 1] ?? 0) + (sizeOf(stack[index - 1]) + sizeOf(node)) / 2;
    offsets.push(offset);
    let pool = { sum: wish(node) - offset, amount: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, amount: last.amount + pool.amount };
      pools.pop();
    }
    pools.push(pool);
  });
  let index = 0;
  for (const pool of pools) {
    for (const end = index + pool.amount; index < end; index += 1) {
      rows[stack[index] ?? 0] = mean(pool) + (offsets[index] ?? 0);
    }
  }
}

function mean({ sum, amount }: { readonly sum: number; readonly amount: number }): number {
  return sum / amount;
}

function fromTheTop(rows: readonly (number | undefined)[], amountOfNodes: number): Placement {
  let least = Infinity;
  let most = -Infinity;
  for (const row of rows.slice(0, amountOfNodes)) {
    if (row !== undefined) {
      least = Math.min(least, row);
      most = Math.max(most, row);
    }
  }
  return least === Infinity
    ? { rows, height: 0 }
    : {
        rows: rows.map((row) => (row === undefined ? undefined : Math.round((row - least) * 100) / 100)),
        height: most - least + 1,
      };
}

/** Pixels of one row, and of the node in it. */
export const ROW_HEIGHT = 52;
export const NODE_HEIGHT = 42;
/** The part of a column's width that its nodes fill; the rest is for the lines. */
export const NODE_SHARE = 0.74;
/** Width of the drawing in its own units, however wide it is shown. */
export const DRAWING_WIDTH = 1_000;

/** More lines than this make a window slow that has to draw all of them: only those near what it shows are drawn. */
export const MANY_LINES = 1_500;

/** Which of the lines are drawn; all where nothing is said. */
export interface LinesWanted {
  /** Only between these. */
  readonly among?: ReadonlySet<number>;
  /** Only those that pass these rows. */
  readonly passing?: { readonly from: number; readonly to: number };
}

/** Lines between what is shown, as the data of one SVG path. Lines within a column bow out to the right. */
export function linesOf(
  { columns, edges, bends, places }: RoutedStructure,
  { rows }: Placement,
  amountOfColumns: number,
  { among, passing }: LinesWanted = {},
): string {
  const { from: top, to: foot } = passing ?? { from: -Infinity, to: Infinity };
  const wide = DRAWING_WIDTH / Math.max(1, amountOfColumns);
  const parts: string[] = [];
  edges.forEach(([from, to], index) => {
    const stops = [from, ...(bends[index] ?? []), to];
    const heights = stops.flatMap((stop) => rows[stop] ?? []);
    if (
      heights.length === stops.length &&
      Math.max(...heights) >= top &&
      Math.min(...heights) <= foot &&
      (among === undefined || (among.has(from) && among.has(to)))
    ) {
      parts.push(
        lineThrough(
          stops.map((stop, at) => ({ column: places[stop] ?? 0, row: heights[at] ?? 0 })),
          wide,
          columns[from] === columns[to],
        ),
      );
    }
  });
  return parts.join('');
}

/** From side to side of its stops, level where it passes a column. */
function lineThrough(
  stops: readonly { readonly column: number; readonly row: number }[],
  wide: number,
  isWithin: boolean,
): string {
  const height = ({ row }: { readonly row: number }): number =>
    Math.round(row * ROW_HEIGHT + NODE_HEIGHT / 2);
  const [left, right] = [0, NODE_SHARE];
  const side = (column: number, part: number): number => Math.round((column + part) * wide);
  return stops.slice(1).reduce((text, stop, at) => {
    const start = stops[at] ?? stop;
    const isBack = start.column > stop.column;
    const x1 = side(start.column, isBack ? left : right);
    const x2 = side(stop.column, isBack || isWithin ? right : left);
    const [y1, y2] = [height(start), height(stop)];
    const bend = isWithin ? wide * (1 - NODE_SHARE) * 0.8 : (x2 - x1) / 2;
    const end = isWithin ? bend : -bend;
    return `${text}${at === 0 ? 'M' : 'L'}${x1} ${y1}C${Math.round(x1 + bend)} ${y1} ${Math.round(x2 + end)} ${y2} ${x2} ${y2}`;
  }, '');
}
