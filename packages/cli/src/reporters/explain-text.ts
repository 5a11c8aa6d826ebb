import { writeFlow } from '@callwright/archy';
import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { breakLines } from '../break-lines.ts';
import type { ExplainedField, FieldLine, Topics } from '../explain-field.ts';
import type { Paint } from '../paint.ts';
import { listing } from '../words.ts';

/** Colours, and how wide lines may be. */
export interface Look {
  readonly paint: Paint;
  readonly width: number | undefined;
}

/** Everything that `explain` knows, by name. */
export function topicsText({ kinds, files, verbs }: Topics, { paint, width }: Look): string {
  return [
    `${paint.bold('Kinds')}\n${table(kinds, width)}`,
    `${paint.bold('Files')}\n${table(files, width)}`,
    `${paint.bold('Verbs of steps')}\n${table(verbs, width)}`,
    breakLines('Next: callwright explain InboundFlow.steps, or callwright explain transferToQueue\n', width),
  ].join('\n');
}

/** One field: what it is, what may stand there, what leaving it out means, an example, and what it holds. */
export function fieldText(field: ExplainedField, { paint, width }: Look): string {
  const facts = [
    `type: ${field.type}`,
    ...(field.allowed === undefined ? [] : [`allowed: ${listing(field.allowed, 40)}`]),
    ...(field.bounds === undefined ? [] : [`bounds: ${field.bounds}`]),
    ...(field.means === undefined ? [] : [`names: ${field.means}`]),
    ...(field.required ? ['must be written'] : []),
    ...(field.absent === undefined ? [] : [`left out: ${field.absent}`]),
  ];
  const blocks = [
    `${paint.bold(field.path)}\n  ${field.description}`,
    facts.map((fact) => `  ${fact}`).join('\n'),
    ...field.examples.map((example) => `${paint.bold('Example')}\n${exampleText(example as Json)}`),
    ...(field.fields.length === 0
      ? []
      : [`${paint.bold('Fields')}\n${table(field.fields, width).trimEnd()}`]),
  ];
  return `${breakLines(blocks.join('\n\n'), width)}\n`;
}

/** An example of a schema as people would write it, two blanks in. */
export function exampleText(example: Json): string {
  const text = isJsonObject(example) ? writeFlow(example) : JSON.stringify(example);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function table(lines: readonly FieldLine[], width: number | undefined): string {
  const nameWidth = Math.max(...lines.map(({ name }) => name.length));
  const kindOf = ({ type, required }: FieldLine): string => `${type}${required ? ', must be written' : ''}`;
  return lines
    .map((line) => {
      const kind = kindOf(line);
      const words = [...(kind === '' ? [] : [`${kind}.`]), line.description].join(' ');
      return breakLines(`  ${line.name.padEnd(nameWidth)}  ${words}`, width);
    })
    .map((line) => `${line}\n`)
    .join('');
}
