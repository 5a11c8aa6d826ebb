/** What the panel asks of the picture. */
export interface PanelPicture {
  readonly before: (node: number) => readonly number[];
  readonly behind: (node: number) => readonly number[];
  readonly nodeOf: (key: string) => number | undefined;
  readonly nameOf: (node: number) => string;
  readonly kindOf: (node: number) => string;
  readonly choose: (node: number) => void;
  readonly close: () => void;
}

export interface Panel {
  /** Tells of a node, with the story of it where there is one; of nothing it is closed. */
  tell(node: number | undefined, story: Element | undefined): void;
}

/** Beside the picture: what is chosen, what happens to it, and its ways in and out as links. */
export function newPanel(element: HTMLElement, picture: PanelPicture): Panel {
  const links = (title: string, nodes: readonly number[]): readonly Node[] => {
    if (nodes.length === 0) {
      return [];
    }
    const list = document.createElement('ul');
    list.append(...nodes.map((node) => inItem(linkTo(node, picture))));
    return [withText('h3', title), list];
  };
  return {
    tell: (node, story) => {
      element.hidden = node === undefined;
      if (node === undefined) {
        element.replaceChildren();
        return;
      }
      const close = withText('button', 'Close');
      close.className = 'close';
      close.addEventListener('click', picture.close);
      element.replaceChildren(
        close,
        withText('h2', picture.nameOf(node)),
        withText('p', picture.kindOf(node)),
        ...(story === undefined ? [] : [copyOf(story, picture)]),
        ...links('Reached from', picture.before(node)),
        ...links('Leads to', picture.behind(node)),
      );
      element.scrollTop = 0;
    },
  };
}

/** The story again, without its heading, and with links where it names what stands in the picture. */
function copyOf(story: Element, picture: PanelPicture): Element {
  const copy = document.createElement('div');
  copy.append(
    ...[...story.children].filter(({ tagName }) => tagName !== 'H3').map((part) => part.cloneNode(true)),
  );
  for (const heading of copy.querySelectorAll('h4')) {
    heading.replaceWith(withText('h3', heading.textContent));
  }
  for (const named of copy.querySelectorAll<HTMLElement>('[data-to]')) {
    const node = picture.nodeOf(named.dataset['to'] ?? '');
    if (node !== undefined) {
      const link = linkTo(node, picture);
      link.textContent = named.textContent;
      named.replaceWith(link);
    }
  }
  return copy;
}

function linkTo(node: number, picture: PanelPicture): HTMLButtonElement {
  const link = withText('button', picture.nameOf(node));
  link.type = 'button';
  link.className = 'link';
  link.addEventListener('click', () => picture.choose(node));
  return link;
}

function inItem(child: Node): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}

function withText<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
