import type { Page } from 'playwright-core';
import { OUR_ATTRIBUTES, OUR_ELEMENTS } from '../html-grammar.ts';

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
      const [scripts, most] = [
        document.querySelectorAll('script').length,
        document.getElementById('data') ? 2 : 0,
      ];
      return scripts === most ? found : [...found, `${scripts} scripts`];
    },
    { tags: [...OUR_ELEMENTS], attributes: [...OUR_ATTRIBUTES] },
  );
}
