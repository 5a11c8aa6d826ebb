import type { ContractVariable, Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { FlowDocument } from './flow-document.ts';
import type { DocumentPath } from './yaml-source.ts';

/** A variable as a flow, task or state declares it (facts: ARC 4). */
export interface DeclaredVariable {
  /** With scope, e.g. `Flow.verified`. */
  readonly name: string;
  /** SDK type, e.g. `string`, `stringCollection`. */
  readonly type: string;
  readonly isInput: boolean;
  readonly isOutput: boolean;
}

/** Reads a `variables` list. Items of another shape are left out; `checkStructure` reports them. */
export function declaredVariables(list: Json | undefined): readonly DeclaredVariable[] {
  return (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((item) => {
    const [key, body] = isJsonObject(item) ? (Object.entries(item)[0] ?? []) : [];
    if (key === undefined || !key.endsWith('Variable') || !isJsonObject(body ?? null)) {
      return [];
    }
    const { name, isInput, isOutput } = body as Readonly<Record<string, Json | undefined>>;
    const type = key.slice(0, -'Variable'.length);
    return typeof name === 'string'
      ? [{ name, type, isInput: isInput === true, isOutput: isOutput === true }]
      : [];
  });
}

/** The variables that one map of a document declares: the flow, a task or a state. */
export interface VariableScope {
  /** To the map; what stands below it sees the variables. */
  readonly path: DocumentPath;
  readonly variables: readonly ContractVariable[];
}

/** Everything that declares variables around a place, outermost first. */
export function scopesAround(flow: FlowDocument, path: DocumentPath): readonly VariableScope[] {
  const scopes: VariableScope[] = [];
  let at: Json | undefined = flow.root;
  for (const [index, step] of path.slice(1).entries()) {
    if (isJsonObject(at ?? null)) {
      const map = at as Readonly<Record<string, Json>>;
      const variables = [map['variables'], map['startUpTaskVariables']]
        .flatMap(declaredVariables)
        .map(({ name, type }) => ({ name, type }));
      if (variables.length > 0) {
        scopes.push({ path: path.slice(0, index + 1), variables });
      }
      at = map[step];
    } else {
      at = Array.isArray(at) ? (at as readonly Json[])[Number(step)] : undefined;
    }
  }
  return scopes;
}

/** Variables that can be used at a place, by lower-case name: look-up is case-insensitive (facts: ARC 3.1). */
export function variablesAt(
  scopes: readonly VariableScope[],
  path: DocumentPath,
): ReadonlyMap<string, ContractVariable> {
  return new Map(
    scopes
      .filter((scope) => scope.path.length < path.length && scope.path.every((step, i) => step === path[i]))
      .flatMap(({ variables }) => variables.map((variable) => [variable.name.toLowerCase(), variable])),
  );
}

/** Scopes whose variables a file declares; the platform fills all others (facts: ARC 3.1, 4). */
const DECLARED_SCOPES: ReadonlySet<string> = new Set(['flow', 'common', 'task', 'state', 'slot']);

/** Whether a variable's scope is one in which files declare variables. */
export function isDeclaredScope(name: string): boolean {
  return DECLARED_SCOPES.has(name.slice(0, Math.max(0, name.indexOf('.'))).toLowerCase());
}

const TOKENS = /"(?:\\[\s\S]|[^"\\])*"|[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?/g;

/** Variables of declared scopes that an expression reads, as written. */
export function variablesInExpression(expression: string): readonly string[] {
  return [...expression.matchAll(TOKENS)]
    .map(([token]) => token)
    .filter((token) => !token.startsWith('"') && token.includes('.') && isDeclaredScope(token));
}
