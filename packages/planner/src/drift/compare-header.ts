import type { Edit, LiveFlow, LiveObject, Receipt, Resource } from '@callwright/model';
import { isFlowResource } from '@callwright/model';

/** Name, description and division: what a flow or object has beside its content or values. */
interface HeaderCase {
  readonly live?: LiveFlow | LiveObject;
  readonly receipt?: Receipt;
  readonly resource: Resource;
  /** Whether the name says which object it is, and so is none of its attributes. */
  readonly isNamedByValue?: boolean;
}

interface HeaderValue {
  readonly where: 'name' | 'description' | 'division';
  readonly applied: string | undefined;
  readonly live: string | undefined;
  readonly wanted: string | undefined;
}

/** What others changed of what is managed: live is neither what was applied nor what is wanted now. */
export function changedHeader(one: HeaderCase): readonly Edit[] {
  return valuesOf(one).flatMap(({ where, applied, live, wanted }) =>
    applied !== undefined && live !== undefined && wanted !== undefined && live !== applied && live !== wanted
      ? [edit(where, applied, live)]
      : [],
  );
}

/** What the manifest wants, and was not applied: a value that is live already waits for nothing. */
export function pendingHeader(one: HeaderCase): readonly Edit[] {
  return valuesOf(one).flatMap(({ where, applied, live, wanted }) =>
    wanted !== undefined && live !== undefined && live !== wanted && applied !== wanted
      ? [edit(where, applied ?? live, wanted)]
      : [],
  );
}

/** What the manifest wants against what is live, for what was never applied. */
export function wantedHeader(one: HeaderCase): readonly Edit[] {
  return valuesOf(one).flatMap(({ where, live, wanted }) =>
    wanted !== undefined && live !== undefined && live !== wanted ? [edit(where, live, wanted)] : [],
  );
}

/** What is live against what the manifest wants, for what was never applied and is somebody else's. */
export function otherHeader(one: HeaderCase): readonly Edit[] {
  return valuesOf(one).flatMap(({ where, live, wanted }) =>
    wanted !== undefined && live !== undefined && live !== wanted ? [edit(where, wanted, live)] : [],
  );
}

function valuesOf({ live, receipt, resource, isNamedByValue = false }: HeaderCase): readonly HeaderValue[] {
  const isBound = 'binds' in resource;
  return [
    ...(isNamedByValue || isBound
      ? []
      : [
          {
            where: 'name' as const,
            applied: receipt?.liveName,
            live: live?.name,
            wanted: resource.liveName,
          },
        ]),
    ...(isFlowResource(resource)
      ? [
          {
            where: 'description' as const,
            applied: receipt?.flow?.description?.trim(),
            live: live !== undefined && 'type' in live ? (live.description ?? '').trim() : undefined,
            wanted: resource.description?.trim(),
          },
        ]
      : []),
    {
      where: 'division',
      applied: resource.division === undefined ? undefined : receipt?.division,
      live: live?.division?.name,
      wanted: resource.division,
    },
  ];
}

function edit(where: string, before: string, after: string): Edit {
  return { where, words: `${where}: "${after}" (was "${before}")`, before, after };
}
