import type { DataTable } from './sdk.ts';

/**
 * What a data table of texts is made from (facts: API 4.10): `key` and other columns, each with its longest text.
 *
 * @param columns in the order in which the platform shows them, beginning with `key`
 */
export function textTable(
  { name, description }: { readonly name: string; readonly description: string },
  columns: readonly (readonly [column: string, maxLength: number])[],
): DataTable {
  return {
    name,
    description,
    schema: {
      $schema: 'http://json-schema.org/draft-04/schema#',
      type: 'object',
      additionalProperties: false as unknown as object,
      required: ['key'],
      properties: Object.fromEntries(
        columns.map(([column, maxLength], displayOrder) => [
          column,
          {
            title: column,
            type: 'string',
            minLength: column === 'key' ? 1 : 0,
            maxLength,
            $id: `/properties/${column}`,
            displayOrder,
          },
        ]),
      ),
    },
  };
}
