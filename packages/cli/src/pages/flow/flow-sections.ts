import type { FlowPicture, PictureEdge, PictureGroup, PictureNode, PictureState } from '@callwright/archy';
import { cut, plain } from '../../words.ts';
import type { Box, LaidOut, Line } from '../lay-out.ts';
import { layOut } from '../lay-out.ts';

/** One flow as sections of a page: an overview, then each menu, task or state by itself. Every text can be shown as it is. */
export interface FlowSections {
  readonly overview: OverviewDrawing;
  readonly sections: readonly FlowSection[];
}

export interface OverviewDrawing extends LaidOut {
  readonly names: ReadonlyMap<string, OverviewName>;
}

export interface OverviewName {
  readonly title: string;
  readonly sort: string;
  /** The section that it leads to. */
  readonly anchor?: string;
  readonly state?: PictureState;
  readonly isUnreached: boolean;
}

export interface FlowSection {
  readonly anchor: string;
  readonly title: string;
  readonly sort: string;
  readonly isUnreached: boolean;
  readonly drawing: LaidOut;
  /** In the order of the flow. */
  readonly nodes: readonly SectionNode[];
}

export interface SectionNode {
  readonly key: string;
  readonly title: string;
  /** Which branch of what it stands in. */
  readonly branch: string;
  readonly words: string;
  readonly role: string;
  readonly state?: PictureState;
  readonly edits: readonly string[];
  /** Ways out of this section. */
  readonly jumps: readonly Jump[];
}

export interface Jump {
  readonly label: string;
  readonly title: string;
  readonly anchor?: string;
}

const BOX_WIDTH = 220;
const LINE_HEIGHT = 16;
const OVERVIEW_BOX = { width: 180, height: 60 };
const LONGEST = 160;
/** Letters of a line of a box, of heavy type and of light, and lines of one text: what is longer is cut there. */
const PER_LINE = { heavy: 25, light: 27 };
const MOST_LINES = 3;

export function flowSections(picture: FlowPicture): FlowSections {
  const anchors = new Map(picture.groups.map(({ key }, index) => [key, `part-${index}`]));
  const groupOf = new Map(picture.nodes.map((node) => [node.key, node.group]));
  const nodes = new Map(picture.nodes.map((node) => [node.key, node]));
  const ways = new Map<string, PictureEdge[]>();
  for (const edge of picture.edges) {
    ways.set(edge.from, [...(ways.get(edge.from) ?? []), edge]);
  }
  const jumpTo = ({ to, label = '', how }: PictureEdge): Jump => {
    const group = picture.groups.find(({ key }) => key === groupOf.get(to));
    const anchor = group && anchors.get(group.key);
    return {
      label: shown(label === '' && how === 'calls' ? 'calls' : label),
      title: shown(group?.name ?? nodes.get(to)?.name ?? to),
      ...(anchor !== undefined && { anchor }),
    };
  };
  return {
    overview: overviewOf(picture, anchors, groupOf),
    sections: picture.groups.map((group) => {
      const inside = picture.nodes.filter((node) => node.group === group.key);
      const isInside = (key: string): boolean => groupOf.get(key) === group.key;
      const sectionNodes = inside.map((node) =>
        sectionNode(node, (ways.get(node.key) ?? []).filter(({ to }) => !isInside(to)).map(jumpTo)),
      );
      const lines = inside.flatMap((node) =>
        (ways.get(node.key) ?? []).filter(({ to }) => isInside(to)).map(lineOf),
      );
      return {
        anchor: anchors.get(group.key) ?? '',
        title: shown(group.name),
        sort: group.is,
        isUnreached: group.unreached === true,
        drawing: layOut(sectionNodes.map(boxOf), lines, 'down'),
        nodes: sectionNodes,
      };
    }),
  };
}

function lineOf({ from, to, label }: PictureEdge): Line {
  return { from, to, ...(label !== undefined && { label: cut(plain(label), 24) }) };
}

function sectionNode(node: PictureNode, jumps: readonly Jump[]): SectionNode {
  const digit = node.digit === undefined ? '' : `${node.digit} · `;
  return {
    key: node.key,
    title: shown(node.is === 'head' ? 'begins here' : `${digit}${node.name}`),
    branch: shown(node.branch ?? ''),
    words: shown(node.words ?? (node.is === 'action' ? (node.type ?? '') : '')),
    role: node.role ?? node.is,
    ...(node.state !== undefined && { state: node.state }),
    edits: node.edits.map((words) => cut(plain(words), 600)),
    jumps,
  };
}

/** High enough for everything that is written into it. */
function boxOf({ key, title, words, state, jumps }: SectionNode): Box {
  const lines =
    linesOfText(title, PER_LINE.heavy) +
    (words === title ? 0 : linesOfText(words, PER_LINE.light)) +
    (state === undefined ? 0 : 1) +
    jumps.reduce((sum, { label, title: to }) => sum + linesOfText(`${label} → ${to}`, PER_LINE.light), 0);
  return { key, width: BOX_WIDTH, height: Math.max(1, lines) * LINE_HEIGHT + 14 };
}

/** As a browser breaks it, about: between words, and in what is longer than a line. */
function linesOfText(text: string, most: number): number {
  let [lines, used] = [text === '' ? 0 : 1, 0];
  for (const { length } of text.split(' ')) {
    const needs = used === 0 ? length : used + 1 + length;
    if (needs <= most) {
      used = needs;
    } else {
      lines += (used === 0 ? 0 : 1) + Math.floor(Math.max(0, length - 1) / most);
      used = length % most || Math.min(length, most);
    }
  }
  return Math.min(MOST_LINES, lines);
}

function overviewOf(
  picture: FlowPicture,
  anchors: ReadonlyMap<string, string>,
  groupOf: ReadonlyMap<string, string | undefined>,
): OverviewDrawing {
  const loose = picture.nodes.filter(({ group }) => group === undefined);
  const names = new Map<string, OverviewName>([
    ...loose.map((node) => [node.key, looseName(node)] as const),
    ...picture.groups.map((group) => [group.key, groupName(group, anchors, picture.nodes)] as const),
  ]);
  const placeOf = (key: string): string => groupOf.get(key) ?? key;
  const lines = new Map<string, Line>();
  for (const { from, to } of picture.edges) {
    const line = { from: placeOf(from), to: placeOf(to) };
    lines.set(JSON.stringify(line), line);
  }
  const boxes = [...names.keys()].map((key) => ({ key, ...OVERVIEW_BOX }));
  return { ...layOut(boxes, [...lines.values()], 'right'), names };
}

function looseName({ is, name, state }: PictureNode): OverviewName {
  return {
    title: shown(is === 'start' ? 'the flow begins' : name),
    sort: is === 'start' ? '' : 'missing',
    isUnreached: false,
    ...(state !== undefined && { state }),
  };
}

function groupName(
  group: PictureGroup,
  anchors: ReadonlyMap<string, string>,
  nodes: readonly PictureNode[],
): OverviewName {
  const inside = nodes.filter((node) => node.group === group.key);
  const changed = inside.filter(({ state }) => state !== undefined);
  const [first] = changed;
  const state =
    first === undefined
      ? undefined
      : changed.length === inside.length && changed.every((node) => node.state === first.state)
        ? first.state
        : 'changed';
  return {
    title: shown(group.name),
    sort: group.is,
    anchor: anchors.get(group.key) ?? '',
    isUnreached: group.unreached === true,
    ...(state !== undefined && { state }),
  };
}

function shown(text: string): string {
  return cut(plain(text), LONGEST);
}
