import type { FlowPicture, PictureNode, PictureState } from '@callwright/archy';
import { groupBy } from '@callwright/archy';
import type { Paint } from '../paint.ts';
import { plain } from '../words.ts';
import { groupTitle } from './group-title.ts';

const SIGNS: Readonly<Record<PictureState, string>> = { added: '+', changed: '~', removed: '-' };

/**
 * One flow as an outline: menus with their options, tasks and what happens in them, each branch below what it belongs to.
 * Signs stand in the first column, and what they mean below; what was edited stands behind what it touches, once.
 */
export function flowText(picture: FlowPicture, paint: Paint): string {
  const outline = newOutline(picture, paint);
  const [start] = picture.nodes;
  const blocks = [
    ...(start === undefined ? [] : [outline.of(start, startWords(picture, start))]),
    ...picture.groups.flatMap((group) => {
      const { head, unreached } = group;
      const node = picture.nodes.find(({ key }) => key === head);
      const words = `${paint.bold(plain(groupTitle(group)))}${said(node?.words)}${unreached === true ? paint.dim(' (no way leads here)') : ''}`;
      return node === undefined ? [] : [outline.of(node, words)];
    }),
    picture.nodes
      .filter(({ is }) => is === 'missing')
      .map(({ name, words }) => `  ${plain(name)}${said(words)}`)
      .join('\n'),
    picture.states.map((state) => painted(state, `${SIGNS[state]} ${state}`, paint)).join('  '),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Where the flow begins, and where it goes on when something ends. */
function startWords({ edges, nodes }: FlowPicture, start: PictureNode): string {
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  const ways = edges.filter(({ from, how }) => from === start.key && how !== 'was');
  return [
    start.words === undefined ? start.name : `${start.name}: ${start.words}`,
    ...ways.map(({ to, label }) => ` → ${label === undefined ? '' : `${label}: `}${names.get(to) ?? ''}`),
  ]
    .map(plain)
    .join('');
}

function said(words: string | undefined): string {
  return words === undefined ? '' : `: ${plain(words)}`;
}

function painted(state: PictureState | undefined, text: string, paint: Paint): string {
  switch (state) {
    case 'added':
      return paint.green(text);
    case 'changed':
      return paint.cyan(text);
    case 'removed':
      return paint.red(text);
    case undefined:
      return text;
  }
}

interface Outline {
  /** A node and all that stands below it. */
  of(node: PictureNode, words: string): string;
}

function newOutline({ nodes }: FlowPicture, paint: Paint): Outline {
  const below = groupBy(nodes, ({ parent }) => parent);
  const told = new Set<string>();
  const lines = (node: PictureNode, words: string, depth: number): readonly string[] => {
    const sign = node.state === undefined ? ' ' : SIGNS[node.state];
    const indent = '  '.repeat(depth);
    const fresh = node.edits.filter((edit) => !told.has(edit));
    fresh.forEach((edit) => told.add(edit));
    return [
      painted(node.state, `${sign} ${indent}${words}`, paint),
      ...fresh.map((edit) => `  ${indent}    ${paint.dim('·')} ${plain(edit)}`),
      ...inside(node, depth + 1),
    ];
  };
  const inside = (node: PictureNode, depth: number): readonly string[] => {
    const branches = groupBy(below.get(node.key) ?? [], ({ branch }) => branch);
    return [...branches].flatMap(([branch, held]) =>
      branch === undefined
        ? held.flatMap((one) => lines(one, nodeWords(one), depth))
        : [
            `  ${'  '.repeat(depth)}${paint.dim(plain(branch))}`,
            ...held.flatMap((one) => lines(one, nodeWords(one), depth + 1)),
          ],
    );
  };
  return { of: (node, words) => lines(node, words, 0).join('\n') };
}

/** Its name, and what it does where the name does not say it. */
function nodeWords({ is, name, words, digit }: PictureNode): string {
  const title = is === 'choice' ? `${digit ?? '·'} ${name}` : name;
  return `${plain(title)}${words === name ? '' : said(words)}`;
}
