import type { VNode } from 'preact';
import type { CallGraph } from '../../call-graph.ts';
import { pageText } from '../page.tsx';
import { readPageAssets } from '../page-assets.ts';
import { StoryArticle, StoryParts } from '../story-parts.tsx';
import type { Story, StoryPart } from '../story.ts';
import type { CallPaths } from './call-paths.ts';
import { callPaths } from './call-paths.ts';
import { PathsDrawing } from './drawing.tsx';
import { neighboursOf, onPathsThrough, placeNodes, routed } from './paths-view.ts';
import { STATE_SIGNS, STATE_WORDS } from './state-words.ts';

/** The words around the picture; every text can be shown as it is. */
export interface PageWords {
  readonly title: string;
  /** What is most important, in one line. */
  readonly summary: string;
  readonly findings: readonly StoryPart[];
  readonly stories: readonly Story[];
  /** What stands above the stories. */
  readonly storiesTitle: string;
  readonly foot: string;
}

/**
 * The call paths on one page. What changes and its paths are shown first, everything where nothing changes; the page works
 * without its script too, as a picture with the changes below it.
 */
export function callPathsPage(graph: CallGraph, words: PageWords): string {
  const paths = callPaths(graph);
  return pageText({
    title: words.title,
    assets: readPageAssets('call-paths'),
    data: { ...paths.structure, states: paths.nodes.map(({ state }) => state ?? '') },
    children: <CallPathsBody paths={paths} words={words} />,
  });
}

function CallPathsBody({ paths, words }: { readonly paths: CallPaths; readonly words: PageWords }): VNode {
  const { nodes, structure } = paths;
  const lines = routed(structure);
  const changed = nodes.flatMap(({ state }, index) => (state === undefined ? [] : [index]));
  const shown =
    changed.length === 0 ? new Set(nodes.keys()) : onPathsThrough(changed, neighboursOf(structure));
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <p class="summary">{words.summary}</p>
        {words.findings.length > 0 && (
          <section class="findings" aria-label="Findings">
            <StoryParts parts={words.findings} />
          </section>
        )}
      </header>
      <main>
        <Filters paths={paths} shown={shown.size} />
        <div class="stage">
          <PathsDrawing paths={paths} lines={lines} placement={placeNodes(lines, shown)} />
          <aside id="panel" aria-label="What is chosen" hidden />
        </div>
        <section id="stories">
          <h2>{words.storiesTitle}</h2>
          {words.stories.length === 0 && <p>Nothing.</p>}
          {words.stories.map((story, index) => (
            <StoryArticle story={story} id={`story-${index}`} />
          ))}
        </section>
      </main>
      <footer>{words.foot}</footer>
    </>
  );
}

/** Useless without the script, which shows them. */
function Filters({
  paths: { nodes, states },
  shown,
}: {
  readonly paths: CallPaths;
  readonly shown: number;
}): VNode {
  const unchanged = nodes.filter(({ state }) => state === undefined).length;
  return (
    <form id="filters" role="search" hidden>
      <label>
        Search{' '}
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder="name, number, kind"
        />
      </label>
      {states.length > 0 && (
        <fieldset>
          <legend>Show the paths of</legend>
          {states.map((state) => (
            <label class={`is-${state}`}>
              <input type="checkbox" name="state" value={state} checked />
              {STATE_SIGNS[state]} {STATE_WORDS[state]} ({nodes.filter((node) => node.state === state).length}
              )
            </label>
          ))}
          <label>
            <input type="checkbox" name="state" value="" />
            everything else ({unchanged})
          </label>
        </fieldset>
      )}
      <label>
        <input id="only" type="checkbox" /> only the paths of what is chosen
      </label>
      <output id="tally" for="search">
        {shown} of {nodes.length} shown
      </output>
    </form>
  );
}
