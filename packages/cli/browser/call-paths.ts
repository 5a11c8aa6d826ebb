import type { PathsStructure, Placement } from '../src/pages/call-paths/paths-view.ts';
import {
  DRAWING_WIDTH,
  MANY_LINES,
  ROW_HEIGHT,
  linesOf,
  neighboursOf,
  onPathsThrough,
  placeNodes,
  routed,
} from '../src/pages/call-paths/paths-view.ts';
import { newPanel } from './panel.ts';

/** More nodes than this are not put into the page at once. */
const MANY_NODES = 800;

/** More nodes than this on the screen: what is chosen is shown alone at first. */
const MANY = 60;

interface PageData extends PathsStructure {
  /** State of each node; empty where nothing becomes of it. */
  readonly states: readonly string[];
}

const data = JSON.parse(byId('data').textContent) as PageData;
const drawing = byId('drawing');
const svg = drawing.querySelector('svg');
const [lines, traced] = [drawing.querySelector('.lines'), drawing.querySelector('.traced')];
const filters = byId('filters') as HTMLFormElement;
const search = byId('search') as HTMLInputElement;
const only = byId('only') as HTMLInputElement;
const tally = byId('tally');
const stateBoxes = [...filters.querySelectorAll<HTMLInputElement>('input[name=state]')];
const columns = Number(drawing.dataset['columns']);
const neighbours = neighboursOf(data);
const structure = routed(data);

const places: HTMLLIElement[] = [];
for (const place of drawing.querySelectorAll<HTMLLIElement>('li[data-node]')) {
  places[Number(place.dataset['node'])] = place;
}
const buttons = places.map((place) => place.firstElementChild as HTMLButtonElement);
const texts = buttons.map((button) =>
  (button.textContent + ' ' + (button.dataset['key'] ?? '')).toLowerCase(),
);
const indexOfKey = new Map(buttons.map((button, index) => [button.dataset['key'] ?? '', index]));

/** The lists of the columns. What is not shown is taken out of them, which is ten times as fast as hiding it. */
const lists = [...drawing.querySelectorAll('ul')];
for (const place of places) {
  place.hidden = false;
}

/** What the page shows now: pixels from the top, undefined for what is not shown. */
const tops: (number | undefined)[] = [];
const dimmed: boolean[] = [];

let chosen: number | undefined;
/** Everything on a path through what is chosen. */
let trace: ReadonlySet<number> | undefined;
let all: Placement | undefined;
/** The call by which the rest of the nodes will come. */
let waiting = 0;
let placement: Placement;

const panel = newPanel(byId('panel'), {
  before: (node) => neighbours.before[node] ?? [],
  behind: (node) => neighbours.behind[node] ?? [],
  nodeOf: (key) => indexOfKey.get(key),
  nameOf: (node) => buttons[node]?.querySelector('.name')?.textContent ?? '',
  kindOf: (node) => buttons[node]?.querySelector('.below')?.textContent ?? '',
  choose: (node) => choose(node),
  close: () => choose(undefined),
});

filters.hidden = false;
filters.addEventListener('submit', (event) => event.preventDefault());
filters.addEventListener('input', () => show());
drawing.addEventListener('click', (event) => {
  const node = nodeAt(event.target);
  if (node !== undefined) {
    choose(node === chosen ? undefined : node);
  }
});
document.addEventListener('keydown', onKey);
window.addEventListener('hashchange', chooseFromAddress);
window.addEventListener('beforeprint', () => {
  fillAll();
  drawLines(true);
});
window.addEventListener('afterprint', () => drawLines());
if (data.edges.length > MANY_LINES) {
  let isWaiting = false;
  const soon = (): void => {
    if (!isWaiting) {
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        drawLines();
      });
    }
  };
  window.addEventListener('scroll', soon, { passive: true });
  window.addEventListener('resize', soon);
}
byId('stories').addEventListener('click', (event) => {
  const to = (event.target as Element).closest<HTMLElement>('[data-to],h3')?.dataset['to'];
  const node = to === undefined ? undefined : indexOfKey.get(to);
  if (node !== undefined) {
    choose(node);
    buttons[node]?.focus();
  }
});
show();
setTabStops();
chooseFromAddress();

