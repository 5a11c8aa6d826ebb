import {
  flow,
  route,
  LINE,
  ROUTED,
  shared,
  schedule,
  DAY,
  queueing,
  body,
  written,
  toQueue,
  routed,
} from './manifest-text.ts';
import type { ProjectCase } from './project-case.ts';

export const NAMES: readonly ProjectCase[] = [
  { name: 'a flow and its route', manifests: ROUTED },
  {
    name: 'a route to a flow that is not there',
    manifests: `${LINE}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: §manifest.unknown-name§lines')}`,
    says: ['Did you mean `line`?', 'no InboundFlow of that name'],
  },
  {
    name: 'a route to a name that is like no other',
    manifests: `${ROUTED}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: §manifest.unknown-name§night-watch')}`,
    says: ['Add a manifest for it, or name it under `existing.flows`'],
  },
  {
    name: 'an unknown number',
    project: 'existing: { numbers: { sales-main: "+13175550100" } }',
    manifests: `${LINE}---\n${route('main', 'numbers: [ §manifest.unknown-name§sales-mian ]\nopen: line')}`,
    says: ['Did you mean `sales-main`?'],
  },
  {
    name: 'an unknown queue in steps',
    project: 'existing: { queues: [ Sales ] }',
    manifests: queueing('§steps.unknown-name§Sale'),
    says: ['Sales'],
  },
  { name: 'a key of existing', project: 'existing: { queues: [ Sales ] }', manifests: queueing('Sales') },
  { name: 'a live name in place', manifests: queueing('{ existing: Sales }') },
  {
    name: 'a live flow and a live group in place',
    manifests: `${schedule('new-year', DAY)}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: { existing: Old line }\nhours: { existing: Office }\nclosed: { existing: Old line }')}`,
  },
  {
    name: 'a name that is a flow and a key',
    project: 'existing: { flows: { line: Other line } }',
    manifests:
      `${LINE}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: §manifest.ambiguous-name§line')}`.replace(
        'kind: InboundFlow',
        '§manifest.unreached-flow§kind: InboundFlow',
      ),
    says: ['InboundFlow/line and existing.flows.line'],
  },
  {
    name: 'a name that is a shared flow and a key, called in steps',
    project: 'existing: { sharedFlows: { login: Other login } }',
    manifests: `${shared('login', '- return')}---\n${routed(flow('line', '- call: §steps.ambiguous-name§login'))}`,
    says: ['SharedFlow/login and existing.sharedFlows.login', 'Rename one of the two'],
  },
  {
    name: 'a name of two flows of different kinds, in steps',
    manifests: `${routed(flow('line', '- transferToFlow: §steps.ambiguous-name§late'))}---\n${flow('late', '- disconnect')}---\nkind: Flow\nmetadata: { name: late }\nspec: { type: inqueueCall, languages: [en-us], steps: [ hold: 30s ] }\n`,
    says: ['InboundFlow/late and Flow/late'],
  },
  {
    name: 'names of manifests without their shape, in manifests and steps',
    manifests: `${shared('login', '- return').replace('  steps', '  §manifest.unknown-key§colour: red\n  steps')}---\n${routed(flow('line', '- call: login'))}---\n${LINE.replace('line', 'help').replace('media: call', 'media: §manifest.wrong-value§cal')}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: help')}`,
  },
  {
    name: 'a manifest without its shape, called by an Architect body by a name that it does not say',
    manifests: `${shared('login', '- return').replace('  steps', '  §manifest.unknown-key§colour: red\n  steps')}---\n${routed(written('line'))}`,
    files: {
      'manifests/line.archy.yaml': body(
        'Line',
        'callCommonModule: { name: Call, commonModule: { Common - Login: { ver_latestPublished: { noValue: true } } } }',
      ),
    },
  },
  {
    name: 'a shared flow whose body cannot be read, called by an Architect body',
    manifests: `kind: SharedFlow\nmetadata: { name: login }\nspec: { archy: login.archy.yaml }\n---\n${routed(written('line'))}`,
    files: {
      'manifests/line.archy.yaml': body(
        'Line',
        'callCommonModule: { name: Call, commonModule: { Common - Login: { ver_latestPublished: { noValue: true } } } }',
      ),
      'manifests/login.archy.yaml': 'commonModule:\n  name: "Common\n§manifest.body-not-yaml§',
    },
  },
  {
    name: 'a shared flow that nobody knows, called by an Architect body',
    manifests: routed(written('line')),
    files: {
      'manifests/line.archy.yaml': body(
        'Line',
        'callCommonModule: { name: Call, commonModule: { §manifest.unknown-shared-flow§Login: { ver_latestPublished: { noValue: true } } } }',
      ),
    },
  },
  {
    name: 'a name in an Architect body that is nearly known',
    project: 'existing: { queues: [ Sales ] }',
    manifests: routed(written('line')),
    files: { 'manifests/line.archy.yaml': body('Line', toQueue('§manifest.perhaps-misspelt§Saless')) },
    says: ['If you meant "Sales"'],
  },
  {
    name: 'a name in an Architect body that nobody knows is taken as it is',
    manifests: routed(written('line')),
    files: { 'manifests/line.archy.yaml': body('Line', toQueue('Elsewhere')) },
  },
];
