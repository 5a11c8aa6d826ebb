import type { YamlMap } from './yaml-tree.ts';

/** A variable that a flow, a task or a state declares (facts: ARC 4). */
export interface DeclaredVariable {
  /** As written, e.g. `Flow.customerId`. */
  readonly name: string;
  readonly type: string;
  readonly isInput: boolean;
  readonly isOutput: boolean;
  readonly body: YamlMap;
  /** The YAML key, e.g. `stringVariable`. */
  readonly key: string;
}

/** The variables of one place and of all places around it. */
export interface VariableScope {
  readonly around: VariableScope | undefined;
  /** By name in lower case: look-up is case-insensitive (facts: ARC 3.1). */
  readonly declared: ReadonlyMap<string, DeclaredVariable>;
}

export function findVariable(scope: VariableScope, name: string): DeclaredVariable | undefined {
  const key = name.toLowerCase();
  for (let at: VariableScope | undefined = scope; at !== undefined; at = at.around) {
    const variable = at.declared.get(key);
    if (variable !== undefined) {
      return variable;
    }
  }
  return undefined;
}

/** The scope prefix in lower case: `flow` of `Flow.x`; empty without a dot. */
export function scopePrefix(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(0, dot).toLowerCase();
}

/** Scopes whose variables a document must declare; all others belong to the platform (facts: ARC 3.1). */
const declaredScopes: ReadonlySet<string> = new Set(['flow', 'task', 'state', 'common']);

/**
 * Variables of the flow scope that exist without a declaration. `Flow.HoldPrompt` is in every in-queue call flow;
 * the others are let through because nothing shows that they must be declared.
 */
const builtIn: ReadonlySet<string> = new Set([
  'flow.holdprompt',
  'flow.invocationdata',
  'flow.startdatetimeutc',
  'flow.istest',
]);

/** Whether a use of this name is wrong unless it is declared. */
export function mustBeDeclared(name: string): boolean {
  return declaredScopes.has(scopePrefix(name)) && !builtIn.has(name.toLowerCase());
}
