/** One thing that a page has its readers do. The convention stands in CONTRIBUTING.md. */
export type Act =
  | {
      readonly does: 'run';
      readonly line: number;
      readonly command: string;
      readonly status: number;
      /** What is typed when the command asks. */
      readonly answer?: string;
      /** What the page says that it prints. */
      readonly shows?: string;
    }
  | { readonly does: 'write'; readonly line: number; readonly file: string; readonly text: string }
  | {
      readonly does: 'edit';
      readonly line: number;
      readonly file: string;
      readonly before: string;
      readonly after: string;
    };

/** A part of a page that is followed from one state of a project. */
export interface Scene {
  readonly line: number;
  /** What stands in `<!-- start: … -->`. */
  readonly start: string;
  readonly acts: readonly Act[];
}

/** What a page has its readers do, and where it does not keep to the convention. */
export interface Page {
  readonly scenes: readonly Scene[];
  readonly mistakes: readonly string[];
}

interface Block {
  readonly line: number;
  /** What stands behind the fence: a language and, perhaps, more. */
  readonly info: string;
  readonly text: string;
}
type Part =
  Block | { readonly line: number; readonly mark: 'start' | 'end' | 'meanwhile'; readonly of: string };

/** Other names of what is called `sh` here, so that no block is missed. */
const SHELLS: readonly string[] = ['bash', 'shell', 'zsh', 'console', 'shell-session', 'shellsession'];
const COMMAND_LINE = /^\s*(\$ )?(npx )?callwright /m;

/** Reads what a page has its readers do. */
export function readPage(markdown: string): Page {
  const scenes: { line: number; start: string; acts: Act[] }[] = [];
  const mistakes: string[] = [];
  let scene: (typeof scenes)[number] | undefined;
  for (const part of partsOf(markdown)) {
    const wrong = (what: string): void => void mistakes.push(`line ${part.line}: ${what}`);
    if ('mark' in part) {
      if (part.mark === 'meanwhile') {
        if (scene === undefined) {
          wrong('a `meanwhile` needs a `<!-- start: … -->` above it');
        }
        scene?.acts.push(...commandsOf({ line: part.line - 1, text: part.of }));
        continue;
      }
      scene = part.mark === 'end' ? undefined : { line: part.line, start: part.of, acts: [] };
      scenes.push(...(scene === undefined ? [] : [scene]));
      continue;
    }
    const [language = '', more = ''] = /^(\S*)\s*(.*)$/.exec(part.info)?.slice(1) ?? [];
    const file = /^file=(\S+)$/.exec(more)?.[1];
    if (SHELLS.includes(language)) {
      wrong(`a block of commands is \`sh\`, not \`${language}\``);
    } else if (language === 'sh') {
      if (more !== '') {
        const reason = /^not-run=(.+)$/.exec(more)?.[1];
        if (reason === undefined) {
          wrong('behind `sh` stands nothing, or `not-run=` and the reason');
        }
      } else if (scene === undefined) {
        wrong('commands need a `<!-- start: … -->` above them, or `sh not-run=REASON`');
      } else {
        scene.acts.push(...commandsOf(part));
      }
    } else if (['', 'text'].includes(language) && COMMAND_LINE.test(part.text)) {
      wrong('a block with commands is `sh`');
    } else if (scene !== undefined && file !== undefined) {
      const act = language === 'diff' ? editOf(part, file) : undefined;
      scene.acts.push(act ?? { does: 'write', line: part.line, file, text: part.text });
    } else if (scene !== undefined && language === 'text') {
      const last = scene.acts.at(-1);
      if (last?.does !== 'run' || last.shows !== undefined) {
        wrong('a `text` block is what the command right above it prints');
      } else {
        scene.acts[scene.acts.length - 1] = { ...last, shows: part.text };
      }
    } else if (scene !== undefined && language === '') {
      wrong('say what the block is: `sh`, `text` (what the command above prints), `yaml file=PATH`, …');
    }
  }
  return { scenes, mistakes };
}

function* partsOf(markdown: string): Generator<Part> {
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const [, mark, of] = /^\s*<!-- (start|meanwhile|end)(?:: (.+?))? -->\s*$/.exec(text) ?? [];
    if (mark !== undefined) {
      yield { line: at + 1, mark: mark as 'start' | 'end' | 'meanwhile', of: of ?? '' };
    }
    const [, indent, fence, info] = /^(\s*)(`{3,}|~{3,})\s*(.*)$/.exec(text) ?? [];
    if (indent !== undefined && fence !== undefined) {
      const begin = at + 1;
      const within: string[] = [];
      for (at++; at < lines.length && lines[at]?.trim() !== fence; at++) {
        within.push((lines[at] ?? '').replace(new RegExp(`^ {0,${indent.length}}`), ''));
      }
      yield { line: begin, info: info ?? '', text: within.map((line) => `${line}\n`).join('') };
    }
  }
}

/** One command a line, `\` at the end goes on; notes stand in a comment behind it: `# exit code 3`, `# answer yes`. */
function commandsOf({ line, text }: Pick<Block, 'line' | 'text'>): readonly Act[] {
  const acts: Act[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const begin = at;
    let command = lines[at] ?? '';
    while (command.endsWith('\\')) {
      command = `${command.slice(0, -1).trimEnd()} ${(lines[++at] ?? '').trim()}`;
    }
    const [, words = '', note = ''] = /^(.*?)(?:(?:^|\s)#\s(.*))?$/.exec(command) ?? [];
    if (words.trim() !== '') {
      const answer = /\banswer (\S+)/.exec(note)?.[1];
      acts.push({
        does: 'run',
        line: line + begin + 1,
        command: words.trim(),
        status: Number(/\bexit code (\d+)/.exec(note)?.[1] ?? 0),
        ...(answer !== undefined && { answer }),
      });
    }
  }
  return acts;
}

/** Lines with `-` go, lines with `+` come, all others stay as they are. */
function editOf({ line, text }: Block, file: string): Act {
  const lines = text.split('\n').slice(0, -1);
  const without = (sign: string): string =>
    lines
      .filter((one) => !one.startsWith(sign))
      .map((one) => `${one.slice(1)}\n`)
      .join('');
  return { does: 'edit', line, file, before: without('+'), after: without('-') };
}
