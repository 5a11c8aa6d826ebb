import { route, LINE, schedule, group, DAY, two } from './manifest-text.ts';
import type { ProjectCase } from './project-case.ts';

export const NUMBERS: readonly ProjectCase[] = [
  {
    name: 'a number in a manifest of one real org',
    project: two('prod: { region: us-east-1 }'),
    manifests: `${LINE}---\n${route('main', 'numbers: [ "+13175550100" ]\nopen: line')}`,
  },
  {
    name: 'a number in a manifest of two real orgs; of no org in particular',
    project: two('dev: { region: us-east-1 }', 'prod: { region: us-east-1 }'),
    manifests: `${LINE}---\n${route('main', 'numbers: [ §manifest.literal-number§"+13175550100" ]\nopen: line')}`,
    says: ['The number +13175550100 is written in a manifest.'],
  },
  {
    name: 'a number in a manifest of a real and two local orgs',
    project: two('local: { emulator: true }', 'mine: { emulator: true }', 'prod: { region: us-east-1 }'),
    manifests: `${LINE}---\n${route('main', 'numbers: [ "+13175550100" ]\nopen: line')}`,
  },
  {
    name: 'a number in another spelling',
    manifests: `${LINE}---\n${route('main', 'numbers: [ §manifest.wrong-value§"+1 (317) 555-0100" ]\nopen: line')}`,
    says: ['write "+13175550100"'],
  },
  {
    name: 'a number of an org that is none',
    project: 'existing: { numbers: { main: sales } }',
    manifests: `${LINE}---\n${route('main', 'numbers: [ §manifest.wrong-value§main ]\nopen: line')}`,
    says: ['"sales" is no number in E.164'],
  },
];

export const TIMES: readonly ProjectCase[] = [
  {
    name: 'a time that no clock shows',
    manifests: schedule('days', 'start: §manifest.wrong-value§2026-01-05T24:00\nend: 2026-01-05T18:00'),
    says: ['is no local time'],
  },
  {
    name: 'a day that no calendar has',
    manifests: schedule('days', 'day: §manifest.wrong-value§2026-02-29'),
    says: ['"2026-02-29" is no day'],
  },
  { name: 'a leap day', manifests: schedule('days', 'day: 2028-02-29') },
  {
    name: 'a zone that nobody lives in',
    manifests: `${schedule('days', DAY)}---\n${group('timeZone: §manifest.wrong-value§Europe/Pariss\nopen: [ days ]')}`,
    says: ['did you mean Europe/Paris?'],
  },
  {
    name: 'a start that its rule hits',
    manifests: schedule(
      'days',
      'start: 2026-01-05T08:00\nend: 2026-01-05T18:00\nrepeat: FREQ=WEEKLY;BYDAY=MO,TU',
    ),
  },
  {
    name: 'a start that its rule does not hit',
    manifests: schedule(
      'days',
      'start: §manifest.start-not-in-repeat§2026-01-07T08:00\nend: 2026-01-07T18:00\nrepeat: FREQ=WEEKLY;BYDAY=MO,TU',
    ),
    says: ['start: 2026-01-12T08:00'],
  },
  {
    name: 'a day that its rule does not hit',
    manifests: schedule(
      'days',
      'day: §manifest.start-not-in-repeat§2026-11-25\nrepeat: FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
    ),
    says: ['day: 2026-11-26'],
  },
  {
    name: 'a rule that cannot be read',
    manifests: schedule('days', `${DAY}\nrepeat: §manifest.recurrence-unreadable§FREQ=SOMETIMES`),
  },
];

const mail = (name: string, spec: string): string =>
  `kind: EmailRoute\nmetadata: { name: ${name} }\nspec:\n${spec.replace(/^/gm, '  ')}\n`;
const QUEUE = 'existing: { queues: [ Sales ] }';

export const MAIL: readonly ProjectCase[] = [
  {
    name: 'a mail address in capitals, by a variable',
    project: `${QUEUE}\nvars: { domain: Acme.Example }`,
    manifests: mail('help', 'address: "Help@${var.domain}"\nfromName: Acme\nqueue: Sales'),
  },
  {
    name: 'a mail address with the name of a person',
    project: QUEUE,
    manifests: mail(
      'help',
      'address: §manifest.wrong-value§"Acme <help@acme.example>"\nfromName: Acme\nqueue: Sales',
    ),
    says: ['write "help@acme.example"', 'fromName'],
  },
  ...['help@acme', 'help.@acme.example', 'he lp@acme.example', '@acme.example', 'help@-acme.example'].map(
    (address): ProjectCase => ({
      name: `a mail address that is none: ${address}`,
      project: QUEUE,
      manifests: mail('help', `address: §manifest.wrong-value§"${address}"\nfromName: Acme\nqueue: Sales`),
      says: ['is no e-mail address'],
    }),
  ),
  {
    name: 'two routes of one mail address, once in capitals',
    project: QUEUE,
    manifests: `${mail('help', 'address: help@acme.example\nfromName: Acme\nqueue: Sales')}---\n${mail('more', 'address: §manifest.claimed-twice§HELP@acme.example\nfromName: Acme\nqueue: Sales')}`,
    says: ['claimed by EmailRoute/help and by EmailRoute/more'],
  },
  {
    name: 'a flow of calls that is to take mail',
    manifests: `${LINE}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}---\n${mail('help', 'address: help@acme.example\nfromName: Acme\nflow: §manifest.flow-of-other-type§line')}`,
    says: ['InboundFlow/line, which is a flow of type inboundCall', 'inboundEmail'],
  },
];

const storm = (flows: string): string =>
  `kind: EmergencyGroup\nmetadata: { name: storm }\nspec:\n  flows:\n${flows.replace(/^/gm, '    ')}\n`;

export const EMERGENCIES: readonly ProjectCase[] = [
  {
    name: 'an emergency group with a managed route and one made elsewhere',
    manifests: `${LINE}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}---\n${storm('- { flow: line, routes: [ main, { existing: Old line } ] }')}`,
  },
  {
    name: 'an emergency group that names a route which nobody describes',
    manifests: `${LINE}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}---\n${storm('- { flow: line, routes: [ §manifest.unknown-name§mian ] }')}`,
    says: ['there is no CallRoute of that name', 'Did you mean `main`?'],
  },
  {
    name: 'an emergency group with two entries for one flow',
    manifests: `${LINE}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}---\n${storm('- { flow: line, routes: [ main ] }\n- { flow: §manifest.listed-twice§line }')}`,
    says: ['two entries for InboundFlow/line'],
  },
  {
    name: 'an emergency group with a flow of e-mail',
    project: QUEUE,
    manifests: `kind: InboundFlow\nmetadata: { name: letters }\nspec:\n  media: email\n  languages: [en-us]\n  steps: [ transferToQueue: Sales ]\n---\n${storm('- { flow: §manifest.flow-of-other-type§letters }')}`,
    says: ['inboundEmail'],
  },
];
