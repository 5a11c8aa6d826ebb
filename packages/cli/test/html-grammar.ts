/** Elements that our pages are made of, and their attributes; anything else came out of a name. */
export const OUR_ELEMENTS: ReadonlySet<string> = new Set(
  'html head meta title style script body header h1 h2 h3 h4 p main form label input fieldset legend output div section svg path text ul ol li button span article code aside footer a table thead tbody tr th td'.split(
    ' ',
  ),
);

export const OUR_ATTRIBUTES: ReadonlySet<string> = new Set(
  'lang title charset http-equiv content name id class type hidden role autocomplete spellcheck placeholder value checked for style preserveaspectratio viewbox width height x y d href scope colspan aria-label aria-labelledby aria-hidden aria-pressed fill tabindex data-columns data-node data-key data-to'.split(
    ' ',
  ),
);

const TAG = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** What in the text of a page is no element of ours, in words; for where no browser is at hand. */
export function foreignHtml(page: string): readonly string[] {
  const found: string[] = [];
  // What is in a script or a style ends where the first end of one stands, whatever is in it.
  const outside = page
    .replace(/^<!doctype html>/, '')
    .replace(
      /<(script|style)((?:\s[^>]*)?)>.*?<\/\1>/gs,
      (_, tag: string, attributes: string) => `<${tag}${attributes}>`,
    );
  const rest = outside.replace(TAG, (_, tag: string, attributes: string) => {
    if (!OUR_ELEMENTS.has(tag.toLowerCase())) {
      found.push(`<${tag}>`);
    }
    for (const [, name = ''] of attributes.matchAll(/\s+([a-z-]+)(?:="[^"]*")?/gi)) {
      if (!OUR_ATTRIBUTES.has(name.toLowerCase())) {
        found.push(`<${tag} ${name}>`);
      }
    }
    return '';
  });
  return rest.includes('<') ? [...found, rest.slice(rest.indexOf('<'), rest.indexOf('<') + 80)] : found;
}
