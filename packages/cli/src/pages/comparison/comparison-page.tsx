import type { ComparedObject, Comparison } from '@callwright/model';
import type { VNode } from 'preact';
import { instantWords } from '../../instants.ts';
import {
  classWords,
  comparisonNext,
  comparisonTally,
  lackReasons,
  notCheckedNames,
  orgOf,
  thingWords,
} from '../../reporters/comparison-words.ts';
import { listing, plain } from '../../words.ts';
import { readStyles } from '../page-assets.ts';
import { pageText } from '../page.tsx';
import { StoryArticle, StoryParts } from '../story-parts.tsx';
import type { Story } from '../story.ts';
import { findingParts, part, storyOf } from '../story.ts';

/** Two orgs on one page, without a script: what the second lacks, then what differs, then what nobody could tell. */
export function comparisonPage(found: Comparison): string {
  const title = `${plain(found.project)}: ${orgOf(found, 'first')} against ${orgOf(found, 'second')}`;
  const tally = comparisonTally(found);
  const findings = findingParts(found.findings);
  return pageText({
    title,
    assets: { styles: readStyles('comparison') },
    children: (
      <>
        <header>
          <h1>{title}</h1>
          <p class="summary">{tally === '' ? 'Nothing is there in either.' : `${tally}.`}</p>
          <ul class="next">
            {comparisonNext(found).map((words) => (
              <li>{words}</li>
            ))}
          </ul>
          {findings.length > 0 && (
            <section class="findings" aria-label="Findings">
              <StoryParts parts={findings} />
            </section>
          )}
        </header>
        <main>
          {chaptersOf(found).map(({ heading, stories }, index) => (
            <section aria-labelledby={`chapter-${index}`}>
              <h2 id={`chapter-${index}`}>
                {heading} <span class="amount">{stories.length}</span>
              </h2>
              {stories.map((story, place) => (
                <StoryArticle story={story} id={`story-${index}-${place}`} />
              ))}
            </section>
          ))}
        </main>
        <Foot found={found} />
      </>
    ),
  });
}

function Foot({ found }: { readonly found: Comparison }): VNode {
  return (
    <footer>
      Compared {instantWords(found.comparedAt)} by Callwright {plain(found.toolVersion)}. What differs is said
      as what would make {orgOf(found, 'second')} what {orgOf(found, 'first')} is; “was” is{' '}
      {orgOf(found, 'second')}.
    </footer>
  );
}

interface Chapter {
  readonly heading: string;
  readonly stories: readonly Story[];
}

function chaptersOf(found: Comparison): readonly Chapter[] {
  const second = orgOf(found, 'second');
  const ofClass = (is: ComparedObject['class'], heading: string): Chapter => ({
    heading,
    stories: found.objects
      .filter((object) => object.class === is)
      .map((object) => objectStory(object, classWords(is, found))),
  });
  return [
    {
      heading: `What ${second} lacks`,
      stories: found.lacks.map((thing) =>
        storyOf(headOf('lacking', thingWords(thing)), [
          part('danger', undefined, [lackReasons(thing, found)]),
        ]),
      ),
    },
    ofClass('differs', 'What differs'),
    ofClass('only-in-first', `Only in ${orgOf(found, 'first')}`),
    ofClass('only-in-second', `Only in ${second}`),
    {
      heading: 'Stale callers',
      stories: found.stale.map(({ side, address, words }) =>
        storyOf(headOf(`↻ stale in ${orgOf(found, side)}`, address), [part('words', undefined, [words])]),
      ),
    },
    ofClass('unknown', 'What nobody could tell'),
    {
      heading: 'Not checked',
      stories: found.notChecked.map((sort) =>
        storyOf(headOf('? not checked', notCheckedNames(sort, 20)), [
          part('words', undefined, [sort.detail, `Needed by ${listing(sort.neededBy.map(plain), 8)}.`]),
        ]),
      ),
    },
    ofClass('configured', 'Different as the manifests say'),
  ].filter(({ stories }) => stories.length > 0);
}

function objectStory(object: ComparedObject, sign: string): Story {
  const { address, kind, name, words, edits, configured, first, second } = object;
  const lives = [first, second].flatMap((place) => (place === undefined ? [] : [place.liveName]));
  return storyOf(headOf(sign, address ?? `${kind} "${name}"`), [
    part('words', undefined, [words]),
    part(
      'edits',
      'What differs',
      edits.map((edit) => edit.words),
    ),
    part(
      'words',
      'As the manifests say',
      configured.map((edit) => edit.words),
    ),
    part('words', 'Called there', [...new Set(lives)]),
  ]);
}

/** No picture leads to it. */
function headOf(sign: string, title: string): Omit<Story, 'parts'> {
  return { key: title, sign, title, liveName: '' };
}
