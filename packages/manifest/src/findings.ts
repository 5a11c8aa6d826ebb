import type { Finding, Place } from '@callwright/model';

/**
 * Every finding of loading: the codes are permanent. Each function gives the words; {@link findingAt} puts the place
 * to them, so that places are looked for only where something is wrong.
 */
export type FindingWords = Omit<Finding, 'place' | 'address'>;

export function findingAt(words: FindingWords, place: Place): Finding {
  return { ...words, place };
}

const error = (
  code: string,
  summary: string,
  more: { detail?: string; hint?: string } = {},
): FindingWords => ({
  code: `manifest.${code}`,
  severity: 'error',
  summary,
  ...more,
});
const warning = (
  code: string,
  summary: string,
  more: { detail?: string; hint?: string } = {},
): FindingWords => ({
  ...error(code, summary, more),
  severity: 'warning',
});

/** A text from a file as it may stand in a sentence: in quotes, one line, no control characters. */
export function shown(text: string): string {
  return printable(JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text));
}

/** Control characters, line separators and marks that turn the direction of writing, as escapes. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')}, ...` : names.join(', ');
const didYouMean = (closest: string | undefined, known: readonly string[]): { hint?: string } => {
  if (closest !== undefined) {
    return { hint: `Did you mean ${shown(closest)}?` };
  }
  return known.length > 0 ? { hint: `Possible here: ${listed(known)}.` } : {};
};

// --- files

export const fileMissing = (file: string): FindingWords =>
  error('file-missing', `There is no ${shown(file)}.`, {
    hint: 'Paths are relative; correct the path or add the file.',
  });
export const fileOutsideProject = (file: string): FindingWords =>
  error('file-outside-project', `${shown(file)} lies outside the project folder.`, {
    detail: 'Only files of the project are read, so that a manifest can show nothing else of this machine.',
    hint: 'Move the file into the project folder.',
  });
export const fileTooLarge = (file: string, bytes: number): FindingWords =>
  error('file-too-large', `${shown(file)} has ${(bytes / 1_000_000).toFixed(1)} MB; at most 5 MB are read.`, {
    hint: 'Split the file, or correct the path if another file was meant.',
  });
export const fileLarge = (file: string, bytes: number): FindingWords =>
  warning(
    'file-large',
    `${shown(file)} has ${(bytes / 1_000_000).toFixed(1)} MB; bodies above 1 MB publish slowly.`,
    {
      hint: 'Split the flow if the platform refuses it.',
    },
  );
export const fileUnreadable = (file: string, why: string): FindingWords =>
  error('file-unreadable', `${shown(file)} cannot be read (${why}).`, {
    hint: 'Check that it is a file and that you may read it.',
  });
export const fileNotUtf8 = (file: string): FindingWords =>
  error('file-not-utf8', `${shown(file)} is not UTF-8 text.`, { hint: 'Save the file in UTF-8.' });
export const noMatch = (pattern: string): FindingWords =>
  warning('no-match', `No file matches ${shown(pattern)}.`, { hint: 'Correct the pattern, or remove it.' });
export const emptyFile = (file: string): FindingWords =>
  warning('empty-file', `${shown(file)} holds no document.`, { hint: 'Add a manifest, or remove the file.' });
export const strayBody = (file: string, topKey: string): FindingWords =>
  warning('stray-body', `${shown(file)} is an Architect document (${topKey}) that no manifest names.`, {
    hint: `Name it in a manifest with \`archy:\`, or move it out of the folders under \`manifests\`.`,
  });
export const notLaidOut = (file: string): FindingWords =>
  warning('not-laid-out', `${shown(file)} was left as it is: its layout cannot be changed without a risk.`, {
    detail: 'A comment or a line break stands where moving it might change what the file says.',
    hint: 'Put comments on lines of their own, above what they are about.',
  });
export const variableInPath = (path: string): FindingWords =>
  error('variable-in-path', `The path ${shown(path)} contains a variable.`, {
    detail:
      'A plan names the digest of all its files, so which files belong to a project may not depend on an org.',
    hint: 'Write the path out. To differ from org to org, use two resources with `lifecycle: { onlyIn: [...] }`.',
  });

// --- YAML

/** `code` is the reader's, e.g. `yaml.duplicate-key`. */
export const yamlProblem = (code: string, message: string, hint: string | undefined): FindingWords =>
  error(
    code.replace('yaml.', 'yaml-'),
    `The file is not readable as YAML: ${printable(message)}`,
    hint === undefined ? {} : { hint },
  );
export const notAMap = (): FindingWords =>
  error('not-a-map', 'A document must be a map that begins with `apiVersion: callwright/v1` and `kind:`.');

// --- shape

export const unknownKey = (
  key: string,
  closest: string | undefined,
  known: readonly string[],
): FindingWords => error('unknown-key', `${shown(key)} is not known here.`, didYouMean(closest, known));
export const missingKey = (key: string, hint: string | undefined): FindingWords =>
  error('missing-key', `${shown(key)} is missing.`, hint === undefined ? {} : { hint });
export const keyNeedsKey = (key: string, needed: string): FindingWords =>
  error('missing-key', `${shown(key)} needs ${shown(needed)} beside it.`, {
    hint: `Add \`${needed}:\`, or remove \`${key}:\`.`,
  });
