import { closestName } from '@callwright/archy';
import type { Finding } from '@callwright/model';
import { addressOf, isFlowKind } from '@callwright/model';
import { FINDING_CODES } from '../../finding-codes.generated.ts';
import type { ManifestDocument } from '../../manifest-document.ts';
import { acceptedBy } from '../acceptances.ts';
import type { Check } from '../check.ts';
import { KIND_SCHEMAS_BY_KIND } from '../kind-registry.ts';
import type { KindSchema } from '../kind-schema.ts';
import { attributesOf, ignorable, ignoredPaths } from '../lifecycle.ts';

/** What `lifecycle` names must be there: a misspelt attribute would be overwritten, a misspelt finding said all the same. */
export const checkLifecycle: Check = ({ documents }) =>
  documents.flatMap((document) => [...unknownAttributes(document), ...unknownFindings(document)]);

function unknownAttributes(document: ManifestDocument): readonly Finding[] {
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
}

/** `…` in a code stands for what is filled in. */
const KNOWN = FINDING_CODES.map((code) => new RegExp(`^${code.replaceAll('.', '\\.').replace('…', '.+')}$`));

function unknownFindings(document: ManifestDocument): readonly Finding[] {
  return acceptedBy(document).flatMap(({ finding }, index) => {
    if (KNOWN.some((code) => code.test(finding))) {
      return [];
    }
    const close = closestName(finding, FINDING_CODES);
    return [
      {
        code: 'manifest.unknown-finding',
        severity: 'error',
        summary: `There is no finding \`${finding}\`.`,
        hint:
          close === undefined
            ? 'Write the code that stands in brackets behind it, for example manifest.unreached-flow.'
            : `Did you mean \`${close}\`?`,
        address: addressOf(document.kind, document.name),
        place: document.place(['lifecycle', 'accept', index, 'finding']),
      },
    ];
  });
}

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
  schema: KindSchema,
  path: string,
  index: number,
): Finding {
  const names = ignorable(schema).map(({ property }) => property);
  const close = closestName(path, names);
  return {
    code: 'manifest.unknown-attribute',
    severity: 'error',
    summary: `\`${path}\` is no attribute of a ${schema.traits.noun} that others may change.`,
    hint: close === undefined ? `Possible here: ${names.join(', ')}.` : `Did you mean \`${close}\`?`,
    address: addressOf(document.kind, document.name),
    place: document.place(['lifecycle', 'ignore', index]),
  };
}
