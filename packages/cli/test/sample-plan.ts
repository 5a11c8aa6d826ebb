import type { Change, Hazard, Impact, Plan } from '@callwright/model';
import { summarise } from '@callwright/model';

/** A plan as data, with whatever a test needs; every other part is small and valid. */
export function samplePlan(changes: readonly Change[], parts: Partial<Plan> = {}): Plan {
  return {
    formatVersion: 1,
    toolVersion: '0.1.0',
    project: 'acme',
    org: 'dev',
    orgId: '0f3c1111-0000-4000-8000-000000000001',
    sourcesDigest: 'a'.repeat(64),
    plannedAt: '2026-03-02T10:00:00.000Z',
    changes,
    steps: [
      {
        id: 's1',
        address: 'CallRoute/main',
        do: 'drop-receipt',
        after: [],
        precondition: { kind: 'none' },
      },
    ],
    hazards: [],
    findings: [],
    summary: summarise(changes),
    estimate: { reads: 12, writes: 9, seconds: 21 },
    digest: 'b'.repeat(64),
    ...parts,
  };
}

const NOTHING: Impact = { flows: [], routes: [], entrances: [], dynamic: false };

export function sampleChange(parts: Partial<Change> & Pick<Change, 'address' | 'action'>): Change {
  return {
    kind: parts.address.slice(0, parts.address.indexOf('/')),
    liveName: parts.address.slice(parts.address.indexOf('/') + 1),
    reason: { code: 'content-differs', words: 'The manifest has other content.', because: [] },
    edits: [],
    impact: NOTHING,
    hazards: [],
    ...parts,
  };
}

/** A shared flow that changes, so many callers of it, a held one among them, and what is taken over. */
export function plannedCallers(amount: number): Plan {
  const shared = sampleChange({
    address: 'SharedFlow/common-auth',
    action: 'update',
    liveName: 'Common Auth',
    edits: [
      {
        where: 'Start › Collect Input',
        words: 'Start › Collect Input › digits: exact 5 (was 4)',
        before: 4,
        after: 5,
      },
    ],
    impact: {
      flows: ['InboundFlow/line-1'],
      routes: ['CallRoute/line-1'],
      entrances: ['+13175550101'],
      dynamic: true,
    },
  });
  const callers = Array.from({ length: amount }, (_, index) =>
    sampleChange({
      address: `InboundFlow/line-${index + 1}`,
      action: 'republish',
      liveName: `Line ${index + 1}`,
      reason: {
        code: 'shared-flow-changes',
        words: 'It holds a copy of SharedFlow/common-auth, which changes.',
        because: ['SharedFlow/common-auth'],
      },
      impact: {
        flows: [],
        routes: [`CallRoute/line-${index + 1}`],
        entrances: [`+1317555${String(100 + index).padStart(4, '0')}`],
        dynamic: false,
      },
    }),
  );
  const held = sampleChange({
    address: 'InboundFlow/held-line',
    action: 'update',
    hazards: ['overwrites-outside-change'],
    held: { because: 'hazard', words: 'It is not allowed.', hint: 'Allow it,\nor settle it.' },
  });
  const hazard: Hazard = {
    hazard: 'overwrites-outside-change',
    address: 'InboundFlow/held-line',
    message: 'Overwrites version 3.0 by Jane Doe on 2026-03-01T09:00:00Z (last applied: 2.0).',
    allowed: false,
  };
  const adopted = ['a', 'b'].map((name) =>
    sampleChange({
      address: `Schedule/${name}`,
      action: 'adopt',
      reason: { code: 'equal-and-unmanaged', words: 'The live values are the desired ones.', because: [] },
    }),
  );
  const kept = sampleChange({
    address: 'CallRoute/main',
    action: 'keep',
    reason: { code: 'unchanged', words: 'Git, receipt and org agree.', because: [] },
  });
  return samplePlan([...adopted, shared, ...callers, held, kept], {
    hazards: [hazard],
    findings: [
      {
        code: 'plan.drift',
        severity: 'warning',
        summary: 'Something is odd.',
        detail: 'In detail.',
        hint: 'Look.\nLook again.',
        place: { file: 'manifests/a.yaml', line: 3, column: 5, excerpt: '    say: Hello' },
      },
    ],
  });
}
