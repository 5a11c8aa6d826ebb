import type { TableCommand } from '../command-table.ts';
import type { CommonArguments } from '../command-arguments.ts';
import type { Completion } from '../complete-words.ts';
import { completeWords } from '../complete-words.ts';
import { completedValues } from '../completed-values.ts';
import type { Shell } from '../completion-scripts.ts';
import { SHELLS, completionScript } from '../completion-scripts.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import type { Surroundings } from '../surroundings.ts';
import { plain } from '../words.ts';

export interface CompletionArguments extends CommonArguments {
  readonly shell: Shell;
}

/** `callwright completion SHELL`: what the shell reads to complete our words. */
export function completion(args: CompletionArguments, around: Surroundings): Promise<ExitStatus> {
  around.out(completionScript(args.shell));
  return Promise.resolve(EXIT.done);
}

/** `callwright completion SHELL -- WORDS`: what those scripts ask. Nothing that is wrong is said: somebody is typing. */
export async function completionAnswer(
  shell: string,
  words: readonly string[],
  table: Pick<TableCommand, 'commands' | 'flags'>,
  around: Surroundings,
): Promise<ExitStatus> {
  if (!isShell(shell)) {
    return EXIT.usage;
  }
  const { whole, cutAt } = shell === 'bash' ? gluedWords(words) : { whole: words, cutAt: 0 };
  const found = await completeWords(table, whole, completedValues(around));
  around.out(answerOf(shell, found, cutAt));
  return EXIT.done;
}

function isShell(text: string): text is Shell {
  return (SHELLS as readonly string[]).includes(text);
}

/** A line for what follows, then one candidate a line, as the shell takes them. */
function answerOf(shell: Shell, { mode, candidates }: Completion, cutAt: number): string {
  const lines = candidates.map(({ value, describe }) => {
    const described = describe === undefined ? '' : plain(describe);
    switch (shell) {
      case 'bash':
        return value.slice(cutAt);
      case 'zsh':
        return `${value.replaceAll('\\', '\\\\').replaceAll(':', '\\:')}${described === '' ? '' : `:${described}`}`;
      case 'fish':
        return described === '' ? value : `${value}\t${described}`;
    }
  });
  return [mode, ...lines, ''].join('\n');
}

/**
 * bash cuts words at `:` and `=` and gives the signs as words of their own. Put together again, with where the last piece
 * of the last word begins: bash replaces only that.
 */
function gluedWords(pieces: readonly string[]): {
  readonly whole: readonly string[];
  readonly cutAt: number;
} {
  const whole: string[] = [];
  let cutAt = 0;
  let open = false;
  for (const piece of pieces) {
    const isSign = /^[:=]+$/.test(piece);
    const last = whole.at(-1);
    if (last !== undefined && (isSign || open)) {
      cutAt = isSign ? last.length + piece.length : last.length;
      whole[whole.length - 1] = `${last}${piece}`;
    } else {
      cutAt = 0;
      whole.push(piece);
    }
    open = isSign;
  }
  return { whole, cutAt };
}
