import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/** One step of an alignment: an item of both lists, or of one of them. */
export interface Aligned<T> {
  readonly before?: T;
  readonly after?: T;
}

/**
 * Aligns two lists in order so that the sum of the affinities of the pairs is greatest; items with affinity 0 are never
 * paired. What begins and ends alike is paired first, which keeps long lists cheap.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  affinity: (a: T, b: T) => number,
  isEqual: (a: T, b: T) => boolean,
): readonly Aligned<T>[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isEqual(before[head] as T, after[head] as T)) {
    head += 1;
  }
  let tail = 0;
  while (
    tail < shorter - head &&
    isEqual(before[before.length - 1 - tail] as T, after[after.length - 1 - tail] as T)
  ) {
    tail += 1;
  }
  const pair = (index: number, other: number): Aligned<T> => ({
    before: before[index] as T,
    after: after[other] as T,
  });
  return [
    ...before.slice(0, head).map((_item, index) => pair(index, index)),
    ...alignMiddle(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
      affinity,
    ),
    ...before
      .slice(before.length - tail)
      .map((_item, index) => pair(before.length - tail + index, after.length - tail + index)),
  ];
}

/** The usual table of best sums, read backwards. */
function alignMiddle<T>(
  before: readonly T[],
  after: readonly T[],
  affinity: (a: T, b: T) => number,
): readonly Aligned<T>[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const pairs = new Float64Array(before.length * after.length);
  const at = (i: number, j: number): number => best[i * width + j] as number;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const score = affinity(before[i] as T, after[j] as T);
      pairs[i * after.length + j] = score;
      const paired = score > 0 ? score + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const score = i < before.length && j < after.length ? (pairs[i * after.length + j] as number) : 0;
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) {
      steps.push({ before: before[i] as T, after: after[j] as T });
      i += 1;
      j += 1;
    } else if (i < before.length && (j >= after.length || at(i, j) === at(i + 1, j))) {
      steps.push({ before: before[i] as T });
      i += 1;
    } else {
      steps.push({ after: after[j] as T });
      j += 1;
    }
  }
  return steps;
}

/** How alike two values are, from 0 to 1: the share of leaves, wherever they stand, that both have. */
export function similarity(a: Json, b: Json): number {
  const [left, right] = [leavesOf(a), leavesOf(b)];
  const counts = new Map<string, number>();
  for (const leaf of left) {
    counts.set(leaf, (counts.get(leaf) ?? 0) + 1);
  }
  let common = 0;
  for (const leaf of right) {
    const count = counts.get(leaf) ?? 0;
    if (count > 0) {
      common += 1;
      counts.set(leaf, count - 1);
    }
  }
  return left.length + right.length === 0 ? 1 : (2 * common) / (left.length + right.length);
}

const LEAVES = new WeakMap<object, readonly string[]>();

function leavesOf(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [JSON.stringify(value)];
  }
  const known = LEAVES.get(value);
  if (known !== undefined) {
    return known;
  }
  const leaves: string[] = [];
  collectLeaves(value, '', leaves);
  LEAVES.set(value, leaves);
  return leaves;
}

function collectLeaves(value: Json, key: string, leaves: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      collectLeaves(item, key, leaves);
    }
  } else if (isJsonObject(value)) {
    for (const [inner, child] of Object.entries(value)) {
      collectLeaves(child, inner, leaves);
    }
  } else {
    leaves.push(`${key}=${JSON.stringify(value)}`);
  }
}
