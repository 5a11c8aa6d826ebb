import { known } from '@callwright/model';
import { liveRef } from '@callwright/testkit';
import type { Case } from './case.ts';
import {
  FORBIDDEN,
  JANE,
  NUMBER,
  OTHER,
  allow,
  both,
  elsewhere,
  idOf,
  line,
  made,
  neverPublished,
  night,
  patchFlow,
  route,
  setAttribute,
  theirRoute,
} from './org-events.ts';

/** What has left the manifests. */
export const DELETES: readonly Case[] = [
  {
    rule: 'before a flow goes, everything that could refer to it was listed in full',
    off: { in: 'classify-removed.ts', replace: 'if (unlisted !== undefined) {', by: 'if (false) {' },
    covers: ['dnscontrol#3761', 'tfgc#1835', 'flux2#3733'],
    before: { flows: [line] },
    blind: (live) => ({
      ...live,
      objects: { ...live.objects, CallRoute: { rows: [], complete: FORBIDDEN } },
    }),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a number of a route that is released belongs to nobody here: takes-over-unmanaged',
    off: {
      in: 'find-moves.ts',
      replace: "const isManaged = giver !== undefined && giver.action !== 'release';",
      by: 'const isManaged = giver !== undefined;',
    },
    before: { flows: [line], values: [route('a', 'line', NUMBER)] },
    now: {
      flows: [line],
      values: [route('b', 'line', NUMBER)],
      removed: { 'CallRoute/a': 'release' },
    },
    changes: ['release CallRoute/a', 'create CallRoute/b held:hazard takes-over-unmanaged'],
    steps: ['drop-receipt:CallRoute/a'],
    isSettled: false,
  },
  {
    rule: 'what another project manages by now is let go, never deleted',
    off: {
      in: 'classify-removed.ts',
      replace: "case 'taken':\n      return {\n        action: 'release'",
      by: "case 'taken':\n      return {\n        action: 'delete'",
    },
    covers: ['kongctl#251'],
    before: { flows: [line] },
    since: (org) => elsewhere('InboundFlow/theirs', idOf(org, 'Live line'), 'Live line')(org),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['release InboundFlow/line'],
    steps: ['drop-receipt:InboundFlow/line'],
  },
  {
    rule: 'deleting what was saved and never published: discards-draft',
    off: {
      in: 'classify-removed.ts',
      replace: "message: 'What was saved in it and never published is lost.' }],",
      by: "message: '' }].slice(1),",
    },
    before: { flows: [line] },
    since: neverPublished('Live line'),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:hazard discards-draft'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a version whose author is not told is not deleted',
    off: {
      in: 'classify-removed.ts',
      replace: 'if (live.published.by === undefined) {',
      by: 'if (live.published.by === undefined) { return verdict; } if (false) {',
    },
    before: { flows: [line] },
    since: patchFlow('Live line', { published: { id: '1.0' } }),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'values: removed: delete of what somebody changed: overwrites-outside-change',
    off: { in: 'classify-removed.ts', replace: 'return changed\n', by: 'return false\n' },
    covers: ['flux2#4066'],
    before: { flows: [line], values: [route('a', 'line')] },
    since: setAttribute('a', 'description', 'by Jane'),
    now: { flows: [line], removed: { 'CallRoute/a': 'delete' } },
    changes: ['delete CallRoute/a held:hazard overwrites-outside-change'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a flow that an unmanaged route leads to is not deleted',
    off: {
      in: 'check-deletes.ts',
      replace: '{ ...proposal, held: found.held }',
      by: 'proposal',
    },
    covers: ['tfgc#776'],
    before: { flows: [line] },
    since: (org) =>
      theirRoute({ numbers: [OTHER], open: liveRef('flows', idOf(org, 'Live line'), 'Live line') })(org),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a flow that somebody else’s flow leads to is not deleted',
    off: {
      in: 'check-deletes.ts',
      replace:
        "proposal.of === 'flow'\n    ? proposal.live && flowTypeNames(proposal.live.type)?.dependencyType",
      by: "proposal.of === 'flow'\n    ? undefined",
    },
    covers: ['tfgc#776'],
    before: { flows: [line] },
    since: made({ ...night, name: 'theirs', liveName: 'Theirs', transfers: ['Live line'] }),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'a flow of which nobody can tell what leads to it is not deleted',
    off: {
      in: 'check-deletes.ts',
      replace: 'if (!consumers.known) {',
      by: 'if (!consumers.known) { return { managed }; } if (false) {',
    },
    covers: ['dnscontrol#3761'],
    before: { flows: [line] },
    blind: (live) => ({
      ...live,
      consumers: Object.fromEntries(Object.keys(live.consumers).map((id) => [id, FORBIDDEN])),
    }),
    now: { removed: { 'InboundFlow/line': 'delete' } },
    changes: ['delete InboundFlow/line held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'flows that lead to each other and all go: one is published empty first',
    off: {
      in: 'check-deletes.ts',
      replace: 'return emptyFirst(drops, revised);',
      by: 'return { ...emptyFirst([], revised), drops: [] };',
    },
    before: {
      flows: [
        { ...line, transfers: ['night'] },
        { ...night, transfers: ['line'] },
      ],
    },
    now: { removed: { 'InboundFlow/line': 'delete', 'InboundFlow/night': 'delete' } },
    changes: ['delete InboundFlow/line', 'delete InboundFlow/night'],
    steps: [
      'publish-flow:InboundFlow/line#stub',
      'delete-flow:InboundFlow/night',
      'delete-flow:InboundFlow/line',
    ],
    after: {
      'delete-flow:InboundFlow/night': ['publish-flow:InboundFlow/line#stub'],
      'delete-flow:InboundFlow/line': ['delete-flow:InboundFlow/night', 'publish-flow:InboundFlow/line#stub'],
    },
  },
  {
    rule: 'of flows that lead to each other and all go none can be empty: held',
    off: { in: 'empty-first.ts', replace: 'isStuck.has(proposal.address)', by: 'false' },
    before: {
      flows: [
        { ...line, transfers: ['night'] },
        { ...night, transfers: ['line'] },
      ],
    },
    since: both(
      patchFlow('Live line', { draft: known({ id: 'saved_version_1', by: JANE }) }),
      patchFlow('Live night', { draft: known({ id: 'saved_version_2', by: JANE }) }),
    ),
    now: {
      removed: { 'InboundFlow/line': 'delete', 'InboundFlow/night': 'delete' },
      ...allow('discards-draft', 'InboundFlow/line'),
    },
    changes: [
      'delete InboundFlow/line held:conflict discards-draft',
      'delete InboundFlow/night held:conflict discards-draft',
    ],
    steps: [],
    isSettled: false,
  },
];
