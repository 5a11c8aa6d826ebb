import type { VNode } from 'preact';
import type { CallPaths, PathsColumn, PathsNode } from './call-paths.ts';
import type { Placement, RoutedStructure } from './paths-view.ts';
import { DRAWING_WIDTH, MANY_LINES, NODE_SHARE, ROW_HEIGHT, linesOf } from './paths-view.ts';
import { STATE_SIGNS, STATE_WORDS } from './state-words.ts';

/**
 * The picture in its first view: a list for each column, and the lines between them behind all; of very many lines the
 * script draws those that are near.
 */
export function PathsDrawing({
  paths: { columns, nodes },
  lines,
  placement,
}: {
  readonly paths: CallPaths;
  readonly lines: RoutedStructure;
  readonly placement: Placement;
}): VNode {
  const high = Math.ceil(placement.height * ROW_HEIGHT);
  return (
    <section id="paths" aria-label="Call paths">
      <div class="headings" aria-hidden="true">
        {columns.map(({ title, nodes: { length } }, index) => (
          <div style={columnStyle(index, columns.length)}>
            {title} <span class="amount">{length}</span>
          </div>
        ))}
      </div>
      <div id="drawing" style={`height:${high}px`} data-columns={columns.length}>
        <svg
          aria-hidden="true"
          preserveAspectRatio="none"
          viewBox={`0 0 ${DRAWING_WIDTH} ${Math.max(1, high)}`}
        >
          <path
            class="lines"
            d={lines.edges.length > MANY_LINES ? '' : linesOf(lines, placement, columns.length)}
            fill="none"
          />
          <path class="traced" d="" fill="none" />
        </svg>
        {columns.map((column, index) => (
          <Column
            column={column}
            style={columnStyle(index, columns.length)}
            nodes={nodes}
            placement={placement}
          />
        ))}
      </div>
    </section>
  );
}

function columnStyle(index: number, amount: number): string {
  const wide = 100 / amount;
  return `left:${(index * wide).toFixed(2)}%;width:${(wide * NODE_SHARE).toFixed(2)}%`;
}

function Column({
  column: { title, nodes: indexes },
  style,
  nodes,
  placement: { rows },
}: {
  readonly column: PathsColumn;
  readonly style: string;
  readonly nodes: readonly PathsNode[];
  readonly placement: Placement;
}): VNode {
  return (
    <div class="column" style={style}>
      <h2>{title}</h2>
      <ul>
        {indexes.map((index) => {
          const node = nodes[index];
          const row = rows[index];
          return node === undefined ? undefined : (
            <li
              data-node={index}
              hidden={row === undefined}
              style={row === undefined ? undefined : `top:${Math.round(row * ROW_HEIGHT)}px`}
            >
              <NodeButton node={node} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function NodeButton({ node: { key, name, below, state } }: { readonly node: PathsNode }): VNode {
  return (
    <button
      type="button"
      class={state === undefined ? 'node' : `node is-${state}`}
      data-key={key}
      aria-pressed="false"
    >
      <span class="name" title={name}>
        {name}
      </span>{' '}
      {(below !== '' || state !== undefined) && (
        <span class="below" title={below}>
          {state !== undefined && (
            <span class="state">
              {STATE_SIGNS[state]} {STATE_WORDS[state]}
              {below === '' ? '' : ' · '}
            </span>
          )}
          {below}
        </span>
      )}
    </button>
  );
}
