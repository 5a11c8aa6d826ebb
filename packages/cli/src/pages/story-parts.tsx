import type { VNode } from 'preact';
import type { Story, StoryItem, StoryPart } from './story.ts';

/** What happens to one object. `id` is the anchor that its node leads to. */
export function StoryArticle({ story, id }: { readonly story: Story; readonly id: string }): VNode {
  const { title, liveName, sign, parts } = story;
  return (
    <article class="story" id={id} data-key={story.key}>
      <h3>
        <span class="sign">{sign}</span> {title}
        {liveName !== '' && !title.endsWith(`/${liveName}`) && <span class="live-name"> “{liveName}”</span>}
      </h3>
      <StoryParts parts={parts} />
    </article>
  );
}

export function StoryParts({ parts }: { readonly parts: readonly StoryPart[] }): VNode {
  return (
    <>
      {parts.map(({ is, title, items }) => (
        <div class={`part ${is}`}>
          {title !== undefined && <h4>{title}</h4>}
          <ul>
            {items.map((item) => (
              <li>
                <Item item={item} is={is} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Item({ item: { text, to }, is }: { readonly item: StoryItem; readonly is: StoryPart['is'] }): VNode {
  return is === 'command' ? <code>{text}</code> : <span data-to={to}>{text}</span>;
}