/** Draws the view that filters and choice ask for. */
function show(): void {
  const shown = shownNodes();
  // Asked before anything is written: after that, asking would lay out everything first.
  const seenFrom = -drawing.getBoundingClientRect().top;
  trace = chosen === undefined ? undefined : onPathsThrough([chosen], neighbours);
  placement = shown.size === places.length ? placeAll() : placeNodes(structure, shown);
  const height = Math.ceil(placement.height * ROW_HEIGHT);
  drawing.style.height = `${height}px`;
  svg?.setAttribute('viewBox', `0 0 ${DRAWING_WIDTH} ${Math.max(1, height)}`);
  places.forEach((place, node) => {
    const row = placement.rows[node];
    const top = row === undefined ? undefined : Math.round(row * ROW_HEIGHT);
    // Writing what is there already costs as much as writing what is new.
    if (top !== undefined && top !== tops[node]) {
      place.style.top = `${top}px`;
    }
    tops[node] = top;
    const isDim = trace !== undefined && !trace.has(node);
    if (isDim !== (dimmed[node] ?? false)) {
      place.classList.toggle('dim', isDim);
      dimmed[node] = isDim;
    }
  });
  fillLists(Math.max(0, Math.min(seenFrom, height - window.innerHeight)));
  lines?.classList.toggle('dim', trace !== undefined);
  drawLines();
  tally.textContent = shown.size === 0 ? 'Nothing fits' : `${shown.size} of ${places.length} shown`;
}

/** The view that is asked for most. */
function placeAll(): Placement {
  return (all ??= placeNodes(structure, new Set(places.keys())));
}

/** Of many nodes those near the window come at once, and all others as soon as there is time. */
function fillLists(seenFrom: number): void {
  cancelIdleCallback(waiting);
  if (places.length <= MANY_NODES) {
    lists.forEach((list, column) => fillList(list, column));
    return;
  }
  const [from, to] = [seenFrom - window.innerHeight, seenFrom + 2 * window.innerHeight];
  lists.forEach((list, column) => fillList(list, column, (top) => from <= top && top <= to));
  waiting = requestIdleCallback(fillAll, { timeout: 500 });
}

function fillAll(): void {
  cancelIdleCallback(waiting);
  lists.forEach((list, column) => fillList(list, column));
}

/** In the order of the picture, so that it is read, and listed in narrow windows, as it is seen. */
function fillList(
  list: HTMLUListElement,
  column: number,
  isWanted: (top: number) => boolean = () => true,
): void {
  const wanted = data.columns
    .flatMap((other, node) => {
      const top = tops[node];
      return other === column && top !== undefined && isWanted(top) ? [{ node, top }] : [];
    })
    .sort((a, b) => a.top - b.top)
    .flatMap(({ node }) => places[node] ?? []);
  if (wanted.length === list.children.length && wanted.every((place, at) => place === list.children[at])) {
    return;
  }
  const focused = document.activeElement;
  list.replaceChildren(...wanted);
  if (focused instanceof HTMLElement && focused !== document.activeElement && list.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}

function drawLines(everywhere = data.edges.length <= MANY_LINES): void {
  const passing = everywhere ? {} : { passing: rowsInWindow() };
  lines?.setAttribute('d', linesOf(structure, placement, columns, passing));
  traced?.setAttribute(
    'd',
    trace === undefined ? '' : linesOf(structure, placement, columns, { ...passing, among: trace }),
  );
}

/** Those that the window shows, and as many again above and below. */
function rowsInWindow(): { readonly from: number; readonly to: number } {
  const { top } = drawing.getBoundingClientRect();
  const [from, high] = [-top / ROW_HEIGHT, window.innerHeight / ROW_HEIGHT];
  return { from: from - high, to: from + 2 * high };
}

/** What is searched for is looked for everywhere; without a search the states decide. */
function shownNodes(): Set<number> {
  if (chosen !== undefined && only.checked) {
    return onPathsThrough([chosen], neighbours);
  }
  const words = search.value
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length > 0) {
    const found = texts.flatMap((text, node) => (words.every((word) => text.includes(word)) ? [node] : []));
    return onPathsThrough(found, neighbours);
  }
  const wanted = new Set(stateBoxes.filter(({ checked }) => checked).map(({ value }) => value));
  return stateBoxes.length === 0
    ? new Set(places.keys())
    : onPathsThrough(
        data.states.flatMap((state, node) => (wanted.has(state) ? [node] : [])),
        neighbours,
      );
}

