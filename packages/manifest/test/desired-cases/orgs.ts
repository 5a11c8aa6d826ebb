import { route, LINE, ROUTED, queueing, body, written, toQueue, routed, DEV_PROD } from './manifest-text.ts';
import type { ProjectCase } from './project-case.ts';

export const ORGS: readonly ProjectCase[] = [
  {
    name: 'a queue that one org lacks, in steps; said once, with the org',
    project: DEV_PROD('{ queues: { vip: none } }', '{ queues: { vip: VIP } }'),
    manifests: queueing('§steps.org-lacks§vip'),
    says: ['(org dev).'],
  },
  {
    name: 'a queue that one org lacks, in an Architect body',
    project: DEV_PROD('{ queues: { vip: none } }', '{ queues: { vip: VIP } }'),
    manifests: routed(written('line')),
    files: { 'manifests/line.archy.yaml': body('Line', toQueue('§manifest.lacking-in-org§vip')) },
    says: ['(org dev).'],
  },
  {
    name: 'a flow that one org lacks, as the target of a route',
    project: DEV_PROD('{ flows: { old: none } }', '{ flows: { old: Old } }'),
    manifests: route('main', 'numbers: [ { raw: main } ]\nopen: §manifest.lacking-in-org§old'),
    says: ['`old` is `none` under `existing.flows`, and it is needed here (org dev).'],
  },
  {
    name: 'a number that one org lacks is one number less',
    project: DEV_PROD(
      '{ numbers: { a: none, b: "+13175550101" } }',
      '{ numbers: { a: "+13175550102", b: "+13175550103" } }',
    ),
    manifests: `${LINE}---\n${route('main', 'numbers: [ a, b ]\nopen: line')}`,
  },
  {
    name: 'a resource kept out of the org that lacks something',
    project: DEV_PROD('{ flows: { old: none } }', '{ flows: { old: Old } }'),
    manifests: `${route('main', 'numbers: [ { raw: main } ]\nopen: old')}lifecycle: { onlyIn: [prod] }\n`,
  },
  {
    name: 'what every org lacks is said of none',
    project: 'existing: { flows: { old: none } }\norgs: { dev: { region: us-east-1 } }',
    manifests: route('main', 'numbers: [ { raw: main } ]\nopen: §manifest.lacking-in-org§old'),
    says: ['and it is needed here.'],
  },
  {
    name: 'the local org has what the project lacks and an org has',
    project:
      'existing: { queues: { vip: none } }\norgs: { dev: { region: us-east-1, existing: { queues: { vip: VIP } } } }',
    manifests: queueing('vip'),
  },
  {
    name: 'a data action without its integration',
    project: 'existing: { dataActions: { look: { §manifest.existing-malformed§action: Look } } }'
      .replace('§manifest.existing-malformed§', '')
      .replace('look:', '§manifest.missing-key§look:'),
    manifests: ROUTED,
  },
];
