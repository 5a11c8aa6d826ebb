import { CORE_SCHEMA, YAMLException, load, realMapTag } from 'js-yaml';

import { type Yaml, newMap } from './yaml-tree.ts';

/** Either the tree, or why there is none: in one line, with `(line:column)` where the parser knows it. */
export type ParsedYaml =
  { readonly ok: true; readonly tree: Yaml } | { readonly ok: false; readonly reason: string };

/** Real flows nest up to 54 levels (facts: ARC 8); this leaves room and keeps every recursion well inside the stack. */
const maxDepth = 800;
/** Nodes after aliases are expanded; the largest real flow known has about 15,000. */
const maxNodes = 500_000;
/** The length up to which YAML allows a key without a question mark, which is the only way this writer writes keys. */
const maxKeyLength = 1000;

/**
 * Parses one document with the YAML 1.2 core schema: `yes` and `no` stay text (facts: ARC 5.1).
 * Never throws: an alias bomb, a second document, a duplicate key are all reasons.
 */
export function parseYaml(text: string): ParsedYaml {
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA.withTags(realMapTag), maxDepth, maxAliases: 10_000 });
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  const budget = { nodes: maxNodes };
  try {
    return { ok: true, tree: toTree(value, budget) };
  } catch (error) {
    if (error instanceof UnusableTree) {
      return { ok: false, reason: error.message };
    }
    if (error instanceof RangeError) {
      return { ok: false, reason: 'too deeply nested' };
    }
    throw error;
  }
}

/** Stops the walk over a tree that the format cannot hold. Stays inside this file. */
class UnusableTree extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof YAMLException) {
    const mark = error.mark;
    return mark === undefined
      ? error.reason
      : `${error.reason} (${String(mark.line + 1)}:${String(mark.column + 1)})`;
  }
  return error instanceof Error ? error.message : 'not readable';
}

function toTree(value: unknown, budget: { nodes: number }): Yaml {
  budget.nodes -= 1;
  if (budget.nodes < 0) {
    throw new UnusableTree('the aliases expand to too many nodes');
  }
  if (Array.isArray(value)) {
    return value.map((item) => toTree(item, budget));
  }
  if (value instanceof Map) {
    const map = newMap();
    for (const [key, item] of value as Map<unknown, unknown>) {
      const name = keyText(key);
      if (name in map) {
        throw new UnusableTree(`duplicated mapping key '${name.slice(0, 100)}'`);
      }
      map[name] = toTree(item, budget);
    }
    return map;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new UnusableTree('a number is infinite or not a number');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function keyText(key: unknown): string {
  if (typeof key === 'object' && key !== null) {
    throw new UnusableTree('a map key must be text');
  }
  const name = String(key);
  if (name.length > maxKeyLength) {
    throw new UnusableTree('a map key is too long');
  }
  return name;
}
