export { KIND_SCHEMAS, SCHEMA_FILES, schemaFile } from './schema-files.ts';
export type { JsonSchema } from './schema-files.ts';
export { fileShapeProblem } from './file-shape.ts';
export type { FileShape, FileShapeProblem } from './file-shape.ts';
export type * from './types.generated.ts';
export { anyPropertyOf, followed, formsOf, itemsOf, propertiesOf, schemaNode } from './schema-node.ts';
export type { SchemaNode } from './schema-node.ts';
