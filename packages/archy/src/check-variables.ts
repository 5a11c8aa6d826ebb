import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { ArchyProblem } from './archy-problem.ts';
import { BUILT_IN_VARIABLES } from './built-in-variables.ts';
import { didYouMean } from './did-you-mean.ts';
import type { FlowDocument } from './flow-document.ts';
import type { DocumentPath } from './yaml-source.ts';
import { declaredVariables, isDeclaredScope, variablesInExpression } from './variables.ts';

/**
 * Variables that are read or written and declared nowhere around (facts: ARC 4). Slots of bots are declared by their
 * language model and not looked at.
 */
export function checkVariables(flow: FlowDocument): readonly ArchyProblem[] {
  const found = new Map<string, ArchyProblem>();
  visit(flow.root, [flow.names.topKey], new Map(), found);
  return [...found.values()];
}

/** Lower-case name to name as declared. */
type Visible = ReadonlyMap<string, string>;

function visit(value: Json, path: DocumentPath, visible: Visible, found: Map<string, ArchyProblem>): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      if (typeof item === 'object') {
        visit(item, [...path, index], visible, found);
      }
    }
  } else if (isJsonObject(value)) {
    const here = withDeclared(visible, value);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string') {
        checkText(key, inner, [...path, key], here, found);
      } else if (typeof inner === 'object' && key !== 'referencedObjects') {
        visit(inner, [...path, key], here, found);
      }
    }
  }
}

function withDeclared(visible: Visible, map: JsonObject): Visible {
  const declared = [map['variables'], map['startUpTaskVariables']].flatMap(declaredVariables);
  return declared.length === 0
    ? visible
    : new Map([...visible, ...declared.map(({ name }) => [name.toLowerCase(), name] as const)]);
}

const BUILT_IN: ReadonlySet<string> = new Set([...BUILT_IN_VARIABLES.keys()].map((name) => `flow.${name}`));

function checkText(
  key: string,
  text: string,
  path: DocumentPath,
  visible: Visible,
  found: Map<string, ArchyProblem>,
): void {
  for (const name of variablesIn(key, text)) {
    const lower = name.toLowerCase();
    if (!visible.has(lower) && !lower.startsWith('slot.') && !BUILT_IN.has(lower) && !found.has(lower)) {
      found.set(lower, undeclared(key, name, path, visible));
    }
  }
}

function variablesIn(key: string, text: string): readonly string[] {
  if (key === 'exp') {
    return variablesInExpression(text);
  }
  return (key === 'var' || key === 'variable') && isDeclaredScope(text) ? [text] : [];
}

/** What is only read may be a variable that the platform itself fills, and no public list has them all. */
function undeclared(key: string, name: string, path: DocumentPath, visible: Visible): ArchyProblem {
  return {
    code: 'archy.undeclared-variable',
    severity: key === 'exp' ? 'warning' : 'error',
    summary: `${name} is not declared here.`,
    detail: `Architect refuses undeclared variables${key === 'exp' ? ', unless the platform fills them' : ''}.`,
    hint:
      didYouMean(name, visible.values()) ??
      'Declare it under variables of the flow, or of the task or state around it.',
    path,
  };
}
