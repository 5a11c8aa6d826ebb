import { writeFlow } from '@callwright/archy';
import type { Attributes, Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { breakLines } from '../break-lines.ts';
import type { Paint } from '../paint.ts';
import type { ShownResource } from '../shown-resource.ts';
import { plain } from '../words.ts';
import { named, signOf } from './change-text.ts';
import { flowText } from './flow-text.ts';

/** One resource for people: what becomes of it, what stands in it, and what is edited. */
export function shownText(
  shown: ShownResource,
  { paint, width }: { readonly paint: Paint; readonly width: number | undefined },
): string {
  const { picture, attributes, change } = shown;
  const blocks = [
    headText(shown, paint),
    picture === undefined ? attributesText(attributes ?? {}, shown.next) : flowText(picture, paint),
    ...(picture === undefined && change !== undefined && change.edits.length > 0
      ? [change.edits.map(({ words }) => `${paint.dim('·')} ${plain(words)}`).join('\n')]
      : []),
  ];
  return `${breakLines(blocks.join('\n\n'), width)}\n`;
}

function headText({ address, liveName, change }: ShownResource, paint: Paint): string {
  const name = named({ address, liveName }, paint);
  return change === undefined || (change.action === 'keep' && change.held === undefined)
    ? name
    : `${signOf(change, paint)} ${name}\n    ${plain(change.reason.words)}`;
}

/** Values as YAML, each reference by what it names. */
function attributesText(attributes: Attributes, next: string | undefined): string {
  const lines = writeFlow(byName(attributes as Json) as Attributes)
    .trimEnd()
    .split('\n')
    .map((line) => `  ${plain(line)}`);
  return [...lines, ...(next === undefined ? [] : [`  next: ${next}`])].join('\n');
}

function byName(value: Json): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map(byName);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const { $ref, $named } = value;
  if (typeof $ref === 'string') {
    return $ref;
  }
  return isJsonObject($named ?? null)
    ? (($named as Attributes)['name'] ?? null)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, byName(inner)]));
}
