import { route, ROUTED, two } from './manifest-text.ts';
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
    name: 'what is not in effect yet',
    project:
      '§manifest.not-in-effect§guardrails: { maxUpdates: 30% }\n§manifest.not-in-effect§drift: { ignore: [] }',
    manifests: `${ROUTED}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: line').replace('name: more', 'name: more, §manifest.not-in-effect§movedFrom: less')}lifecycle:\n  onlyIn: [local]\n  §manifest.not-in-effect§protect: true\n  §manifest.not-in-effect§ignore: [numbers]\n`,
  },
];
