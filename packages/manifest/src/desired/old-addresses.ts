import type { Address, Finding } from '@callwright/model';
import { addressOf } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import type { ResolvedProject } from './check.ts';
import { oldAddressOf } from './lifecycle.ts';

/** Lines of the project that still name the old address of what has moved. */
export function checkOldAddresses(
  { project }: LoadedProject,
  { documents, documentAt }: ResolvedProject,
): readonly Finding[] {
  const moved = new Map<string, Address>(
    documents.flatMap((document) => {
      const from = oldAddressOf(document);
      return from === undefined ? [] : [[from, addressOf(document.kind, document.name)] as const];
    }),
  );
  if (moved.size === 0) {
    return [];
  }
  const now = (address: string): Address | undefined =>
    documentAt.has(address as Address) ? undefined : moved.get(address);
  return [
    ...Object.keys(project.spec.removed ?? {}).flatMap((written): readonly Finding[] => {
      const to = now(written);
      return to === undefined
        ? []
        : [
            {
              code: 'manifest.removed-and-moved',
              severity: 'error',
              summary: `${written} is listed under \`removed\`, and ${to} says that it is the same thing.`,
              hint: 'Remove the line: the receipt of the old address goes by itself.',
              place: project.place(['spec', 'removed', written], 'key'),
            },
          ];
    }),
    ...(project.spec.allow ?? []).flatMap(({ address }, index): readonly Finding[] => {
      const to = now(address);
      return to === undefined
        ? []
        : [
            {
              code: 'manifest.old-address',
              severity: 'warning',
              summary: `The allowance names ${address}, which is ${to} now.`,
              hint: `Write \`address: ${to}\`.`,
              place: project.place(['spec', 'allow', index, 'address']),
            },
          ];
    }),
  ];
}
