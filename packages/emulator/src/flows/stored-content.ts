import type { ArchitectFlow, JobMessage } from '../architect/engine.ts';
import type { LocalOrg } from '../local-org.ts';
import { exportNames } from './org-names.ts';

/** A stored content read anew: every name looked up again, the modules those that are published now. */
export interface Reread {
  /** Undefined when it does not read any more. */
  readonly flow: ArchitectFlow | undefined;
  readonly messages: readonly JobMessage[];
}

/** Writes a content out and reads it like an uploaded document; nothing is made or kept. */
export function reread(org: LocalOrg, content: ArchitectFlow): Reread {
  const names = exportNames(org);
  const { flow, messages } = org.engine.read(org.engine.export(content, names), names);
  return { flow, messages };
}

/** The content with everything it refers to as it is now; undefined when something is not there any more. */
export function contentAsOfNow(org: LocalOrg, content: ArchitectFlow): ArchitectFlow | undefined {
  return reread(org, content).flow;
}
