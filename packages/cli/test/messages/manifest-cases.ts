import { symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageCase, Scene } from './case.ts';
import { LINE_BY_HAND, lineAsBody, lineWith, projectWith, replaced } from './case.ts';

const SHARED = `apiVersion: callwright/v1
kind: SharedFlow
metadata: { name: login }
spec:
  compatibleWith: [inboundCall]
  languages: [en-us]
  steps: [ say: Welcome back. ]
`;

/** Nine lists of nine aliases each: small as a text, enormous when it is unfolded. */
const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
      const alias = `*${'abcdefgh'[index] ?? ''}`;
      return `${name}: &${name} [${Array(9).fill(alias).join(', ')}]`;
    }),
  )
  .join('\n');

/** What is wrong in files, and needs no org to be told. */
export const MANIFEST_CASES: readonly MessageCase[] = [
  {
    situation: 'a body whose start does not exist',
    files: lineAsBody(replaced(LINE_BY_HAND, '/task[Start_10]"', '/task[Begin_10]"')),
    words: ['validate'],
    status: 1,
    code: 'archy.dangling-reference',
    place: 'manifests/line.archy.yaml:4',
    says: ['Start_10'],
  },
  {
    situation: 'a body that jumps to a task that does not exist',
    files: lineAsBody(
      replaced(
        LINE_BY_HAND,
        '          - disconnect:\n              name: Goodbye\n',
        '          - jumpToTask:\n              name: On\n              targetTaskRef: "/inboundCall/tasks/task[Strat_10]"\n',
      ),
    ),
    words: ['plan', '--org', 'dev'],
    status: 1,
    code: 'archy.dangling-reference',
    place: 'manifests/line.archy.yaml:19',
    says: ['Start_10', 'nothing was read or changed there'],
  },
  {
    situation: 'steps that go to a task that does not exist',
    files: lineWith('- transferToQueue: Sales', '- goToTask: billing'),
    words: ['plan', '--org', 'dev'],
    status: 1,
    code: 'steps.unknown-task',
    place: 'manifests/line.yaml:10',
    says: ['billing', 'nothing was read or changed there'],
  },
  {
    situation: 'a shared flow as the target of a route',
    files: {
      'manifests/login.yaml': SHARED,
      ...lineWith('open: line', 'open: login'),
    },
    words: ['plan', '--org', 'dev'],
    status: 1,
    code: 'manifest.shared-flow-as-target',
    place: 'manifests/line.yaml:15',
    says: ['`login` is a shared flow', 'Name an InboundFlow', 'nothing was read or changed there'],
  },
  {
    situation: 'a body that is not YAML',
    files: lineAsBody(replaced(LINE_BY_HAND, 'name: Line', 'name: "Line')),
    words: ['validate'],
    status: 1,
    code: 'manifest.body-not-yaml',
    place: 'manifests/line.archy.yaml',
    says: ['not YAML'],
  },
  {
    situation: 'a flow that no route reaches',
    files: lineWith(
      '---\napiVersion: callwright/v1\nkind: CallRoute\nmetadata: { name: main }\nspec: { name: Main, numbers: [main], open: line }\n',
      '',
    ),
    words: ['validate'],
    status: 0,
    code: 'manifest.unreached-flow',
    place: 'manifests/line.yaml:1',
    says: ['its logic never executes', 'CallRoute'],
  },
  {
    situation: 'a number that two routes claim',
    files: {
      'manifests/second.yaml':
        'apiVersion: callwright/v1\nkind: CallRoute\nmetadata: { name: second }\nspec: { numbers: [main], open: line }\n',
    },
    words: ['plan', '--org', 'dev'],
    status: 1,
    code: 'manifest.claimed-twice',
    place: 'manifests/second.yaml:4',
    says: ['+13175550100', 'CallRoute/main', 'CallRoute/second'],
  },
  {
    situation: 'a YAML bomb',
    files: { 'manifests/bomb.yaml': `apiVersion: callwright/v1\n${BOMB}\n` },
    words: ['validate'],
    status: 1,
    code: 'manifest.yaml-alias',
    place: 'manifests/bomb.yaml:3',
    says: ['Aliases are not read', 'Write the value out'],
  },
  {
    situation: 'a YAML bomb in a body',
    files: lineAsBody(`${BOMB}\n`),
    words: ['validate'],
    status: 1,
    code: 'manifest.body-not-yaml',
    place: 'manifests/line.archy.yaml:2',
    says: ['alias'],
  },
  {
    situation: 'a body outside the project',
    files: replacedBody('../../../../../../etc/passwd'),
    words: ['validate'],
    status: 1,
    code: 'manifest.file-outside-project',
    place: 'manifests/line.yaml:4',
    says: ['../../../../../../etc/passwd'],
  },
  {
    situation: 'manifests outside the project',
    files: projectWith('[manifests]', '[manifests, ../../etc]'),
    words: ['validate'],
    status: 1,
    code: 'manifest.file-outside-project',
    place: 'callwright.yaml:5',
    says: ['../../etc'],
  },
  {
    situation: 'a link that leads outside the project',
    before: ({ folder }: Scene): Promise<void> => {
      symlinkSync('/etc/passwd', join(folder.path, 'manifests', 'innocent.yaml'));
      return Promise.resolve();
    },
    words: ['validate'],
    status: 1,
    code: 'manifest.file-outside-project',
    place: 'manifests/innocent.yaml:1',
    says: ['innocent.yaml'],
  },
  {
    situation: 'a link to a whole folder outside the project',
    files: projectWith('[manifests]', '[manifests, elsewhere]'),
    before: ({ folder }: Scene): Promise<void> => {
      symlinkSync(tmpdir(), join(folder.path, 'elsewhere'));
      return Promise.resolve();
    },
    words: ['validate'],
    status: 1,
    code: 'manifest.file-outside-project',
    place: 'callwright.yaml:5',
    says: ['elsewhere'],
  },
  {
    situation: 'a file of 50 MB',
    before: ({ folder }: Scene): Promise<void> => {
      folder.write('manifests/large.yaml', 'apiVersion: callwright/v1\n');
      truncateSync(join(folder.path, 'manifests', 'large.yaml'), 50 * 1024 * 1024);
      return Promise.resolve();
    },
    words: ['validate'],
    status: 1,
    code: 'manifest.file-too-large',
    place: 'manifests/large.yaml:1',
    says: ['52.4 MB', 'at most 5 MB', 'Split the file'],
  },
  {
    situation: 'a name that carries escapes for the terminal',
    files: lineWith('open: line', 'open: "li\\e[2Jne"'),
    words: ['validate'],
    status: 1,
    code: 'manifest.unknown-name',
    place: 'manifests/line.yaml:15',
    says: ['\\u{1b}[2J'],
  },
  {
    situation: 'a folder without a project',
    files: {},
    before: ({ folder }: Scene): Promise<void> => {
      folder.remove();
      folder.write('notes.txt', '');
      return Promise.resolve();
    },
    words: ['validate'],
    status: 7,
    code: 'manifest.no-project',
    says: ['callwright.yaml', 'callwright init'],
  },
];

function replacedBody(path: string): Readonly<Record<string, string>> {
  const files = lineAsBody(LINE_BY_HAND);
  return {
    ...files,
    'manifests/line.yaml': replaced(files['manifests/line.yaml'] ?? '', 'line.archy.yaml', path),
  };
}
