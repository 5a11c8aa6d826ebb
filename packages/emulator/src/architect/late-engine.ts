import type { ArchitectEngine } from './engine.ts';
import type { ArchitectEngineOptions } from './create-engine.ts';

/** An engine that is loaded when it is first needed: a server without a publish never pays for it. */
export function createLateEngine(options: ArchitectEngineOptions): ArchitectEngine {
  let loaded: ArchitectEngine | undefined;
  const engine = (): ArchitectEngine => {
    if (loaded === undefined) {
      throw new Error('The flow engine was asked before it was loaded.');
    }
    return loaded;
  };
  return {
    async load() {
      loaded ??= (await import('./create-engine.ts')).createArchitectEngine(options);
    },
    read: (text, org) => engine().read(text, org),
    export: (flow, org) => engine().export(flow, org),
    resolvedNames: (flow) => engine().resolvedNames(flow),
  };
}