function choose(node: number | undefined): void {
  const previous = chosen;
  chosen = node;
  if (node !== undefined && previous === undefined) {
    only.checked =
      only.checked || placement.rows.slice(0, places.length).filter((row) => row !== undefined).length > MANY;
  }
  buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(index === node)));
  panel.tell(node, node === undefined ? undefined : storyOf(node));
  show();
  const key = node === undefined ? undefined : buttons[node]?.dataset['key'];
  history.replaceState(null, '', key === undefined ? ' ' : `#${encodeURIComponent(key)}`);
  if (node === undefined && previous !== undefined) {
    fillAll();
    buttons[previous]?.focus();
  } else if (node !== undefined) {
    fillAll();
    setTabStops(node);
    places[node]?.scrollIntoView({ block: 'nearest' });
  }
}

function storyOf(node: number): Element | undefined {
  const key = buttons[node]?.dataset['key'];
  return [...document.querySelectorAll<HTMLElement>('#stories > article')].find(
    (article) => article.dataset['key'] === key,
  );
}

/** A link to this page may name what is to be chosen. */
function chooseFromAddress(): void {
  const named = decoded(location.hash.slice(1));
  const node = indexOfKey.get(named) ?? indexOfKey.get(`entrance ${named}`);
  if (node !== undefined && node !== chosen) {
    choose(node);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Arrows move through the picture: up and down in a column, left and right along a path. */
function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    if (chosen !== undefined) {
      choose(undefined);
    } else if (search.value !== '') {
      search.value = '';
      show();
    }
    return;
  }
  if (event.key === '/' && !(event.target instanceof HTMLInputElement)) {
    event.preventDefault();
    search.focus();
    return;
  }
  const node = nodeAt(event.target);
  if (node !== undefined) {
    fillAll();
  }
  const next = node === undefined ? undefined : nextNode(node, event.key);
  if (next !== undefined) {
    event.preventDefault();
    setTabStops(next);
    buttons[next]?.focus();
  }
}

function nextNode(node: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return nearest(sameColumn(node), node, (row, from) => row > from);
    case 'ArrowUp':
      return nearest(sameColumn(node), node, (row, from) => row < from);
    case 'ArrowRight':
      return nearest(neighbours.behind[node] ?? [], node);
    case 'ArrowLeft':
      return nearest(neighbours.before[node] ?? [], node);
    case 'Home':
      return nearest(sameColumn(node), node, (row, from) => row < from, true);
    case 'End':
      return nearest(sameColumn(node), node, (row, from) => row > from, true);
    default:
      return undefined;
  }
}

function sameColumn(node: number): readonly number[] {
  return data.columns.flatMap((column, other) =>
    column === data.columns[node] && other !== node ? [other] : [],
  );
}

/** The shown one that is nearest, or farthest, in rows. */
function nearest(
  nodes: readonly number[],
  node: number,
  fits: (row: number, from: number) => boolean = () => true,
  farthest = false,
): number | undefined {
  const from = placement.rows[node] ?? 0;
  const far = (other: number): number => Math.abs((placement.rows[other] ?? 0) - from) * (farthest ? -1 : 1);
  return nodes
    .filter((other) => placement.rows[other] !== undefined && fits(placement.rows[other], from))
    .sort((a, b) => far(a) - far(b))[0];
}

/** One stop for the Tab key in each column: hundreds would be a wall. */
function setTabStops(at?: number): void {
  const stops = new Map<number, number>();
  data.columns.forEach((column, node) => {
    if (tops[node] !== undefined && !stops.has(column)) {
      stops.set(column, node);
    }
  });
  if (at !== undefined) {
    stops.set(data.columns[at] ?? 0, at);
  }
  const chosenStops = new Set(stops.values());
  buttons.forEach((button, node) => (button.tabIndex = chosenStops.has(node) ? 0 : -1));
}

function nodeAt(target: EventTarget | null): number | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('li[data-node]') : null;
  return place === null ? undefined : Number(place.dataset['node']);
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`the page has no #${id}`);
  }
  return found;
}
