import type { Address, Finding } from '@callwright/model';
import { addressOf } from '@callwright/model';
import type { Check } from '../check.ts';
import { oldAddressOf } from '../lifecycle.ts';

/** Where a resource says that it comes from must be an address that is free: two cannot have one receipt. */
export const checkMovedFrom: Check = ({ documents, documentAt }) => {
  const moved = documents.flatMap((document) => {
    const from = oldAddressOf(document);
    return from === undefined ? [] : [{ document, from, to: addressOf(document.kind, document.name) }];
  });
  if (moved.length === 0) {
    return [];
  }
  const first = new Map<Address, Address>();
  return moved.flatMap(({ document, from, to }): readonly Finding[] => {
    const taken = first.get(from);
    first.set(from, taken ?? to);
    const there = documentAt.get(from);
    const about = {
      code: 'manifest.moved-from-taken',
      severity: 'error',
      address: to,
      place: document.place(['metadata', 'movedFrom']),
    } as const;
    if (from === to) {
      return [
        {
          ...about,
          summary: `${to} cannot have moved from itself.`,
          hint: 'Remove `movedFrom`, or write the name that it had.',
        },
      ];
    }
    if (taken !== undefined) {
      return [
        {
          ...about,
          summary: `Both ${taken} and ${to} say that they were ${from}.`,
          hint: 'One of them is new: remove its `movedFrom`.',
        },
      ];
    }
    return there !== undefined && oldAddressOf(there) === undefined
      ? [
          {
            ...about,
            summary: `${to} says that it was ${from}, and ${from} still has a manifest.`,
            hint: `Remove the manifest of ${from}, or \`movedFrom\`.`,
          },
        ]
      : [];
  });
};
