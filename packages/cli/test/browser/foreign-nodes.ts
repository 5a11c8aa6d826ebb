import type { Page } from 'playwright-core';

/** Elements and attributes that our pages are made of; anything else came out of a name. */
const TAGS =
  'html head meta title style script body header h1 h2 h3 h4 p main form label input fieldset legend output div section svg path ul li button span article code aside footer';
const ATTRIBUTES =
  'lang charset http-equiv content name id class type hidden role autocomplete spellcheck placeholder value checked for style preserveaspectratio viewbox d aria-label aria-hidden aria-pressed tabindex data-columns data-node data-key data-to';

/** What is in a page and is not ours, in words. Text has no way to become an element, an attribute, a comment or a script. */
export async function foreignNodes(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ tags, attributes }) => {
      const [knownTags, knownAttributes] = [new Set(tags), new Set(attributes)];
      const found: string[] = [];
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!(node instanceof Element)) {
          found.push(`comment ${node.textContent ?? ''}`);
          continue;
        }
        const tag = node.tagName.toLowerCase();
        if (!knownTags.has(tag)) {
          found.push(`<${tag}>`);
        }
        found.push(
          ...[...node.attributes]
            .map(({ name }) => name.toLowerCase())
            .filter((name) => !knownAttributes.has(name))
            .map((name) => `<${tag} ${name}>`),
        );
      }
      const scripts = document.querySelectorAll('script').length;
      return scripts === 2 ? found : [...found, `${scripts} scripts`];
    },
    { tags: TAGS.split(' '), attributes: ATTRIBUTES.split(' ') },
  );
}
