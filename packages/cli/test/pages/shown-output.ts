const RUN = String.raw`\d{8}-\d{6}-[0-9a-f]{6}`;

/** What differs from run to run, so that a page cannot say it. Those that `names` something are the same wherever they stand again. */
const CHANGING: readonly { readonly names: boolean; readonly pattern: string }[] = [
  { names: true, pattern: RUN },
  { names: true, pattern: String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}` },
  { names: true, pattern: String.raw`\b[0-9a-f]{12,64}\b` }, // a digest
  { names: true, pattern: String.raw`(?<=127\.0\.0\.1:)\d+` },
  { names: false, pattern: String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| UTC)` },
  { names: false, pattern: String.raw`(?<=\()\d+(?:\.\d+)? (?:ms|s|min)(?=\))` }, // how long a step took
];
const ANY = new RegExp(CHANGING.map(({ pattern }) => `(${pattern})`).join('|'), 'g');
const NAMES = new RegExp(
  CHANGING.filter(({ names }) => names)
    .map(({ pattern }) => pattern)
    .join('|'),
  'g',
);

/** What a page calls something, and what it is called this time. */
export type Called = ReadonlyMap<string, string>;

/**
 * Compares what a page shows with what came out. A line that is `…` stands for any lines.
 * @returns what the page's ids are this time, or undefined when it shows something else
 */
export function sameOutput(shown: string, printed: string): Called | undefined {
  const names: (string | undefined)[] = [];
  const lines = trimmed(shown).map((line) => {
    if (line.trim() === '…') {
      return String.raw`(?:.*\n)*?`;
    }
    let pattern = '';
    let from = 0;
    for (const found of line.matchAll(ANY)) {
      const groups: readonly (string | undefined)[] = found.slice(1);
      const kind = groups.findIndex((group) => group !== undefined);
      names.push(CHANGING[kind]?.names === true ? found[0] : undefined);
      pattern += `${escaped(line.slice(from, found.index))}(${CHANGING[kind]?.pattern ?? ''})`;
      from = found.index + found[0].length;
    }
    return `${pattern}${escaped(line.slice(from))}\\n`;
  });
  const match = new RegExp(`^${lines.join('')}$`).exec(`${trimmed(printed).join('\n')}\n`);
  if (match === null) {
    return undefined;
  }
  const called = new Map<string, string>();
  for (const [nth, name] of names.entries()) {
    const now = match[nth + 1] ?? '';
    if (name !== undefined) {
      if ((called.get(name) ?? now) !== now) {
        return undefined;
      }
      called.set(name, now);
    }
  }
  return called;
}

/** A text of a page, with the ids that are meant this time; those that nothing has shown stay as they are. */
export function textNow(text: string, called: Called): string {
  return text.replace(NAMES, (name) => called.get(name) ?? name);
}

/** A run that a text of a page names although no output has shown it. */
export function unknownRun(text: string, called: Called): string | undefined {
  return [...text.matchAll(new RegExp(RUN, 'g'))].map(([run]) => run).find((run) => !called.has(run));
}

function trimmed(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trimEnd());
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
