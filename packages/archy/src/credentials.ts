import type { Json, JsonObject } from '@callwright/model';
import { hashText, isJsonObject } from '@callwright/model';
import type { ArchyProblem } from './archy-problem.ts';
import type { DocumentPath } from './yaml-source.ts';
import type { NodePlace } from './yaml-tree.ts';

/**
 * Literals that look like a credential (design 5, plan): by their form, or by a name such as `apiKey` beside a text that
 * no person would say. What is found is told with its place and never shown.
 */
export function credentialsIn(root: Json, at: DocumentPath = []): readonly DocumentPath[] {
  const found: DocumentPath[] = [];
  visit(JSON_TREE, root, at, undefined, (_, path) => found.push(path));
  return found;
}

/** Offsets of such literals in a text, quotes included. */
export function credentialSpans(
  root: NodePlace | undefined,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  if (root !== undefined) {
    visit(PLACE_TREE, root, [], undefined, (node) => {
      if (node.kind === 'scalar') {
        found.push(node);
      }
    });
  }
  return found;
}

/** The value with each such literal replaced; another literal gives another sign, so that a change is still one. */
export function maskCredentials(root: Json): Json {
  return credentialsIn(root).reduce(maskedAt, root);
}

function maskedAt(value: Json, [step = '', ...rest]: DocumentPath): Json {
  if (typeof value === 'string') {
    return `‹masked ${hashText(value).slice(0, 8)}›`;
  }
  return Array.isArray(value)
    ? value.with(Number(step), maskedAt(value[Number(step)] as Json, rest))
    : { ...(value as JsonObject), [step]: maskedAt((value as JsonObject)[step] ?? null, rest) };
}

/** What is told of one that was found; never what it says. */
export function credentialProblem(path: DocumentPath): ArchyProblem {
  return {
    code: 'archy.credential',
    severity: 'warning',
    summary: 'This looks like a credential.',
    detail:
      'What a flow says in its body is read by everybody who may see the flow, its exports or this repository.',
    hint: 'Keep it with the credentials of the integration whose data action needs it, and take it out here.',
    path,
  };
}

/** One way to hold a document: values, or places in its text. */
interface Tree<N> {
  readonly text: (node: N) => string | undefined;
  readonly inner: (node: N) => readonly (readonly [key: string | number, inner: N])[];
}

const JSON_TREE: Tree<Json> = {
  text: (node) => (typeof node === 'string' ? node : undefined),
  inner: (node) =>
    Array.isArray(node)
      ? [...(node as readonly Json[]).entries()]
      : isJsonObject(node)
        ? Object.entries(node)
        : [],
};
const PLACE_TREE: Tree<NodePlace> = {
  text: (node) => (node.kind === 'scalar' ? node.text : undefined),
  inner: (node) =>
    node.kind === 'map'
      ? node.pairs.map(({ key, value }) => [key.text, value] as const)
      : node.kind === 'list'
        ? [...node.items.entries()]
        : [],
};

/** Keys that only hold the value of what is named above or beside them (facts: ARC 3). */
const HOLDERS: ReadonlySet<string> = new Set(['lit', 'exp', 'value', 'initialValue']);

/** @param name what the value is called, by the key above it or by the `name` beside it */
function visit<N>(
  tree: Tree<N>,
  node: N,
  path: DocumentPath,
  name: string | undefined,
  found: (node: N, path: DocumentPath) => void,
): void {
  const text = tree.text(node);
  if (text !== undefined) {
    if (looksLikeCredential(text, name)) {
      found(node, path);
    }
    return;
  }
  const inner = tree.inner(node);
  const beside = nameIn(tree, inner);
  for (const [key, value] of inner) {
    const isHolder = typeof key === 'number' || HOLDERS.has(key);
    visit(tree, value, [...path, key], isHolder ? (beside ?? name) : key, found);
  }
}

function nameIn<N>(tree: Tree<N>, inner: readonly (readonly [string | number, N])[]): string | undefined {
  const own = inner.find(([key]) => key === 'name')?.[1];
  if (own === undefined) {
    return undefined;
  }
  const literal = tree.inner(own).find(([key]) => key === 'lit')?.[1];
  return tree.text(own) ?? (literal === undefined ? undefined : tree.text(literal));
}

/** Forms that are handed out as credentials, and by nobody for anything else. */
const FORM = new RegExp(
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    /\bgh[pousr]_[A-Za-z0-9]{36,}/,
    /\bgithub_pat_\w{22,}/,
    /\bglpat-[\w-]{20,}/,
    /\bxox[abeprs]-[A-Za-z0-9-]{10,}/,
    /\bAIza[\w-]{35}\b/,
    /\b(?:sk|rk)_(?:live|test)_[0-9A-Za-z]{16,}/,
    /\bsk-[\w-]{20,}/,
    /\bnpm_[A-Za-z0-9]{36}\b/,
    /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/,
    /\b(?:Bearer|Basic) +[\w+/.~-]{16,}={0,2}/,
    /\/\/[^\s/:@"']+:[^\s/@"']+@/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'g',
);
/** In the query of an address, whose names are written in any case. */
const IN_QUERY = /[?&](?:api[-_]?key|access[-_]?token|token|secret|password|sig|signature)=[^&\s"']{8,}/gi;

const NAMES =
  /(?:^|[^a-z])(?:password|passwd|passphrase|secret|(?:api|access|private|secret)[-_ .]?key|token|credentials?)$/;

function looksLikeCredential(text: string, name: string | undefined): boolean {
  return hasForm(text) || (name !== undefined && isCredentialName(name) && isNoWord(text));
}

function hasForm(text: string): boolean {
  return text.search(FORM) >= 0 || text.search(IN_QUERY) >= 0;
}

function isCredentialName(name: string): boolean {
  return NAMES.test(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase());
}

/** One run of at least eight signs with letters and digits; a text of an expression without its quotes. */
function isNoWord(text: string): boolean {
  const bare = /^"([^"]*)"$/.exec(text)?.[1] ?? text;
  return /^[^\s"(){}]{8,}$/.test(bare) && /[0-9]/.test(bare) && /[A-Za-z]/.test(bare);
}

/** The same in a line of text of which only its form is known. */
export function maskForms(line: string): string {
  return line.replace(FORM, '‹masked›').replace(IN_QUERY, '‹masked›');
}
