import { closestName } from '@callwright/archy';
import type { Finding } from '@callwright/model';
import { addressOf, isFlowKind } from '@callwright/model';
import type { ManifestDocument } from '../../manifest-document.ts';
import type { Check } from '../check.ts';
import { KIND_SCHEMAS_BY_KIND } from '../kind-registry.ts';
import type { KindSchema } from '../kind-schema.ts';
import { attributesOf, ignoredPaths } from '../lifecycle.ts';

/** What `lifecycle.ignore` names must be there: a misspelt attribute would be overwritten all the same. */
export const checkLifecycle: Check = ({ documents }) =>
  documents.flatMap((document) => {
    const schema = KIND_SCHEMAS_BY_KIND.get(document.kind);
    const paths = ignoredPaths(document);
    if (isFlowKind(document.kind)) {
      return paths.length === 0 ? [] : [driftOnly(document)];
    }
    return schema === undefined
      ? []
      : paths.flatMap((path, index) =>
          attributesOf(schema, path) === undefined ? [unknownAttribute(document, schema, path, index)] : [],
        );
  });

/** A body is published as a whole: no part of it can be left to others. */
function driftOnly(document: ManifestDocument): Finding {
  return {
    code: 'manifest.ignore-in-body',
    severity: 'note',
    summary: 'What `ignore` names in a flow is still published: a flow is published as a whole.',
    detail: 'It keeps a difference out of a report of drift, and nothing else.',
    address: addressOf(document.kind, document.name),
    place: document.place(['lifecycle', 'ignore'], 'key'),
  };
}

function unknownAttribute(
  document: ManifestDocument,
  { traits, properties }: KindSchema,
  path: string,
  index: number,
): Finding {
  const names = properties.filter(({ scope }) => scope === 'attribute').map(({ property }) => property);
  const close = closestName(path, names);
  return {
    code: 'manifest.unknown-attribute',
    severity: 'error',
    summary: `\`${path}\` is no attribute of a ${traits.noun} that others may change.`,
    hint: close === undefined ? `Possible here: ${names.join(', ')}.` : `Did you mean \`${close}\`?`,
    address: addressOf(document.kind, document.name),
    place: document.place(['lifecycle', 'ignore', index]),
  };
}
