import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommandLine } from '../src/command-line.ts';
import { SHELLS, completionScript } from '../src/completion-scripts.ts';
import { BIN } from './callwright-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { run } from './random/in-process.ts';

const RUN = '20260301-093000-ab12';

let folder: ProjectFolder;
beforeAll(() => {
  folder = exampleFolder('shared-login');
  folder.write(
    'callwright.yaml',
    folder
      .read('callwright.yaml')
      .replace(
        '  orgs:\n',
        '  orgs:\n    "a$(touch pwned)": { region: us-east-1 }\n    "`touch pwned`": { region: us-east-1 }\n    dev: { region: us-east-1 }\n',
      ),
  );
  mkdirSync(join(folder.path, '.callwright', 'runs', RUN), { recursive: true });
  mkdirSync(join(folder.path, '.callwright', 'runs', 'x$(touch pwned)'));
  folder.write('bin/callwright', `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(folder.path, 'bin/callwright'), 0o755);
});
afterAll(() => folder.remove());

/** What the program answers a shell. */
async function offered(
  ...words: readonly string[]
): Promise<{ readonly mode: string; readonly values: readonly string[] }> {
  const { status, out, err } = await run(async (around) => {
    const command = await parseCommandLine(['completion', 'fish', '--', ...words], around);
    return command === undefined ? 7 : command(around);
  }, folder.path);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const [mode = '', ...lines] = out.trimEnd().split('\n');
  return { mode, values: lines.map((line) => line.split('\t')[0] ?? '') };
}

interface Case {
  readonly words: readonly string[];
  readonly has?: readonly string[];
  readonly only?: readonly string[];
  readonly mode?: string;
}
const CASES: readonly Case[] = [
  { words: [''], has: ['plan', 'doctor', 'completion', 'emulator'] },
  { words: ['ex'], only: ['explain'] },
  { words: ['emulator', ''], has: ['serve', 'seed', 'state', 'reset'] },
  { words: ['plan', '--de'], only: ['--detailed-exitcode'] },
  { words: ['plan', '--'], has: ['--org', '--allow', '--project'] },
  { words: ['emulator', 'serve', '--po'], only: ['--port'] },
  { words: ['plan', '--format', ''], has: ['human', 'json'] },
  { words: ['plan', '--org', ''], only: ['local', 'dev'] },
  { words: ['plan', '--org=d'], only: ['--org=dev'] },
  { words: ['why', 'SharedFlow/'], only: ['SharedFlow/common-auth'] },
  {
    words: ['plan', '--target', 'InboundFlow/s'],
    has: ['InboundFlow/sales-line', 'InboundFlow/support-line'],
  },
  { words: ['plan', '--allow', 'discards'], only: ['discards-draft:'], mode: 'parts' },
  {
    words: ['plan', '--allow', 'discards-draft:SharedFlow/'],
    only: ['discards-draft:SharedFlow/common-auth'],
  },
  { words: ['explain', 'CallR'], only: ['CallRoute'] },
  { words: ['explain', 'CallRoute.num'], only: ['CallRoute.numbers'] },
  { words: ['runs', ''], only: [RUN] },
  { words: ['rollback', ''], only: [RUN] },
  { words: ['apply', '--resume', '2026'], only: [RUN] },
  { words: ['plan', '--var', ''], only: ['timezone='], mode: 'parts' },
  { words: ['completion', ''], only: ['bash', 'zsh', 'fish'] },
  { words: ['show', ''], only: [], mode: 'files' },
  { words: ['show', 'InboundFlow/sa'], only: ['InboundFlow/sales-line'], mode: 'words' },
  { words: ['plan', '--out', ''], only: [], mode: 'files' },
  { words: ['plan', '--gateway', ''], only: [], mode: 'words' },
  { words: ['plan', '--project', 'nowhere', '--org', ''], only: [], mode: 'words' },
  { words: ['nonsense', ''], only: [] },
];

describe('what is offered', () => {
  it.each(CASES)('for $words', async ({ words, has = [], only, mode }) => {
    const found = await offered(...words);
    expect(found.values).toEqual(expect.arrayContaining([...has]));
    if (only !== undefined) {
      expect([...found.values].sort()).toEqual([...only].sort());
    }
    expect(found.mode).toBe(mode ?? found.mode);
  });

  it('is nothing that a shell would take for more than a word', async () => {
    const all = [...(await offered('plan', '--org', '')).values, ...(await offered('runs', '')).values];
    expect(all.filter((value) => /[$`() ]/.test(value))).toEqual([]);
  });
});

/** Words as each shell hands them over, and what it must be given back; run by the real shell. */
const TYPED: readonly (readonly [
  words: readonly string[],
  bash: readonly string[],
  whole: readonly string[],
])[] = [
  [['plan', '--detailed-e'], ['--detailed-exitcode'], ['--detailed-exitcode']],
  [
    ['plan', '--org', ''],
    ['local', 'dev'],
    ['local', 'dev'],
  ],
  [['why', 'SharedFlow/c'], ['SharedFlow/common-auth'], ['SharedFlow/common-auth']],
  [
    ['plan', '--allow', 'discards-draft:SharedFlow/c'],
    ['SharedFlow/common-auth'],
    ['discards-draft:SharedFlow/common-auth'],
  ],
];

const HARNESS = {
  // bash cuts words at its COMP_WORDBREAKS, and keeps the signs.
  bash: (line: string) =>
    `COMP_WORDS=(callwright ${line
      .split(' ')
      .flatMap((word) => (word === "''" ? [word] : word.split(/([:=])/)))
      .filter((word) => word !== '')
      .join(
        ' ',
      )}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _callwright 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"; echo '=='`,
  zsh: (line: string) => `words=(callwright ${line}); CURRENT=\${#words}; _callwright; echo '=='`,
  fish: (line: string) => `complete -C "callwright ${line.replace(/ ''$/, ' ')}" | cut -f1; echo '=='`,
};
/** The parts of zsh's completion that our function calls, which are there only while somebody types. */
const ZSH_STUBS = `compdef() { : }; _describe() { local name=\${argv[2]}; local one; for one in "\${(@P)name}"; do print -r -- "\${\${one//\\\\:/%COLON%}%%:*}"; done | sed 's/%COLON%/:/g' }; _files() { print files }\n`;

describe('the scripts', () => {
  it.each(SHELLS)('are read and asked by %s', (shell) => {
    if (spawnSync(shell, ['--version']).error !== undefined) {
      process.stderr.write(`skipped: there is no ${shell} here\n`);
      return;
    }
    const lines = TYPED.map(([words]) => words.map((word) => (word === '' ? "''" : word)).join(' '));
    const script = [
      ...(shell === 'zsh' ? [ZSH_STUBS] : []),
      completionScript(shell),
      ...lines.map(HARNESS[shell]),
    ].join('\n');
    folder.write(`script.${shell}`, script);
    const { stdout, stderr } = spawnSync(shell, [...(shell === 'zsh' ? ['-f'] : []), `script.${shell}`], {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        PATH: `${join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}`,
        HOME: folder.path,
        TERM: 'dumb',
      },
    });
    const answers = stdout
      .split('==\n')
      .slice(0, -1)
      .map((answer) =>
        answer
          .split('\n')
          .filter((line) => line !== '')
          .sort(),
      );
    expect({ answers, stderr }).toEqual({
      answers: TYPED.map(([, bash, whole]) => [...(shell === 'bash' ? bash : whole)].sort()),
      stderr: '',
    });
    expect(existsSync(join(folder.path, 'pwned'))).toBe(false);
  });
});
