import { readFileSync } from 'node:fs';

/** What the platform's API looks like: the excerpt in `spec/openapi.json`, before or after the overlay. */
export interface ApiDescription {
  /** Error codes that every operation may answer, by status. */
  readonly 'x-generic-error-codes': CodesByStatus;
  /** Path template, then method in small letters. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation as the description has it. */
export interface DescribedOperation {
  readonly operationId: string;
  /** Absent where a valid token is enough. */
  readonly 'x-inin-requires-permissions'?: {
    readonly type: 'ALL' | 'ANY';
    readonly permissions: readonly string[];
  };
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  /** By status of success; `default` where the description names none. */
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  /** Error codes besides the generic ones. */
  readonly 'x-error-codes'?: CodesByStatus;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** A schema of OpenAPI 3.0, as far as the excerpt uses them. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly readOnly?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
}

export type CodesByStatus = Readonly<Record<string, readonly string[]>>;

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/**
 * Reads `spec/openapi.json`, and beside it `spec/additions.json`: operations that the excerpt has not, as the official SDK
 * declares them (its version 262.0.0 names fields and parameters, its documentation the permissions).
 */
export function readApiDescription(): ApiDescription {
  const excerpt = readSpecFile('openapi.json') as ApiDescription;
  const more = readSpecFile('additions.json') as Pick<ApiDescription, 'paths' | 'components'>;
  return {
    ...excerpt,
    paths: { ...excerpt.paths, ...more.paths },
    components: { schemas: { ...excerpt.components.schemas, ...more.components.schemas } },
  };
}

/** Reads a file of the folder `spec` beside sources and build. */
export function readSpecFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../spec/${name}`, import.meta.url), 'utf8'));
}

/** Every operation with method and path template, in the order of the file. */
export function describedOperations(
  description: ApiDescription,
): readonly { readonly method: string; readonly path: string; readonly operation: DescribedOperation }[] {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}