export const eitherOr = (keys: readonly string[]): FindingWords =>
  error('either-or', `Only one of ${keys.map(shown).join(' and ')} may stand here.`, {
    hint: `Remove ${keys.map((key) => `\`${key}:\``).join(' or ')}.`,
  });
export const headerInManifest = (key: string): FindingWords =>
  error(
    'header-twice',
    `${shown(key)} is read from the Architect document and may not stand beside \`archy:\`.`,
    {
      hint: `Remove \`${key}:\` here; what counts is the document.`,
    },
  );
export const stepsBesideArchy = (): FindingWords =>
  error('two-bodies', 'A flow has either `steps:` or `archy:`, not both.', {
    hint: 'Remove one of the two.',
  });
export const wrongType = (expected: string, actual: string, hint: string | undefined): FindingWords =>
  error('wrong-type', `Expected ${expected}, found ${actual}.`, hint === undefined ? {} : { hint });
export const noValue = (key: string, expected: string, hint: string): FindingWords =>
  error('no-value', `${shown(key)} has no value; expected ${expected}.`, { hint });
export const wrongValue = (
  actual: string,
  closest: string | undefined,
  allowed: readonly string[],
): FindingWords => error('wrong-value', `${actual} is not possible here.`, didYouMean(closest, allowed));
export const wrongFormat = (actual: string, expected: string, hint: string | undefined): FindingWords =>
  error('wrong-format', `${actual} is not ${expected}.`, hint === undefined ? {} : { hint });
export const unknownKind = (
  kind: string,
  closest: string | undefined,
  kinds: readonly string[],
): FindingWords => error('unknown-kind', `There is no kind ${shown(kind)}.`, didYouMean(closest, kinds));
export const wrongApiVersion = (actual: string): FindingWords =>
  error('wrong-api-version', `${actual} is not a version of the manifest language.`, {
    hint: 'Write `apiVersion: callwright/v1`.',
  });
export const missingApiVersion = (): FindingWords =>
  error('missing-api-version', '"apiVersion" is missing.', {
    hint: 'Begin every document with `apiVersion: callwright/v1`.',
  });

export const filledMisfit = (path: string, expected: string | undefined): FindingWords =>
  error('filled-value', `With its variables filled, ${shown(path)} is not what is expected there.`, {
    ...(expected === undefined ? {} : { detail: `Expected: ${expected}.` }),
    hint: 'Correct the value of the variable. A field that is exactly ${var.x} takes the type of the variable.',
  });

// --- steps

export const noVerb = (keys: readonly string[], closest: string | undefined): FindingWords =>
  error(
    'no-verb',
    keys.length > 0
      ? `None of ${listed(keys.map(shown))} is a verb; a step has exactly one.`
      : 'A step needs a verb.',
    closest === undefined
      ? { hint: 'For example `say:`, `if:` or `transferToQueue:`.' }
      : didYouMean(closest, []),
  );
export const twoVerbs = (first: string, second: string): FindingWords =>
  error('two-verbs', `A step has exactly one verb; this one has ${shown(first)} and ${shown(second)}.`, {
    hint: `Make two steps: begin ${shown(second)} with a dash of its own.`,
  });
export const verbTakesNothing = (verb: string): FindingWords =>
  error('verb-without-arguments', `${shown(verb)} takes no arguments.`, {
    hint: `Write \`- ${verb}\` without a colon.`,
  });
export const verbNeedsArguments = (verb: string): FindingWords =>
  error('verb-needs-arguments', `${shown(verb)} needs arguments.`, { hint: `Write \`- ${verb}: ...\`.` });
export const yesNoKey = (key: string): FindingWords =>
  error('yes-no-key', `The ways of \`if\` are \`then\` and \`else\`, not ${shown(key)}.`, {
    hint: `Write \`${/^(y|yes|true|on)$/i.test(key) ? 'then' : 'else'}:\`.`,
  });

// --- traps: YAML reads something other than what was meant

export const cutAtComment = (kept: string, lost: string, corrected: string): FindingWords =>
  error('cut-at-comment', `YAML ends the value at "#": only ${shown(kept)} is left.`, {
    detail: `${shown(lost)} is a comment to YAML.`,
    hint: `Write: ${corrected}`,
  });
export const perhapsCutAtComment = (kept: string, lost: string, corrected: string): FindingWords => ({
  ...cutAtComment(kept, lost, corrected),
  severity: 'warning',
});
export const onlyComment = (lost: string, corrected: string): FindingWords =>
  error('cut-at-comment', `To YAML ${shown(lost)} is a comment, so nothing is left of the value.`, {
    hint: `Write: ${corrected}`,
  });
export const lostPlus = (source: string, corrected: string): FindingWords =>
  error('lost-plus', `YAML reads ${source} as a number and drops the plus.`, { hint: `Write: ${corrected}` });
export const lostZero = (source: string, read: string, corrected: string): FindingWords =>
  error('lost-zero', `YAML reads ${source} as the number ${read}.`, { hint: `Write: ${corrected}` });
export const lostDigits = (source: string, read: string, corrected: string): FindingWords =>
  error('lost-digits', `YAML reads ${source} as the number ${read}: digits are lost.`, {
    hint: `Write: ${corrected}`,
  });
export const cutAtComma = (kept: string, corrected: string): FindingWords =>
  error('cut-at-comma', `Inside brackets YAML ends the value at the comma: only ${shown(kept)} is left.`, {
    hint: `Write: ${corrected}`,
  });
