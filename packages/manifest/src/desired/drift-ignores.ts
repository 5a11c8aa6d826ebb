import { closestName } from '@callwright/archy';
import type { Address, DriftIgnore, Finding } from '@callwright/model';
import { addressOf, isFlowKind, kindOf } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import type { ManifestDocument } from '../manifest-document.ts';
import { KIND_SCHEMAS_BY_KIND } from './kind-registry.ts';
import { attributesOf, ignorable, ignoredPaths } from './lifecycle.ts';

/** What a report of drift says of an object beside its attributes. */
const OF_ANY = ['name', 'division', 'object'];

/** Known drift: the lines of the project, and what manifests of flows leave to others. */
export function driftIgnores(
  { project }: LoadedProject,
  documents: readonly ManifestDocument[],
): readonly DriftIgnore[] {
  return [
    ...(project.spec.drift?.ignore ?? []).flatMap(({ address, path, until, reason }, index) =>
      pathsOf(address as Address, path).map((one) => ({
        address: address as Address,
        path: one,
        until,
        reason,
        place: project.place(['spec', 'drift', 'ignore', index], 'value'),
      })),
    ),
    ...documents
      .filter(({ kind }) => isFlowKind(kind))
      .flatMap((document) =>
        ignoredPaths(document).map((path, index) => ({
          address: addressOf(document.kind, document.name),
          path,
          place: document.place(['lifecycle', 'ignore', index]),
        })),
      ),
  ];
}

/** One property of a manifest may stand for several attributes, such as the day of a schedule. */
function pathsOf(address: Address, path: string): readonly string[] {
  const schema = KIND_SCHEMAS_BY_KIND.get(kindOf(address));
  return (schema && attributesOf(schema, path)) ?? [path];
}

/** A misspelt line would leave nothing out, and nobody would know why. */
export function checkDriftIgnores({ project, documents, misshapen }: LoadedProject): readonly Finding[] {
  const known = [...documents.map(({ kind, name }) => addressOf(kind, name)), ...misshapen];
  const removed = Object.keys(project.spec.removed ?? {});
  return (project.spec.drift?.ignore ?? []).flatMap(({ address, path }, index): readonly Finding[] => {
    const at = ['spec', 'drift', 'ignore', index];
    if (![...known, ...removed].includes(address)) {
      const close = closestName(address, known);
      return [
        {
          code: 'manifest.unknown-drift-address',
          severity: 'error',
          summary: `There is no ${address}, so no drift of it can be left out.`,
          hint: close === undefined ? 'Remove the line.' : `Did you mean \`${close}\`?`,
          place: project.place([...at, 'address']),
        },
      ];
    }
    const names = attributeNames(address as Address);
    const [first = ''] = path.split(/ › |\./);
    if (names === undefined || names.includes(first)) {
      return [];
    }
    const close = closestName(first, names);
    return [
      {
        code: 'manifest.unknown-drift-path',
        severity: 'error',
        summary: `\`${path}\` is nothing that ${address} could differ in.`,
        hint: close === undefined ? `Possible here: ${names.join(', ')}.` : `Did you mean \`${close}\`?`,
        place: project.place([...at, 'path']),
      },
    ];
  });
}

/** Undefined for flows: their places are those of their content. */
function attributeNames(address: Address): readonly string[] | undefined {
  const schema = KIND_SCHEMAS_BY_KIND.get(kindOf(address));
  return schema === undefined || isFlowKind(kindOf(address))
    ? undefined
    : [
        ...ignorable(schema).map(({ property }) => property),
        ...ignorable(schema).flatMap(({ property }) => attributesOf(schema, property) ?? []),
        ...OF_ANY,
      ];
}
