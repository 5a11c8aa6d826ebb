import type { Proposal, Proposals } from './proposal.ts';
import { busy, revise } from './proposal.ts';

/**
 * What `lifecycle.protect` keeps is never deleted or replaced. Where the manifest is gone, the receipt remembers what it
 * said when it was applied last.
 */
export function holdProtected(proposals: Proposals): Proposals {
  return revise(proposals, busy(proposals), (proposal) =>
    ['delete', 'replace'].includes(proposal.action) && isProtected(proposal)
      ? { ...proposal, held: heldProtected(proposal) }
      : proposal,
  );
}

function isProtected({ resource, receipt }: Proposal): boolean {
  return (resource ?? receipt)?.protect === true;
}

function heldProtected({ address, resource }: Proposal): NonNullable<Proposal['held']> {
  return {
    because: 'protected',
    words:
      resource === undefined
        ? `\`lifecycle: { protect: true }\` stood in its manifest when it was applied last.`
        : `\`lifecycle: { protect: true }\` stands in its manifest.`,
    hint:
      resource === undefined
        ? `To leave it and stop managing it: \`removed: { ${address}: release }\`. To delete it, bring the manifest back without \`protect\`, apply, then remove it.`
        : 'Take `protect` out of its manifest first.',
  };
}
