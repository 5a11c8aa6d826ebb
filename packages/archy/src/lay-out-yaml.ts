import type { KeyGuide } from './key-guide.ts';
import type { MarkedText } from './layout-marks.ts';
import { marksFor, withoutMarks } from './layout-marks.ts';
import { tidyDocument, withColumns } from './tidy-yaml.ts';
import { mayHoldWideBrackets, openWideBrackets, rangeOf, tightBrackets } from './yaml-brackets.ts';
import type { CustomTags, Document } from './yaml-documents.ts';
import { documentsOf, isMap, isScalar, visit } from './yaml-documents.ts';

/**
 * A text in one layout: two spaces, keys in the guide's order, double quotes, brackets only where they fit on a line, at
 * most one blank line, comments kept with what they are about. The data stay the same; the caller makes sure, because a
 * comment or a blank in an odd place may lead the library astray.
 * Undefined when the library does not read the text, or the layout does not come to rest.
 */
export function layOutYaml(
  text: string,
  guideOf: (document: number) => KeyGuide | undefined,
): string | undefined {
  const marks = marksFor(text);
  const marked = withColumns(text, marks);
  const documents = documentsOf(marked, PLAIN_TAGS);
  if (documents.some(({ errors, warnings }) => errors.length + warnings.length > 0)) {
    return undefined;
  }
  for (const [index, document] of documents.entries()) {
    tidyDocument(document, guideOf(index), { text: marked, marks });
  }
  let written = print(documents, { text: marked, marks });
  // Every round opens brackets that are still too long; the innermost are as deep as the text.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const again = mayHoldWideBrackets(written) ? documentsOf(written, PLAIN_TAGS) : [];
    if (!openWideBrackets(again, written)) {
      return written;
    }
    written = print(again, { text: written, marks });
  }
  return undefined;
}

const MAX_ROUNDS = 60;

/** @param source what the documents were read from */
function print(documents: readonly Document.Parsed[], source: MarkedText): string {
  const { marks } = source;
  documents.forEach((document) => markWhatIsTyped(document, source));
  const text = documents
    .map((document) =>
      document.toString({
        lineWidth: 0,
        indent: 2,
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
        commentString: (comment) => comment.replace(/^(?!$)(?: $)?/gm, `${marks.comment}#`),
      }),
    )
    .join('');
  return tightBrackets(withoutMarks(text, marks), marks);
}

function markWhatIsTyped(document: Document.Parsed, { text, marks }: MarkedText): void {
  visit(document, {
    Scalar: (_key, scalar) => {
      // `Sales #1`: whether that is a comment is a question for a person, and must stay one.
      if (typeof scalar.comment === 'string' && /^ #[^\s#]/.test(text.slice(scalar.range?.[1]))) {
        scalar.comment = `${marks.close}${scalar.comment}`;
      }
    },
    Seq: (_key, seq) => {
      for (const item of seq.items) {
        const key =
          isMap(item) && item.flow === true && text[rangeOf(item)[0]] !== '{' ? item.items[0]?.key : null;
        if (isScalar(key) && typeof key.value === 'string') {
          key.value = `${marks.bare}${key.value}`;
        }
      }
    },
  });
}

/** Text below `>` is filled up to here. */
const FILLED = 100;

/** Everything that is no text stays as it was typed: `1.10`, `0x1F`, `~`; folded text is filled anew. */
const PLAIN_TAGS: CustomTags = (tags) =>
  tags.map((tag) => {
    if (typeof tag === 'string' || tag.collection !== undefined || tag.stringify === undefined) {
      return tag;
    }
    const { stringify } = tag;
    return {
      ...tag,
      stringify: (item, context, ...callbacks) => {
        if (typeof item.value !== 'string') {
          return item.source ?? stringify(item, context, ...callbacks);
        }
        const filled = item.type === 'BLOCK_FOLDED' && {
          options: { ...context.options, lineWidth: FILLED },
        };
        return stringify(item, { ...context, ...filled }, ...callbacks);
      },
    };
  });
