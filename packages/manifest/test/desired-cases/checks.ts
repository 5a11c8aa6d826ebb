import {
  DAY,
  DEV_PROD,
  LINE,
  ROUTED,
  body,
  flow,
  group,
  route,
  routed,
  schedule,
  shared,
  two,
  written,
  sharedBody,
} from './manifest-text.ts';
import type { ProjectCase } from './project-case.ts';

const calling = (name: string): string =>
  `callCommonModule: { name: Call, commonModule: { ${name}: { ver_latestPublished: { noValue: true } } } }`;

export const CHECKS: readonly ProjectCase[] = [
  {
    name: 'two manifests for one address is one mistake',
    project: 'existing: { numbers: { main: "+13175550100" } }',
    manifests: `${LINE}---\n${route('main', 'numbers: [ main ]\nopen: line')}---\n${route('§manifest.duplicate-address§main', 'numbers: [ main ]\nopen: line')}`,
    says: ['CallRoute/main is described twice; the first time in manifests/m.yaml:'],
  },
  {
    name: 'two flows of one name and type, said once for orgs with different prefixes',
    project: two('dev: { region: us-east-1, namePrefix: "DEV - " }', 'prod: { region: us-east-1 }'),
    manifests: `${routed(flow('line', '- disconnect', '  name: Line\n'))}---\n${flow('other', '- disconnect', '  name: Line\n').replace('kind', '§manifest.duplicate-live-name§kind')}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: other')}`,
    says: ['InboundFlow/line and InboundFlow/other would both be called "Line".'],
  },
  {
    name: 'two things of one name and different kinds',
    manifests: `${ROUTED}---\n${schedule('days', `name: line\n${DAY}`)}`,
  },
  {
    name: 'a name that only a prefix makes too long',
    project: two('dev: { region: us-east-1, namePrefix: "DEV - " }', 'prod: { region: us-east-1 }'),
    manifests: `${flow('line', '- disconnect', `  name: §manifest.name-too-long§${'x'.repeat(197)}\n`)}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`,
    says: ['has 203 characters', '(org dev).'],
  },
  {
    name: 'a name with a slash; said once, without prefix',
    project: two('dev: { region: us-east-1, namePrefix: "DEV - " }', 'prod: { region: us-east-1 }'),
    manifests: `${flow('line', '- disconnect', '  name: §manifest.name-with-slash§Day/Night\n')}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`,
    says: ['"Day/Night" contains a slash, which the platform refuses.'],
  },
  {
    name: 'a name that ends in -debug',
    manifests: `${flow('line', '- disconnect', '  name: §manifest.name-ends-in-debug§Line-Debug\n')}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`,
  },
  {
    name: 'a name without a letter',
    manifests: `${flow('line', '- disconnect', '  name: §manifest.name-without-letter§"--"\n')}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`,
  },
  {
    name: 'a number that two routes claim',
    project: 'existing: { numbers: { a: "+13175550100", b: "+13175550100" } }',
    manifests: `${LINE}---\n${route('main', 'numbers: [ a ]\nopen: line')}---\n${route('more', 'numbers: §manifest.claimed-twice§[ b ]\nopen: line')}`,
    says: ['+13175550100 is claimed by CallRoute/main and by CallRoute/more.'],
  },
  {
    name: 'a number that one route claims twice',
    manifests: `${LINE}---\n${route('main', 'numbers: §manifest.claimed-twice§[ { raw: "0100" }, { raw: "0100" } ]\nopen: line')}`,
    says: ['CallRoute/main names 0100 twice.'],
  },
  {
    name: 'a number that two routes claim in one org',
    project: DEV_PROD(
      '{ numbers: { a: "+13175550100", b: "+13175550100" } }',
      '{ numbers: { a: "+13175550101", b: "+13175550102" } }',
    ),
    manifests: `${LINE}---\n${route('main', 'numbers: [ a ]\nopen: line')}---\n${route('more', 'numbers: §manifest.claimed-twice§[ b ]\nopen: line')}`,
    says: ['and by CallRoute/more (org local, dev).'],
  },
  {
    name: 'a shared flow as the target of a route',
    manifests: `${shared('login', '- return').replace('kind', '§manifest.unused-shared-flow§kind')}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: §manifest.shared-flow-as-target§login')}`,
    says: ['`login` is a shared flow'],
  },
  {
    name: 'a shared flow in use, and flows behind a transfer',
    manifests: `${shared('login', '- return')}---\n${routed(flow('line', '- call: login\n- transferToFlow: late'))}---\n${flow('late', '- disconnect')}`,
  },
  {
    name: 'flows that transfer to each other',
    manifests: `${routed(flow('line', '- transferToFlow: late'))}---\n${flow('late', '- transferToFlow: line')}`,
  },
  {
    name: 'a flow that no route reaches',
    manifests: flow('line', '- disconnect').replace('kind', '§manifest.unreached-flow§kind'),
    says: ['No route reaches InboundFlow/line: its logic never executes.'],
  },
  {
    name: 'calls in a circle are said at the first of them, besides that they are calls of shared flows',
    manifests: `${routed(written('line'))}---\n§manifest.call-cycle§kind: SharedFlow\nmetadata: { name: login }\nspec: { archy: login.archy.yaml }\n---\nkind: SharedFlow\nmetadata: { name: pin }\nspec: { archy: pin.archy.yaml }\n`,
    files: {
      'manifests/line.archy.yaml': body('Line', calling('Login')),
      'manifests/login.archy.yaml': sharedBody(
        'Login',
        `§archy.shared-flow-in-shared-flow§${calling('Pin')}`,
      ),
      'manifests/pin.archy.yaml': sharedBody('Pin', `§archy.shared-flow-in-shared-flow§${calling('Login')}`),
    },
    says: ['Calls go in a circle: SharedFlow/login → SharedFlow/pin → SharedFlow/login.'],
  },
  {
    name: 'holidays without a flow',
    manifests: `${LINE}---\n${schedule('days', DAY)}---\n${schedule('new-year', DAY)}---\n${group('timeZone: Europe/Paris\nopen: [ days ]\nholidays: [ new-year ]')}---\n${route('main', 'numbers: [ { raw: main } ]\n§manifest.holidays-without-flow§hours: office\nopen: line\nclosed: line')}`,
  },
  {
    name: 'holidays with a flow',
    manifests: `${LINE}---\n${schedule('days', DAY)}---\n${schedule('new-year', DAY)}---\n${group('timeZone: Europe/Paris\nopen: [ days ]\nholidays: [ new-year ]')}---\n${route('main', 'numbers: [ { raw: main } ]\nhours: office\nopen: line\nclosed: line\nholiday: line')}`,
  },
];
