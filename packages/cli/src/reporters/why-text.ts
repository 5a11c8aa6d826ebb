import type { Change, Plan } from '@callwright/model';
import { breakLines } from '../break-lines.ts';
import type { Paint } from '../paint.ts';
import type { ChainLink } from '../reason-chain.ts';
import { plain } from '../words.ts';
import { hazardLines, hazardsOf, heldLines, impactLines, named, signOf } from './change-text.ts';
import { excerptLines, placeText } from './finding-text.ts';

/** Why a change is planned, from what happens down to the lines and the facts that it begins with. */
export function whyText(
  chain: readonly ChainLink[],
  plan: Plan,
  { paint, width }: { readonly paint: Paint; readonly width: number | undefined },
): string {
  const blocks = chain.map(({ change, depth }) => linkText(change, depth, plan, paint));
  return `${breakLines(blocks.join('\n\n'), width)}\n`;
}

function linkText(change: Change, depth: number, plan: Plan, paint: Paint): string {
  const hazards = hazardsOf(change, plan);
  const head =
    depth === 0 ? whatHappens(change, paint) : `${paint.dim('because of')} ${whatHappens(change, paint)}`;
  return [
    head,
    `    why: ${plain(change.reason.words)}`,
    ...editLines(change, paint),
    ...sourceLines(change, paint),
    ...factLines(change),
    ...(depth === 0 ? impactLines(change, paint) : []),
    ...hazards.flatMap((hazard) => hazardLines(hazard, paint)),
    ...heldLines(change, hazards, paint),
    ...(depth === 0 ? stepLines(change, plan) : []),
  ].join('\n');
}

function whatHappens(change: Change, paint: Paint): string {
  return change.action === 'keep' && change.held === undefined
    ? `${named(change, paint)}: nothing happens`
    : `${signOf(change, paint)} ${named(change, paint)}`;
}

/** Every edit with the line that it comes from. */
function editLines({ edits }: Change, paint: Paint): readonly string[] {
  return edits.flatMap(({ words, place }) => [
    `      ${paint.dim('·')} ${plain(words)}`,
    ...(place === undefined
      ? []
      : [`        ${placeText(place)}`, ...excerptLines(place, paint).map((line) => `      ${line}`)]),
  ]);
}

/** Where it stands; a resource whose manifest is gone stands nowhere. */
function sourceLines({ place }: Change, paint: Paint): readonly string[] {
  return place === undefined
    ? [`    manifest: ${paint.yellow('none')}`]
    : [`    manifest: ${placeText(place)}`];
}

/** What the org holds, and what was applied last. */
function factLines({ live, applied }: Change): readonly string[] {
  const of = (what: string, parts: readonly (string | false)[]): readonly string[] => {
    const said = parts.filter((part) => part !== false);
    return said.length === 0 ? [] : [`    ${what}: ${said.map(plain).join(', ')}`];
  };
  return [
    ...(live === undefined
      ? ['    live: nothing that belongs to it']
      : of('live', [
          live.publishedVersion === undefined ? `id ${live.id}` : `version ${live.publishedVersion}`,
          live.by !== undefined && `by ${live.by}`,
          live.at !== undefined && `on ${live.at}`,
        ])),
    ...(applied === undefined
      ? ['    last applied: never, as far as the ledger knows']
      : of('last applied', [
          applied.publishedVersion !== undefined && `version ${applied.publishedVersion}`,
          `by run ${applied.run}`,
          `on ${applied.at}`,
          applied.gitCommit !== undefined && `commit ${applied.gitCommit}`,
        ])),
  ];
}

function stepLines({ address }: Change, { steps }: Plan): readonly string[] {
  const own = steps.filter((step) => step.address === address);
  return own.length === 0
    ? ['    steps: none']
    : own.map((step) => {
        const after = step.after
          .map((id) => steps.find((other) => other.id === id))
          .filter((one) => one !== undefined);
        const waits = after.map((one) => `${one.do} ${one.address}`).map(plain);
        return `    step: ${step.do}${waits.length === 0 ? '' : `, after ${waits.join(', ')}`}`;
      });
}
