import type { FlowPicture, PictureState } from '@callwright/archy';
import { kindOf } from '@callwright/model';
import type { VNode } from 'preact';
import { nounOf } from '../../reporters/kind-noun.ts';
import { plainSignOf } from '../../reporters/change-text.ts';
import type { ShownResource } from '../../shown-resource.ts';
import { count, plain } from '../../words.ts';
import type { LaidOut, PlacedBox, PlacedLine } from '../lay-out.ts';
import { readStyles } from '../page-assets.ts';
import { pageText } from '../page.tsx';
import type { FlowSection, FlowSections, Jump, OverviewName, SectionNode } from './flow-sections.ts';
import { flowSections } from './flow-sections.ts';

const STATE_SIGNS: Readonly<Record<PictureState, string>> = { added: '+', changed: '~', removed: '-' };

/** One flow on one page, without a script: an overview of its menus and tasks, then each by itself, edits in colour. */
export function flowPage(picture: FlowPicture, shown: ShownResource, toolVersion: string): string {
  const words = wordsOf(picture, shown);
  return pageText({
    title: words.title,
    assets: { styles: readStyles('flow') },
    children: (
      <>
        <header>
          <h1>{words.title}</h1>
          <p class="summary">{words.summary}</p>
          {picture.states.length > 0 && (
            <p class="legend">
              {picture.states.map((state) => (
                <span class={`is-${state}`}>
                  {STATE_SIGNS[state]} {state}
                </span>
              ))}
            </p>
          )}
        </header>
        <FlowMain sections={flowSections(picture)} />
        <footer>Drawn by Callwright {plain(toolVersion)}.</footer>
      </>
    ),
  });
}

function wordsOf(
  { flowType, groups }: FlowPicture,
  { address, org, liveName, change }: ShownResource,
): { readonly title: string; readonly summary: string } {
  const parts = count(groups.length, 'part');
  const what = `${nounOf(kindOf(address))[0]} "${plain(liveName)}" (${plain(flowType)}) in org ${plain(org)}, ${parts}`;
  return {
    title: plain(address),
    summary:
      change === undefined
        ? `${what}, as the manifests say.`
        : `${what}. ${plainSignOf(change)}: ${plain(change.reason.words)}`,
  };
}

function FlowMain({ sections: { overview, sections } }: { readonly sections: FlowSections }): VNode {
  return (
    <main>
      <section aria-labelledby="overview">
        <h2 id="overview">Overview</h2>
        <Canvas drawing={overview} label="Overview">
          <ul>
            {overview.boxes.map((box) => {
              const name = overview.names.get(box.key);
              return name === undefined ? undefined : (
                <li
                  class={`box ${stateClass(name.state)} ${name.isUnreached ? 'unreached' : ''}`}
                  style={placeOf(box)}
                >
                  <OverviewText name={name} />
                </li>
              );
            })}
          </ul>
        </Canvas>
      </section>
      {sections.map((section) => (
        <Section section={section} />
      ))}
    </main>
  );
}

function OverviewText({
  name: { title, sort, anchor, state, isUnreached },
}: {
  readonly name: OverviewName;
}): VNode {
  return (
    <>
      <span class="title">{anchor === undefined ? title : <a href={`#${anchor}`}>{title}</a>}</span>
      <span class="words">
        {sort}
        {state !== undefined && ` · ${STATE_SIGNS[state]} ${state}`}
        {isUnreached && ' · nothing leads here'}
      </span>
    </>
  );
}

function Section({ section }: { readonly section: FlowSection }): VNode {
  const { anchor, title, sort, drawing, nodes, isUnreached } = section;
  const places = new Map(drawing.boxes.map((box) => [box.key, box]));
  const edited = nodes.filter(({ edits }) => edits.length > 0);
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>
        {title} <span class="sort">{isUnreached ? `${sort}, nothing leads here` : sort}</span>
      </h2>
      {edited.length > 0 && (
        <ul class="edits">{edited.flatMap(({ edits }) => edits.map((words) => <li>{words}</li>))}</ul>
      )}
      <Canvas drawing={drawing} label={title}>
        <ol>
          {nodes.map((node) => {
            const box = places.get(node.key);
            return box === undefined ? undefined : (
              <li class={`box role-${node.role} ${stateClass(node.state)}`} style={placeOf(box)}>
                <NodeText node={node} />
              </li>
            );
          })}
        </ol>
      </Canvas>
    </section>
  );
}

function NodeText({ node: { title, branch, words, state, jumps } }: { readonly node: SectionNode }): VNode {
  return (
    <>
      {state !== undefined && (
        <span class="state">
          {STATE_SIGNS[state]} {state}
        </span>
      )}
      {branch !== '' && <span class="unseen">{branch}: </span>}
      <span class="title">{title}</span>
      {words !== '' && words !== title && <span class="words">{words}</span>}
      {jumps.map((jump) => (
        <JumpText jump={jump} />
      ))}
    </>
  );
}

function JumpText({ jump: { label, title, anchor } }: { readonly jump: Jump }): VNode {
  return (
    <span class="jump">
      {label === '' ? '' : `${label} `}→ {anchor === undefined ? title : <a href={`#${anchor}`}>{title}</a>}
    </span>
  );
}

/** Boxes over lines; wide ones scroll, with the keyboard too. */
function Canvas({
  drawing: { width, height, lines },
  label,
  children,
}: {
  readonly drawing: LaidOut;
  readonly label: string;
  readonly children: VNode;
}): VNode {
  return (
    <div class="canvas" tabIndex={0} role="region" aria-label={`Picture of ${label}`}>
      <div class="sheet" style={`width:${width}px;height:${height}px`}>
        <svg aria-hidden="true" width={width} height={height}>
          {lines.map((line) => (
            <path d={pathOf(line)} />
          ))}
          {lines.map(({ label: text, labelAt }) =>
            text === undefined || labelAt === undefined ? undefined : (
              <text x={labelAt.x} y={labelAt.y + 4}>
                {text}
              </text>
            ),
          )}
        </svg>
        {children}
      </div>
    </div>
  );
}

/** Through its points, with an arrow's head at the last. */
function pathOf({ points }: PlacedLine): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  const before = rest.at(-2) ?? first;
  if (first === undefined || last === undefined || before === undefined) {
    return '';
  }
  const angle = Math.atan2(last.y - before.y, last.x - before.x);
  const barb = (turn: number): string =>
    `${Math.round(last.x - 7 * Math.cos(angle + turn))} ${Math.round(last.y - 7 * Math.sin(angle + turn))}`;
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}M${barb(0.45)}L${last.x} ${last.y}L${barb(-0.45)}`;
}

function placeOf({ left, top, width, height }: PlacedBox): string {
  return `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
}

function stateClass(state: PictureState | undefined): string {
  return state === undefined ? '' : `is-${state}`;
}
