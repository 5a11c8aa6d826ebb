import type { BodyReference, FlowDocument, NameResolver } from '@callwright/archy';
import { CANONICAL_VERSION, canonicalForm, contentHash } from '@callwright/archy';
import type { DesiredBody, Hash, Json } from '@callwright/model';
import { hashText } from '@callwright/model';
import type { FactsCache } from '../facts-cache.ts';
import type { WrittenBody } from './flow-body.ts';

/** The body of a flow whose text and document are at hand. */
export function bodyOf(text: string, document: FlowDocument, resolve: NameResolver): DesiredBody {
  const canonical = canonicalForm(document, resolve);
  return { text, textHash: hashText(text), canonical, contentHash: contentHash(canonical) };
}

/**
 * The body of a flow that somebody wrote as a file. Every plan needs its hash, which is kept by the hash of the file and
 * by what its names mean, so that it is not parsed for that twice; only what changes needs anything else of it.
 * @param text the text to upload
 */
export function bodyOfFile(
  written: WrittenBody & { readonly hash: Hash },
  text: () => string,
  resolve: NameResolver,
  cache: FactsCache,
): DesiredBody {
  let upload: string | undefined;
  let canonical: Json | undefined;
  return {
    contentHash: keptHash(contentKey(written, resolve), cache, () =>
      contentHash(canonicalForm(written.document(), resolve)),
    ),
    get text() {
      return (upload ??= text());
    },
    get textHash() {
      return hashText(this.text);
    },
    get canonical() {
      return (canonical ??= canonicalForm(written.document(), resolve));
    },
  };
}

/** What a cache holds is another process's word; what is no hash is found out again. */
function keptHash(key: Hash, cache: FactsCache, find: () => Hash): Hash {
  const kept = cache.get(key);
  if (typeof kept === 'string' && /^[\da-f]{64}$/.test(kept)) {
    return kept;
  }
  const found = find();
  cache.put(key, found);
  return found;
}

/** Everything that the canonical form depends on. */
function contentKey({ hash, facts }: WrittenBody & { readonly hash: Hash }, resolve: NameResolver): Hash {
  const meanings = facts.references.map((reference) => (isNamed(reference) ? resolve(reference) : null));
  return hashText(JSON.stringify([CANONICAL_VERSION, hash, meanings]));
}

function isNamed(reference: BodyReference): reference is BodyReference & { readonly name: string } {
  return reference.name !== undefined;
}
