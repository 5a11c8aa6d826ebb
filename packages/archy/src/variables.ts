import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

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
    return typeof name === 'string'
      ? [
          {
            name,
            type: key.slice(0, -'Variable'.length),
            isInput: isInput === true,
            isOutput: isOutput === true,
          },
        ]
      : [];
  });
}
