import { ToolError } from '@callwright/model';
import { lineWidth } from '../break-lines.ts';
import type { ExplainArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import type { UnknownField } from '../explain-field.ts';
import { explainField, topics } from '../explain-field.ts';
import { paintFor } from '../paint.ts';
import { fieldText, topicsText } from '../reporters/explain-text.ts';
import { jsonText } from '../reporters/json-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { listing } from '../words.ts';

/** `callwright explain [KIND.field]`: what a field means, from the schemas that check it. Needs no project. */
export function explain(args: ExplainArguments, around: Surroundings): Promise<ExitStatus> {
  const look = { paint: paintFor(around, 'out', !args.color), width: lineWidth(around, 'out') };
  if (args.field === undefined) {
    const all = topics();
    around.out(args.format === 'json' ? jsonText({ formatVersion: 1, ...all }) : topicsText(all, look));
    return Promise.resolve(EXIT.done);
  }
  const field = explainField(args.field);
  if ('unknown' in field) {
    return Promise.reject(notKnown(field));
  }
  around.out(args.format === 'json' ? jsonText({ formatVersion: 1, ...field }) : fieldText(field, look));
  return Promise.resolve(EXIT.done);
}

function notKnown({ unknown, in: above, known, meant }: UnknownField): ToolError {
  const shown = JSON.stringify(unknown);
  return new ToolError({
    code: 'cli.unknown-field',
    problem: 'usage',
    summary: above === '' ? `There is no kind and no verb ${shown}.` : `${above} has no field ${shown}.`,
    hint:
      meant !== undefined
        ? `Did you mean ${above === '' ? '' : `${above}.`}${meant}?`
        : above === '' || known.length === 0
          ? 'callwright explain lists all kinds and verbs.'
          : `It has: ${listing(known, 30)}.`,
  });
}
