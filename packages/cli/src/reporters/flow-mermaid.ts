import type { FlowPicture, PictureEdge, PictureNode, PictureState } from '@callwright/archy';
import type { Colour } from './graph-colours.ts';
import { ROLE_COLOURS, STATE_COLOURS } from './graph-colours.ts';
import { groupTitle } from './group-title.ts';
import { mermaidClass, mermaidLabel, mermaidLegend } from './mermaid-text.ts';

const COLOURS: Readonly<Record<PictureState, Colour>> = {
  added: STATE_COLOURS.created,
  changed: STATE_COLOURS.updated,
  removed: STATE_COLOURS.deleted,
};
const QUIET: Colour = ROLE_COLOURS.existing ?? STATE_COLOURS.stale;

/** One flow as Mermaid text, with a box around each menu, task, state or bot. */
export function flowMermaid({ groups, nodes, edges, states }: FlowPicture): string {
  const ids = new Map(nodes.map(({ key }, index) => [key, `n${index}`]));
  const idOf = (key: string): string => ids.get(key) ?? 'n';
  const unreached = new Set(groups.flatMap((group) => (group.unreached === true ? [group.head] : [])));
  const drawn = (node: PictureNode): string =>
    `${shape(node, idOf(node.key))}${styleOf(node, unreached.has(node.key))}`;
  const lines = [
    'flowchart TB',
    ...nodes.filter(({ group }) => group === undefined).map((node) => `  ${drawn(node)}`),
    ...groups.flatMap((group, index) => [
      `  subgraph g${index}[${mermaidLabel([groupTitle(group)])}]`,
      ...nodes.filter((node) => node.group === group.key).map((node) => `    ${drawn(node)}`),
      '  end',
    ]),
    ...edges.map((edge) => `  ${idOf(edge.from)} ${arrow(edge)} ${idOf(edge.to)}`),
    ...mermaidLegend(states),
    mermaidClass('missing', QUIET, ',stroke-dasharray:4'),
    mermaidClass('unreached', QUIET),
    ...states.map((state) => mermaidClass(state, COLOURS[state])),
  ];
  return `${lines.join('\n')}\n`;
}

/** What happens to it is more important than what it is. */
function styleOf({ is, state }: PictureNode, isUnreached: boolean): string {
  const style = state ?? (is === 'missing' ? 'missing' : isUnreached ? 'unreached' : undefined);
  return style === undefined ? '' : `:::${style}`;
}

function shape(node: PictureNode, id: string): string {
  const text = mermaidLabel(linesOf(node));
  switch (node.is) {
    case 'start':
      return `${id}([${text}])`;
    case 'head':
      return `${id}[[${text}]]`;
    case 'choice':
      return `${id}>${text}]`;
    case 'missing':
      return `${id}(${text})`;
    case 'action':
      return actionShape(node, id, text);
  }
}

function actionShape({ role }: PictureNode, id: string, text: string): string {
  switch (role) {
    case 'decides':
      return `${id}{${text}}`;
    case 'transfers':
    case 'ends':
      return `${id}([${text}])`;
    case 'calls':
      return `${id}[[${text}]]`;
    case 'asks':
      return `${id}[/${text}/]`;
    default:
      return `${id}[${text}]`;
  }
}

/** Its name, and what it does where the name does not say it. */
function linesOf({ name, words, digit }: PictureNode): readonly string[] {
  const title = digit === undefined ? name : `${digit}: ${name}`;
  return words === undefined || words === name ? [title] : [title, words];
}

function arrow({ how, label }: PictureEdge): string {
  const text = (words: string | undefined): string =>
    words === undefined ? '' : `|${mermaidLabel([words])}|`;
  switch (how) {
    case 'starts':
    case 'next':
    case 'branch':
    case 'option':
      return `-->${text(label)}`;
    case 'goes':
      return `-.->${text(label)}`;
    case 'calls':
    case 'handles':
    case 'was':
      return `-.->${text(label === undefined ? how : how === 'was' ? `was ${label}` : label)}`;
  }
}
