import type { Json } from '@callwright/model';
import { isJsonObject, stableStringify } from '@callwright/model';

export type SpecPath = readonly (string | number)[];

/** A `${...}` that could not be filled. */
export interface UnfilledVariable {
  readonly path: SpecPath;
  readonly name: string;
  /** `undeclared`: no such variable. `not-a-variable`: something other than `${var.name}` stands between the braces. */
  readonly problem: 'undeclared' | 'not-a-variable';
}

const PLACEHOLDER = /\$\$\{|\$\{([^{}]*)\}/g;

/**
 * A copy of `value` with every `${var.x}` filled (language 1). A text that is exactly one placeholder takes the
 * variable's own type; `$${` becomes a literal `${`. Keys are never filled. Bodies are not passed here: in Architect
 * text `${` means nothing to us.
 */
export function fillVariables(
  value: Json,
  variables: Readonly<Record<string, Json>>,
): { readonly value: Json; readonly unfilled: readonly UnfilledVariable[] } {
  const unfilled: UnfilledVariable[] = [];
  return { value: fill(value, []), unfilled };

  function fill(inner: Json, path: SpecPath): Json {
    if (typeof inner === 'string') {
      return inner.includes('${') ? fillText(inner, path) : inner;
    }
    if (Array.isArray(inner)) {
      return (inner as readonly Json[]).map((item, index) => fill(item, [...path, index]));
    }
    if (isJsonObject(inner)) {
      return Object.fromEntries(
        Object.entries(inner).map(([key, item]) => [key, fill(item, [...path, key])]),
      );
    }
    return inner;
  }

  function fillText(text: string, path: SpecPath): Json {
    const whole = /^\$\{var\.([A-Za-z_][A-Za-z0-9_]*)\}$/.exec(text);
    if (whole) {
      const found = lookUp(whole[1] as string, path);
      return found === undefined ? text : found;
    }
    return text.replace(PLACEHOLDER, (written: string, inside: string | undefined) => {
      if (inside === undefined) {
        return '${';
      }
      const name = /^var\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(inside.trim())?.[1];
      if (name === undefined) {
        unfilled.push({ path, name: inside, problem: 'not-a-variable' });
        return written;
      }
      const found = lookUp(name, path);
      return found === undefined ? written : typeof found === 'string' ? found : stableStringify(found);
    });
  }

  function lookUp(name: string, path: SpecPath): Json | undefined {
    if (Object.hasOwn(variables, name)) {
      return variables[name];
    }
    unfilled.push({ path, name, problem: 'undeclared' });
    return undefined;
  }
}

/** Whether some text of `value` has a placeholder. */
export function hasVariables(value: Json): boolean {
  if (typeof value === 'string') {
    return value.includes('${');
  }
  return Array.isArray(value)
    ? (value as readonly Json[]).some(hasVariables)
    : isJsonObject(value) && Object.values(value).some(hasVariables);
}
