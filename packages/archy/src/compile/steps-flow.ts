import type { FlowType, Json, JsonObject } from '@callwright/model';

/** Names of variables and their types (SDK type names, facts: ARC 5.3), e.g. `{ pin: 'string' }`. */
export type Declarations = Readonly<Record<string, string>>;

/**
 * A flow described by `steps:` (language 4): the data of a manifest's `spec` after `${var.x}` were filled in. Its shape
 * was checked against the JSON Schema before; what a step means is checked by the compiler.
 */
export interface StepsFlow {
  readonly flowType: FlowType;
  /** The live name that the document will carry. */
  readonly name: string;
  readonly description?: string;
  /** Live name of the division. */
  readonly division?: string;
  /** Language tags; the first is the default. */
  readonly languages: readonly string[];
  readonly inputs?: Declarations;
  readonly outputs?: Declarations;
  readonly variables?: Declarations;
  /** Shared flows only: top keys of Architect YAML, e.g. `inboundCall`. */
  readonly compatibleWith?: readonly string[];
  /** AUDIO. */
  readonly greeting?: Json;
  readonly onError?: readonly Json[];
  /** Architect's own keys of the flow level, verbatim. */
  readonly settings?: JsonObject;
  readonly menus?: Readonly<Record<string, JsonObject>>;
  readonly tasks?: Readonly<Record<string, JsonObject>>;
  readonly steps: readonly Json[];
}
