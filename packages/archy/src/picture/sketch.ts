import type {
  FlowPicture,
  PictureEdge,
  PictureGroup,
  PictureNode,
  PictureState,
  PictureWay,
} from '../picture.ts';
import { PICTURE_STATES } from '../picture.ts';
import type { EditPath, EditPlace } from '../edit-place.ts';

/** A node while the picture is drawn. */
export interface DrawnNode extends Omit<PictureNode, 'state' | 'edits'> {
  state?: PictureState;
  readonly edits: string[];
}

export interface DrawnGroup extends Omit<PictureGroup, 'unreached'> {
  unreached?: true;
}

/** A way to a menu, task … that may not be drawn yet. */
interface Jump {
  readonly from: string;
  /** As the canonical form writes it: `task[Main]`. */
  readonly to: string;
  readonly how: PictureWay;
  readonly label?: string;
}

/** A picture that is being drawn. */
export interface Sketch {
  readonly nodes: DrawnNode[];
  readonly edges: PictureEdge[];
  readonly groups: DrawnGroup[];
  /** Heads of menus, tasks …, by what references to them say. */
  readonly heads: Map<string, string>;
  /** Where nodes stand in the canonical form, by key; the start stands for all of it. */
  readonly paths: Map<string, EditPath>;
  /** Puts a node in, with a key that no other one has. */
  add(place: EditPlace, node: Omit<DrawnNode, 'key' | 'edits'>): DrawnNode;
  /** Begins a group, with the node that stands for its beginning. */
  begin(place: EditPlace, group: Pick<PictureGroup, 'is' | 'name'> & { readonly words?: string }): DrawnNode;
  connect(from: string, to: string, how: PictureWay, label?: string): void;
  jump(jump: Jump): void;
  /** Draws the jumps of what was drawn since: what they lead to is there by now, or it is missing. */
  follow(options?: { readonly withMissing: boolean }): void;
  finished(): Omit<FlowPicture, 'flowType'>;
}

export function newSketch(): Sketch {
  const keys = new Set<string>();
  const jumps: Jump[] = [];
  const sketch: Sketch = {
    nodes: [],
    edges: [],
    groups: [],
    heads: new Map(),
    paths: new Map(),
    add(place, node) {
      const words = place.words.join(' › ');
      const key = unusedKey(place.words.length === 0 ? 'Flow' : words === '' ? '(no name)' : words, keys);
      const drawn: DrawnNode = { ...node, key, edits: [] };
      sketch.paths.set(key, place.path);
      sketch.nodes.push(drawn);
      return drawn;
    },
    begin(place, { is, name, words }) {
      const at = sketch.nodes.length;
      const { key } = sketch.add(place, {
        is: 'head',
        name,
        uses: [],
        ...(words !== undefined && { words }),
      });
      const head = { ...(sketch.nodes[at] as DrawnNode), group: key };
      sketch.nodes[at] = head;
      sketch.groups.push({ key, is, name, head: key });
      return head;
    },
    connect(from, to, how, label) {
      sketch.edges.push({ from, to, how, ...(label !== undefined && { label }) });
    },
    jump(jump) {
      jumps.push(jump);
    },
    follow({ withMissing } = { withMissing: true }) {
      for (const { from, to, how, label } of jumps.splice(0)) {
        const head = sketch.heads.get(to) ?? (withMissing ? missing(sketch, to) : undefined);
        if (head !== undefined) {
          sketch.connect(from, head, how, label);
        }
      }
    },
    finished() {
      const states = new Set(sketch.nodes.map(({ state }) => state));
      return {
        groups: sketch.groups,
        nodes: sketch.nodes,
        edges: sketch.edges,
        states: PICTURE_STATES.filter((state) => states.has(state)),
      };
    },
  };
  return sketch;
}

function unusedKey(wanted: string, keys: Set<string>): string {
  let key = wanted;
  for (let count = 2; keys.has(key); count += 1) {
    key = `${wanted} (${count})`;
  }
  keys.add(key);
  return key;
}

/** `task[Main]` is shown as `task Main`. */
function missing(sketch: Sketch, reference: string): string {
  const [, type, refName] = /^([A-Za-z]+)\[([\s\S]*)\]$/.exec(reference) ?? [];
  const name = refName === undefined ? reference : `${type ?? ''} ${refName}`;
  const { key } = sketch.add(
    { words: [`missing ${name}`], path: ['$missing', reference] },
    { is: 'missing', name, words: 'is not in this flow', uses: [] },
  );
  sketch.heads.set(reference, key);
  return key;
}
