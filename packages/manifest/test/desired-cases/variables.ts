import {
  flow,
  route,
  schedule,
  group,
  DAY,
  queueing,
  two,
  body,
  written,
  toQueue,
  routed,
} from './manifest-text.ts';
import type { ProjectCase } from './project-case.ts';

export const VARIABLES: readonly ProjectCase[] = [
  {
    name: 'a variable that is declared',
    project: 'vars: { zone: Europe/Paris }',
    manifests: `${schedule('days', DAY)}---\n${group('timeZone: "${var.zone}"\nopen: [ days ]')}`,
  },
  {
    name: 'a variable that is not',
    project: 'vars: { zone: Europe/Paris }',
    manifests: `${schedule('days', DAY)}---\n${group('timeZone: §manifest.undeclared-variable§"${var.zon}"\nopen: [ days ]')}`,
    says: ['Did you mean `${var.zone}`?'],
  },
  {
    name: 'a variable that one org declares',
    project: two('dev: { region: us-east-1, vars: { note: Hello } }', 'prod: { region: us-east-1 }'),
    manifests: schedule('days', `description: "§manifest.undeclared-variable§\${var.note}"\n${DAY}`),
    says: ['(org local, prod).'],
  },
  {
    name: 'a variable of the command line',
    variables: { zone: 'Europe/Paris' },
    manifests: `${schedule('days', DAY)}---\n${group('timeZone: "${var.zone}"\nopen: [ days ]')}`,
  },
  {
    name: 'something else in the braces',
    manifests: schedule('days', `description: §manifest.not-a-variable§"\${env.HOME}"\n${DAY}`),
    says: ['`${env.HOME}` is not a variable.'],
  },
  { name: 'braces with two signs', manifests: schedule('days', `description: "$\${var.zone}"\n${DAY}`) },
  {
    name: 'a variable that is not, where a name is wanted',
    manifests: `${queueing('§manifest.undeclared-variable§"${var.queue}"')}---\n${route('more', 'numbers: [ §manifest.undeclared-variable§"${var.number}" ]\nopen: line')}`,
  },
  {
    name: 'a variable whose value does not fit its place',
    project: 'vars: { first: someday }',
    manifests: schedule('days', 'day: §manifest.filled-value§"${var.first}"'),
  },
];

export const PREFIXES: readonly ProjectCase[] = [
  {
    name: 'a name that begins with the prefix of an org; said once, for every org',
    project: two('dev: { region: us-east-1, namePrefix: "DEV - " }', 'prod: { region: us-east-1 }'),
    manifests: `${flow('line', '- disconnect', '  name: §manifest.prefix-in-name§DEV - Line\n')}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`,
    says: ['Write the name without it: "Line".'],
  },
  {
    name: 'of two prefixes the longer one is taken off',
    project: two(
      'dev: { region: us-east-1, namePrefix: "D " }',
      'test: { region: us-east-1, namePrefix: "D T " }',
    ),
    manifests: schedule('days', `name: §manifest.prefix-in-name§D T Days\n${DAY}`),
    says: ['Write the name without it: "Days".'],
  },
  {
    name: 'a prefix in the name of an Architect body',
    project: two('dev: { region: us-east-1, namePrefix: "DEV - " }'),
    manifests: routed(written('line')),
    files: { 'manifests/line.archy.yaml': body('§manifest.prefix-in-name§DEV - Line', toQueue('Sales')) },
  },
];
