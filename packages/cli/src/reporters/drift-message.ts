import type { DriftReport } from '@callwright/model';
import { isDrifted } from '@callwright/model';
import { cut, plain } from '../words.ts';
import { CLASS_WORDS, tallyWords } from './drift-heading.ts';

/** Chats cut or refuse longer messages; the report itself has everything. */
const MOST_OBJECTS = 15;
const MOST_EDITS = 5;
const LONGEST_LINE = 300;

/**
 * A report as a message in a chat. Plain text: `<`, `>` and `&` stand escaped, as chats want it, so that no name can call
 * everybody or become a link.
 */
export function driftMessage(report: DriftReport): string {
  const shown = report.objects.filter((one) => isDrifted(one) || one.class === 'unknown');
  return [
    `${report.project}, org ${report.org}: ${tallyWords(report)}`,
    ...shown
      .slice(0, MOST_OBJECTS)
      .flatMap((object) => [
        `• ${CLASS_WORDS[object.class]}: ${object.address ?? object.kind} "${object.liveName}". ${object.words}`,
        ...object.edits.slice(0, MOST_EDITS).map(({ words }) => `    ${words}`),
        ...(object.edits.length > MOST_EDITS ? [`    and ${object.edits.length - MOST_EDITS} more`] : []),
      ]),
    ...(shown.length > MOST_OBJECTS ? [`and ${shown.length - MOST_OBJECTS} more objects`] : []),
  ]
    .map((line) => escaped(cut(plain(line), LONGEST_LINE)))
    .join('\n');
}

function escaped(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/[*_`~[\]]/g, (sign) => `\u200b${sign}`);
}
