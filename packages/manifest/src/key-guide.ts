import type { KeyGuide } from '@callwright/archy';
import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { SchemaNode } from '@callwright/schemas';
import { anyPropertyOf, formsOf, itemsOf, propertiesOf, schemaNode } from '@callwright/schemas';
import type { WrittenShape } from './schema-check.ts';

/** How the keys of a document stand in canonical form: in the order in which the schemas of its shape name them. */
export function keyGuide(shape: WrittenShape, value: Json): KeyGuide {
  return guideAt([schemaNode(`${shape}.schema.json`)], value) ?? { order: [], below: () => undefined };
}

function guideAt(nodes: readonly SchemaNode[], value: Json | undefined): KeyGuide | undefined {
  const forms = nodes.flatMap((node) => formsOf(node, value ?? null));
  if (forms.length === 0) {
    return undefined;
  }
  const properties = propertiesOf(forms);
  return {
    order: [...properties.keys()],
    below: (step) =>
      typeof step === 'number'
        ? guideAt(itemsOf(forms), Array.isArray(value) ? (value as readonly Json[])[step] : undefined)
        : guideAt(
            properties.get(step) ?? anyPropertyOf(forms),
            isJsonObject(value ?? null) ? (value as Readonly<Record<string, Json>>)[step] : undefined,
          ),
  };
}
