import type { Finding, Place, Severity, ToolError } from '@callwright/model';
import type { Paint } from '../paint.ts';
import { plain } from '../words.ts';

const SIGN: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** A finding as people read it: place, what, why, the line with a mark under it, what to do. */
export function findingText(finding: Finding, paint: Paint): string {
  const colour =
    finding.severity === 'error' ? paint.red : finding.severity === 'warning' ? paint.yellow : paint.cyan;
  const where = finding.place ? `${placeText(finding.place)}: ` : '';
  const lines = [
    `${where}${colour(SIGN[finding.severity])}: ${plain(finding.summary)} ${paint.dim(`[${plain(finding.code)}]`)}`,
  ];
  lines.push(...excerptLines(finding.place, paint));
  if (finding.detail !== undefined && finding.detail !== '') {
    lines.push(...finding.detail.split('\n').map((line) => `  ${plain(line)}`));
  }
  if (finding.hint !== undefined && finding.hint !== '') {
    const [first = '', ...rest] = finding.hint.split('\n');
    lines.push(`  ${paint.green('→')} ${plain(first)}`, ...rest.map((line) => `    ${plain(line)}`));
  }
  return lines.join('\n');
}

/** A failure that ends the command. */
export function toolErrorText(error: ToolError, paint: Paint): string {
  const lines = [`${paint.red('error')}: ${plain(error.message)} ${paint.dim(`[${plain(error.code)}]`)}`];
  if (error.detail !== undefined && error.detail !== '') {
    lines.push(...error.detail.split('\n').map((line) => `  ${plain(line)}`));
  }
  if (error.hint !== undefined && error.hint !== '') {
    const [first = '', ...rest] = error.hint.split('\n');
    lines.push(`  ${paint.green('→')} ${plain(first)}`, ...rest.map((line) => `    ${plain(line)}`));
  }
  return lines.join('\n');
}

export function placeText(place: Place): string {
  return `${plain(place.file)}:${place.line}:${place.column}`;
}

/** `2 errors, 1 warning`, or undefined when there is nothing to count. */
export function tally(findings: readonly Finding[]): string | undefined {
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const amount = findings.filter((finding) => finding.severity === severity).length;
    return amount === 0 ? [] : [`${amount} ${severity}${amount === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** The line of a place with a mark under the column, where the place has it. */
export function excerptLines(place: Place | undefined, paint: Paint): readonly string[] {
  if (place?.excerpt === undefined || place.excerpt.trim() === '') {
    return [];
  }
  const indent = place.excerpt.length - place.excerpt.trimStart().length;
  const shown = plain(place.excerpt.trimEnd()).slice(indent);
  const number = String(place.line);
  const mark = ' '.repeat(Math.max(0, place.column - 1 - indent));
  return [
    `  ${paint.dim(`${number} |`)} ${shown}`,
    ...(place.column - 1 - indent <= shown.length
      ? [`  ${paint.dim(`${' '.repeat(number.length)} |`)} ${mark}${paint.red('^')}`]
      : []),
  ];
}
