import type { FlowType, ThingSort } from '@callwright/model';

/** What became of something in a change, in the order in which a legend tells it. */
export const PICTURE_STATES = ['added', 'changed', 'removed'] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

/**
 * `start`: the flow itself, with its settings and variables · `head`: where a group begins · `choice`: an option of a menu ·
 * `action` · `missing`: a menu, task … that something leads to and that the flow does not have.
 */
export type PictureNodeKind = 'start' | 'head' | 'choice' | 'action' | 'missing';

/** What an action is for, whatever its type: enough to draw it. */
export type ActionRole =
  | 'says'
  | 'asks'
  | 'decides'
  | 'repeats'
  | 'finds'
  | 'sets'
  | 'calls'
  | 'goes'
  | 'transfers'
  | 'ends'
  | 'does';

export interface PictureNode {
  /** Where it stands, as edits say it (`Main Menu › option 2`), made unique: edges, groups and parents name it. */
  readonly key: string;
  readonly is: PictureNodeKind;
  /** Key of its group; the start and what is missing have none. */
  readonly group?: string;
  /** Key of the node that it stands below: the action of its branch, the option, the head of its group. */
  readonly parent?: string;
  /** Below an action: which of its branches it stands in, e.g. `yes`, `case "A"`. */
  readonly branch?: string;
  /** Architect's own name of the action or option, e.g. `transferToAcd`. */
  readonly type?: string;
  readonly role?: ActionRole;
  /** What its author called it. */
  readonly name: string;
  /** What it does, where the body tells: `transfers to queue Billing`. */
  readonly words?: string;
  /** Of an option: the key of the telephone. */
  readonly digit?: string;
  /** What it leads to or calls outside of the flow: addresses of what is managed, names of anything else. */
  readonly uses: readonly PictureUse[];
  readonly state?: PictureState;
  /** What was edited in it, one sentence each. */
  readonly edits: readonly string[];
}

export interface PictureUse {
  readonly sort: ThingSort;
  readonly name: string;
}

/** A menu, task, state or bot; `actions` of a flow that has only one list; `handler`: actions that settings hold. */
export interface PictureGroup {
  readonly key: string;
  readonly is: 'menu' | 'task' | 'state' | 'bot' | 'actions' | 'handler';
  readonly name: string;
  /** Key of the node that stands for its beginning. */
  readonly head: string;
  /** No way leads here from the start. */
  readonly unreached?: true;
}

/**
 * `starts` · `next`: what comes after it · `branch`: an output of an action · `option` of a menu · `goes`: does not come
 * back · `calls`: comes back · `handles`: when something else ends, such as an error · `was`: only held what was removed.
 */
export type PictureWay = 'starts' | 'next' | 'branch' | 'option' | 'goes' | 'calls' | 'handles' | 'was';

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly how: PictureWay;
  /** `yes`, `case "A"`, `failure`, `9`; undefined where only one way leads on. */
  readonly label?: string;
}

/** One flow as nodes and edges, in groups that do not overlap: what a layout takes. Same input, same order. */
export interface FlowPicture {
  readonly flowType: FlowType;
  readonly groups: readonly PictureGroup[];
  /** In the order of the body, each behind its parent; removed ones last. */
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** The states that occur, for a legend. */
  readonly states: readonly PictureState[];
}
