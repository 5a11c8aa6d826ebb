import type { OrgNames } from './engine.ts';
import { quoteText, readExpression } from './expression.ts';
import { lookUp } from './lookup-table.ts';
import { findFunctions } from './object-kinds.ts';
import type { StoredReference } from './stored-flow.ts';
import { type Yaml, type YamlMap, isList, isMap, rebuildMap } from './yaml-tree.ts';

/**
 * Writes today's names of all referenced objects into a document (facts: ARC 6.2, 7.4). An object that is gone
 * keeps the name it had.
 */
export function refreshNames(document: YamlMap, references: readonly StoredReference[], org: OrgNames): void {
  const changed = references.flatMap((reference) => {
    const name =
      reference.kind === 'flow' ? org.flowName(reference.id) : org.nameOf(reference.kind, reference.id);
    const holder = holderAt(document, reference.at);
    return name === undefined || holder === undefined ? [] : [{ reference, holder, name }];
  });
  // Every holder is found before the first key changes: a renamed key changes the way to what is below it.
  const keys = new Map<YamlMap, Map<string, string>>();
  for (const { reference, holder, name } of changed) {
    if (reference.spelling === 'key') {
      const renames = keys.get(holder) ?? new Map<string, string>();
      keys.set(holder, renames.set(reference.key, name));
    } else {
      holder[reference.key] = renamed(reference, holder[reference.key], name);
    }
  }
  for (const [holder, renames] of keys) {
    rebuildMap(
      holder,
      Object.entries(holder).map(([key, value]) => [renames.get(key) ?? key, value]),
    );
  }
}

function holderAt(document: YamlMap, position: StoredReference['at']): YamlMap | undefined {
  let node: Yaml | undefined = document;
  for (const step of position) {
    if (isList(node) && typeof step === 'number') {
      node = node[step];
    } else {
      node = isMap(node) ? node[String(step)] : undefined;
    }
  }
  return isMap(node) ? node : undefined;
}

function renamed(reference: StoredReference, value: Yaml | undefined, name: string): Yaml {
  const text = typeof value === 'string' ? value : '';
  const prefix = /^prompt(?:system)?\./i.exec(text)?.[0] ?? '';
  switch (reference.spelling) {
    case 'expression':
      return renameInExpression(text, reference, name);
    case 'prompt':
      return `${prefix}${name}`;
    case 'value':
    case 'key':
      return name;
  }
}

/** Replaces the literal of each look-up call, and the member of each prompt, that stands for this object. */
function renameInExpression(expression: string, reference: StoredReference, name: string): string {
  const { names, calls } = readExpression(expression);
  const isOld = (text: string) => text.toLowerCase() === reference.name.toLowerCase();
  const edits = [
    ...calls
      .filter((call) => lookUp(findFunctions, call.name) === reference.kind && isOld(call.argument))
      .map(({ start, end }) => ({ start, end, text: quoteText(name) })),
    ...names
      .filter((item) => promptKinds.get(item.scope.toLowerCase()) === reference.kind && isOld(item.member))
      .map(({ scope, end, start }) => ({ start: start + scope.length + 1, end, text: name })),
  ];
  return edits
    .toSorted((left, right) => right.start - left.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), expression);
}

const promptKinds: ReadonlyMap<string, string> = new Map([
  ['prompt', 'userPrompt'],
  ['promptsystem', 'systemPrompt'],
]);
