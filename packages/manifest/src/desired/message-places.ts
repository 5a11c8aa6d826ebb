import { pathOfMessage } from '@callwright/archy';
import type { Address, Place } from '@callwright/model';
import { addressOf } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import type { ResolvedFlow } from './flow-resource.ts';
import type { ResolveOptions } from './resolve-project.ts';
import { resolveProject } from './resolve-project.ts';

/** Where in the project a message of the platform about a flow's document points; undefined when it points nowhere. */
export type MessagePlaces = (flow: Address, message: string) => Place | undefined;

/**
 * Follows messages of failed publishes (facts: ARC 11) from the uploaded document back to the line that somebody wrote:
 * of the body file, or of the manifest where the body was compiled from steps. The project is resolved when the first
 * message is asked about, with the org and variables that were planned with.
 */
export function messagePlaces(loaded: LoadedProject, options: ResolveOptions): MessagePlaces {
  let flows: ReadonlyMap<Address, ResolvedFlow> | undefined;
  return (address, message) => {
    flows ??= flowsOf(loaded, options);
    const flow = flows.get(address);
    if (!flow) {
      return undefined;
    }
    const { names, root } = flow.document();
    const path = pathOfMessage({ [names.topKey]: root }, message);
    return path === undefined ? undefined : flow.place(path);
  };
}

function flowsOf(loaded: LoadedProject, options: ResolveOptions): ReadonlyMap<Address, ResolvedFlow> {
  const { flows } = resolveProject(loaded, options).project;
  return new Map(flows.map((flow) => [addressOf(flow.draft.kind, flow.draft.document.name), flow]));
}
