import type { Fact, Kind } from '@callwright/model';
import { known } from '@callwright/model';
import { consumers } from './dependency-tracking.ts';
import type { Flows } from './flows.ts';
import { objectKindOf } from './object-kinds/register.ts';
import type { Objects } from './objects.ts';
import { platformId } from './objects.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';

/** Names of what refers to one object: objects of the kinds that can, and flows as dependency tracking tells. */
export async function usersOf(
  line: PlatformLine<ReadingApis>,
  { flows, objects }: { readonly flows: Flows; readonly objects: Objects },
  name: Kind,
  id: string,
): Promise<Fact<readonly string[]>> {
  const others = await objects.usersOf(name, id);
  const kind = objectKindOf(name, id);
  const objectType = kind.users?.dependencyType;
  if (!others.known || objectType === undefined) {
    return others;
  }
  const callers = await consumers(line, { id: platformId(kind, id), objectType }, (flow) => flows.read(flow));
  return callers.known
    ? known([...others.value, ...callers.value.map((consumer) => consumer.name)])
    : callers;
}
