import type { ArchitectEngine } from './engine.ts';
import { exportFlow } from './export-flow.ts';
import { readFlow } from './read-flow.ts';
import { resolvedNames } from './resolved-names.ts';

/** How the engine behaves where the platform's releases differ, or where a test org is kinder than a real one. */
export interface ArchitectEngineOptions {
  /** The org makes up what a body refers to: calls of a common module without contract are not checked. */
  readonly lenientReferences: boolean;
  /** Exports carry `trackingId` lines, as newer releases write them (facts: ARC 0 item 7). Default: no. */
  readonly trackingIds?: boolean;
  /** Exports end with `referencedObjects` (facts: ARC 7.3). Default: no. */
  readonly referencedObjects?: boolean;
}

/** The flow engine: it holds no state, so one serves a whole org. */
export function createArchitectEngine(options: ArchitectEngineOptions): ArchitectEngine {
  return {
    load: () => Promise.resolve(),
    read: (text, org) => readFlow(text, org, options.lenientReferences),
    export: (flow, org) =>
      exportFlow(flow, org, {
        trackingIds: options.trackingIds ?? false,
        referencedObjects: options.referencedObjects ?? false,
      }),
    resolvedNames,
  };
}
