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

/** Where everything stands, in rows of one node each. */
export interface Placement {
  /** Row of each node, whole or not; undefined for what is not shown. */
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
const ROUNDS = 3;

/**
 * Puts nodes below one another in their columns, each as near as there is room to the middle of those that it is connected
 * with. Same input, same placement; linear in nodes and edges but for the sorting. Libraries that lay out any graph took
 * seconds for 1,000 flows and minutes for 5,000, and here the columns are given.
 */
export function placeNodes(
  { columns }: PathsStructure,
  { before, behind }: Neighbours,
  shown: ReadonlySet<number>,
): Placement {
  const stacks = stacksOf(columns, shown);
  const rows = new Array<number | undefined>(columns.length).fill(undefined);
  const tallest = Math.max(0, ...stacks.map((stack) => stack.length));
  for (const stack of stacks) {
    const apart = tallest / Math.max(1, stack.length);
    stack.forEach((node, index) => (rows[node] = (index + 0.5) * apart - 0.5));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const stack of stacks) {
      settle(stack, rows, before);
    }
    for (const stack of [...stacks].reverse()) {
      settle(stack, rows, behind);
    }
  }
  return fromTheTop(rows);
}

function stacksOf(columns: readonly number[], shown: ReadonlySet<number>): readonly number[][] {
  const stacks: (number[] | undefined)[] = [];
  columns.forEach((column, node) => {
    if (shown.has(node)) {
      (stacks[column] ??= []).push(node);
    }
  });
  return stacks.filter((stack) => stack !== undefined);
}

/** Sorts a stack by where its nodes are drawn to, and lets none stand on another. */
function settle(stack: number[], rows: (number | undefined)[], next: readonly (readonly number[])[]): void {
  const wishes = new Float64Array(rows.length);
  for (const node of stack) {
    wishes[node] = middleOf(next[node] ?? [], rows) ?? rows[node] ?? 0;
  }
  const wish = (node: number): number => wishes[node] ?? 0;
  stack.sort((a, b) => wish(a) - wish(b) || (rows[a] ?? 0) - (rows[b] ?? 0) || a - b);
  spread(stack, wish, rows);
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
 * Puts sorted nodes at least 1 row apart, together as near to their wishes as can be: least squares under an order, by
 * pooling neighbours that would overlap.
 */
function spread(
  stack: readonly number[],
  wish: (node: number) => number,
  rows: (number | undefined)[],
): void {
  const pools: { readonly sum: number; readonly amount: number }[] = [];
  stack.forEach((node, index) => {
    let pool = { sum: wish(node) - index, amount: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, amount: last.amount + pool.amount };
      pools.pop();
    }
    pools.push(pool);
  });
  let index = 0;
  for (const pool of pools) {
    for (const end = index + pool.amount; index < end; index += 1) {
      rows[stack[index] ?? 0] = mean(pool) + index;
    }
  }
}

function mean({ sum, amount }: { readonly sum: number; readonly amount: number }): number {
  return sum / amount;
}

function fromTheTop(rows: readonly (number | undefined)[]): Placement {
  let least = Infinity;
  let most = -1;
  for (const row of rows) {
    if (row !== undefined) {
      least = Math.min(least, row);
      most = Math.max(most, row);
    }
  }
  return most < 0 && least === Infinity
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
  { columns, edges }: PathsStructure,
  { rows }: Placement,
  amountOfColumns: number,
  { among, passing }: LinesWanted = {},
): string {
  const { from: top, to: foot } = passing ?? { from: -Infinity, to: Infinity };
  const wide = DRAWING_WIDTH / Math.max(1, amountOfColumns);
  const parts: string[] = [];
  for (const [from, to] of edges) {
    const [fromRow, toRow] = [rows[from], rows[to]];
    if (
      fromRow === undefined ||
      toRow === undefined ||
      Math.max(fromRow, toRow) < top ||
      Math.min(fromRow, toRow) > foot ||
      (among !== undefined && !(among.has(from) && among.has(to)))
    ) {
      continue;
    }
    const [fromColumn, toColumn] = [columns[from] ?? 0, columns[to] ?? 0];
    const isBack = fromColumn > toColumn;
    const x1 = Math.round((fromColumn + (isBack ? 0 : NODE_SHARE)) * wide);
    const x2 = Math.round((toColumn + (isBack || fromColumn === toColumn ? NODE_SHARE : 0)) * wide);
    const y1 = Math.round(fromRow * ROW_HEIGHT + NODE_HEIGHT / 2);
    const y2 = Math.round(toRow * ROW_HEIGHT + NODE_HEIGHT / 2);
    const bend = fromColumn === toColumn ? wide * (1 - NODE_SHARE) * 0.8 : (x2 - x1) / 2;
    const end = fromColumn === toColumn ? bend : -bend;
    parts.push(`M${x1} ${y1}C${Math.round(x1 + bend)} ${y1} ${Math.round(x2 + end)} ${y2} ${x2} ${y2}`);
  }
  return parts.join('');
}
