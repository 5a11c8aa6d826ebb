import type { Finding } from '@callwright/model';
import type { Check } from '../check.ts';
import type { ResolvedFlow } from '../flow-resource.ts';

/**
 * Calls that come back to where they began, with the path. Transfers in a circle are legal. That a shared flow calls
 * another at all is said where its body is read (facts: API 3.1).
 */
export const checkCycles: Check = ({ flows }) => {
  const findings: Finding[] = [];
  const byAddress = new Map(flows.map((flow) => [addressOf(flow), flow]));
  const calls = new Map(
    flows.map((flow) => [
      addressOf(flow),
      flow.dependencies.flatMap((dependency) =>
        dependency.to === 'managed' && dependency.how === 'snapshots' ? [dependency] : [],
      ),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  for (const start of [...byAddress.keys()].sort()) {
    const path = findCycle(start, calls, state);
    if (path) {
      const first = byAddress.get(path[0] as ReturnType<typeof addressOf>);
      findings.push({
        code: 'manifest.call-cycle',
        severity: 'error',
        summary: `Calls go in a circle: ${path.join(' → ')}.`,
        hint: 'Take one of these calls out.',
        ...(first === undefined ? {} : { place: first.draft.document.place() }),
      });
    }
  }
  return findings;
};

/** Depth-first without recursion: cycles may be as long as the project. */
function findCycle(
  start: string,
  calls: ReadonlyMap<string, readonly { readonly address: string }[]>,
  state: Map<string, 'open' | 'done'>,
): readonly string[] | undefined {
  if (state.has(start)) {
    return undefined;
  }
  const stack: { readonly at: string; next: number }[] = [{ at: start, next: 0 }];
  state.set(start, 'open');
  let found: readonly string[] | undefined;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const target = calls.get(top.at)?.[top.next++]?.address;
    if (target === undefined) {
      state.set(top.at, 'done');
      stack.pop();
    } else if (state.get(target) === 'open') {
      const path = stack.map((frame) => frame.at);
      found ??= [...path.slice(path.indexOf(target)), target];
    } else if (!state.has(target)) {
      state.set(target, 'open');
      stack.push({ at: target, next: 0 });
    }
  }
  return found;
}

function addressOf(flow: ResolvedFlow): `${string}/${string}` {
  return `${flow.draft.kind}/${flow.draft.document.name}`;
}
