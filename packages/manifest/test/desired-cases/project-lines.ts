import { DAY, LINE, ROUTED, route, schedule, two } from './manifest-text.ts';
import type { ProjectCase } from './project-case.ts';

export const PROJECT_LINES: readonly ProjectCase[] = [
  {
    name: 'a line of what is gone',
    project: 'removed: { CallRoute/old: delete, SharedFlow/login: release }',
    manifests: ROUTED,
  },
  {
    name: 'a line of what is still there',
    project: 'removed: { §manifest.removed-still-there§CallRoute/main: delete }',
    manifests: ROUTED,
  },
  {
    name: 'a line of what is kept to one org goes from the others',
    project: `${two('dev: { region: us-east-1 }', 'prod: { region: us-east-1 }')}\nremoved: { CallRoute/more: delete }`,
    manifests: `${ROUTED}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: line')}lifecycle: { onlyIn: [prod] }\n`,
  },
  {
    name: 'a line that is no address',
    project: 'removed: { §manifest.wrong-format§main: delete }',
    manifests: ROUTED,
  },
  {
    name: 'an allowance for no address',
    project:
      'allow: [ { hazard: takes-over-unmanaged, address: §manifest.wrong-format§main, until: 2026-12-31, reason: x } ]',
    manifests: ROUTED,
  },
  {
    name: 'an allowance',
    project:
      'allow: [ { hazard: takes-over-unmanaged, address: InboundFlow/line, until: 2026-12-31, reason: x } ]',
    manifests: ROUTED,
  },
  {
    name: 'guardrails',
    project:
      'guardrails: { maxUpdates: 30%, maxDeletes: 3, maxRepublish: 0, minimum: 10, freeze: [ { from: 2026-12-24T00:00, to: 2026-12-27T00:00, timeZone: America/New_York } ] }',
    manifests: ROUTED,
  },
  {
    name: 'a limit that is none',
    project: 'guardrails: { maxUpdates: §manifest.wrong-format§30 % }',
    manifests: ROUTED,
    says: ['Write a number, or a part such as 30%.'],
  },
  {
    name: 'a freeze that ends before it begins',
    project:
      'guardrails:\n  freeze:\n    - §manifest.freeze-ends-first§{ from: 2026-12-27T00:00, to: 2026-12-24T00:00, timeZone: America/New_York }',
    manifests: ROUTED,
    says: ['Write `from: 2026-12-24T00:00, to: 2026-12-27T00:00`, or correct one of them.'],
  },
  {
    name: 'a freeze in no zone',
    project:
      'guardrails:\n  freeze:\n    - { from: 2026-12-24T00:00, to: 2026-12-27T00:00, timeZone: §manifest.wrong-value§America/New_Yerk }',
    manifests: ROUTED,
    says: ['did you mean America/New_York?'],
  },
  {
    name: 'a freeze on a day that is not in the calendar',
    project:
      'guardrails:\n  freeze:\n    - { from: 2026-12-24T00:00, to: §manifest.wrong-value§2026-12-32T00:00, timeZone: America/New_York }',
    manifests: ROUTED,
  },
  {
    name: 'known drift',
    project:
      'drift: { ignore: [ { address: CallRoute/main, path: numbers, until: 2026-12-31, reason: porting }, { address: InboundFlow/line, path: "Main Menu › option 2", until: 2026-12-31, reason: x } ] }',
    manifests: ROUTED,
  },
  {
    name: 'known drift of what is not there',
    project:
      'drift: { ignore: [ { address: §manifest.unknown-drift-address§CallRoute/mian, path: numbers, until: 2026-12-31, reason: x } ] }',
    manifests: ROUTED,
    says: ['Did you mean `CallRoute/main`?'],
  },
  {
    name: 'known drift of an attribute that is none',
    project:
      'drift: { ignore: [ { address: CallRoute/main, path: §manifest.unknown-drift-path§nubmers, until: 2026-12-31, reason: x } ] }',
    manifests: ROUTED,
    says: ['Did you mean `numbers`?'],
  },
  {
    name: 'a name that changed',
    manifests: ROUTED.replace('name: main', 'name: main, movedFrom: sales'),
  },
  {
    name: 'names that change places',
    manifests: `${ROUTED.replace('name: main', 'name: main, movedFrom: more')}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: line').replace('name: more', 'name: more, movedFrom: main')}`,
  },
  {
    name: 'a name that changed to itself',
    manifests: ROUTED.replace('name: main', 'name: main, movedFrom: §manifest.moved-from-taken§main'),
    says: ['CallRoute/main cannot have moved from itself.'],
  },
  {
    name: 'an old name that is still there',
    manifests: `${ROUTED.replace('name: main', 'name: main, movedFrom: §manifest.moved-from-taken§more')}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: line')}`,
    says: ['CallRoute/main says that it was CallRoute/more, and CallRoute/more still has a manifest.'],
  },
  {
    name: 'an old name that two want',
    manifests: `${ROUTED.replace('name: main', 'name: main, movedFrom: sales')}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: line').replace('name: more', 'name: more, movedFrom: §manifest.moved-from-taken§sales')}`,
    says: ['Both CallRoute/main and CallRoute/more say that they were CallRoute/sales.'],
  },
  {
    name: 'lines of the project with an old name',
    project:
      'removed: { §manifest.removed-and-moved§CallRoute/sales: delete }\nallow:\n  - { hazard: unroutes-number, until: 2026-12-31, reason: x, address: §manifest.old-address§CallRoute/sales }',
    manifests: ROUTED.replace('name: main', 'name: main, movedFrom: sales'),
    says: ['The allowance names CallRoute/sales, which is CallRoute/main now.'],
  },
  {
    name: 'attributes that others may change',
    manifests: `${ROUTED}lifecycle: { protect: true, ignore: [numbers, closed] }\n---\n${schedule('days', DAY)}lifecycle: { ignore: [day] }\n`,
  },
  {
    name: 'an attribute that is none',
    manifests: `${ROUTED}lifecycle: { ignore: [numbers, §manifest.unknown-attribute§opne] }\n`,
    says: ['`opne` is no attribute of a call route', 'Did you mean `open`?'],
  },
  {
    name: 'the name is no attribute that others may change',
    manifests: `${ROUTED}lifecycle: { ignore: [§manifest.unknown-attribute§name] }\n`,
    says: ['Possible here: description, numbers, hours, open, closed, holiday.'],
  },
  {
    name: 'what says which object it is can be left to nobody',
    manifests: `kind: EmailRoute\nmetadata: { name: help }\nspec: { address: help@acme.example, fromName: Acme, queue: { existing: Support } }\nlifecycle: { ignore: [fromName, §manifest.unknown-attribute§address] }\n`,
  },
  {
    name: 'a warning that is accepted',
    manifests: `${LINE}lifecycle: { accept: [ { finding: manifest.unreached-flow, until: 2026-06-30, reason: not yet } ] }\n`,
  },
  {
    name: 'a warning inside of a list that is accepted',
    project: two('dev: { region: us-east-1 }', 'prod: { region: us-east-1 }'),
    manifests: `${LINE}---\n${route('main', 'numbers: [ "+13175550100" ]\nopen: line')}lifecycle: { accept: [ { finding: manifest.literal-number, until: 2026-06-30, reason: one number } ] }\n`,
  },
  {
    name: 'a warning that was accepted, once',
    manifests: `${LINE.replace('kind:', '§manifest.unreached-flow§kind:')}lifecycle: { accept: [ §manifest.acceptance-expired§{ finding: manifest.unreached-flow, until: 2026-06-29, reason: not yet } ] }\n`,
    says: ['InboundFlow/line accepted manifest.unreached-flow until 2026-06-29 (not yet); that is over.'],
  },
  {
    name: 'an acceptance without its warning',
    manifests: `${ROUTED}lifecycle: { accept: [ §manifest.acceptance-unused§{ finding: manifest.literal-number, until: 2026-12-31, reason: porting } ] }\n`,
  },
  {
    name: 'an acceptance of an error',
    manifests: `${LINE.replace('kind:', '§manifest.unreached-flow§kind:')}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: §manifest.unknown-name§lime')}lifecycle: { accept: [ §manifest.acceptance-of-error§{ finding: manifest.unknown-name, until: 2026-12-31, reason: porting } ] }\n`,
  },
  {
    name: 'an acceptance of a finding that is none',
    manifests: `${ROUTED}lifecycle: { accept: [ { finding: §manifest.unknown-finding§manifest.unreached-flows, until: 2026-12-31, reason: porting } ] }\n`,
    says: ['Did you mean `manifest.unreached-flow`?'],
  },
  {
    name: 'an acceptance of what only a plan can say',
    manifests: `${ROUTED}lifecycle: { accept: [ { finding: plan.division-not-shown, until: 2026-12-31, reason: moved later } ] }\n`,
  },
  {
    name: 'a part of a flow that others may change',
    manifests: `${LINE}lifecycle: { §manifest.ignore-in-body§ignore: [startUpRef] }\n---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`,
  },
];
