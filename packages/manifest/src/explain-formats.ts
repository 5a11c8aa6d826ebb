import type { DocumentPath } from '@callwright/archy';
import { isJsonObject } from '@callwright/model';
import type { FindingWords } from './findings.ts';
import { shown, wrongFormat } from './findings.ts';
import type { SchemaError } from './schema-check.ts';
import { annotationOf } from './schema-check.ts';

interface Format {
  /** What the text should be; completes "... is not". */
  readonly expected: string;
  readonly hint?: (written: string) => string | undefined;
}

/** `x-callwright.format` of a schema, in words. */
const FORMATS: Readonly<Record<string, Format>> = {
  'resource-name': {
    expected: 'a name: small letters, digits and dashes, at most 80',
    hint: (written) => {
      const name = written
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 80);
      return name === '' ? undefined : `Write ${name}; the name in Genesys Cloud stands in \`spec.name\`.`;
    },
  },
  'org-name': { expected: 'a name of an org: small letters, digits and dashes' },
  address: { expected: 'an address', hint: () => 'Write Kind/name, for example InboundFlow/sales-line.' },
  language: { expected: 'a language tag', hint: () => 'Write one such as en-us.' },
  'whole-day': { expected: 'a day', hint: () => 'Write year-month-day, for example 2026-01-01.' },
  'local-time': {
    expected: 'a local time',
    hint: () =>
      'Write day and time without zone, for example 2026-01-05T08:00; the zone is that of the group.',
  },
  'variable-name': {
    expected: 'a name of a variable',
    hint: (written) =>
      written.includes('.')
        ? `Declared names have no scope: write ${written.slice(written.lastIndexOf('.') + 1)}.`
        : 'A letter first, then letters, digits and underscores.',
  },
  'variable-type': {
    expected: 'a type of a variable',
    hint: () => 'For example string, integer, boolean or stringCollection.',
  },
  condition: {
    expected: 'a condition',
    hint: (written) =>
      `A condition is an expression and begins with "=": =${written.replace(/^=+/, '').trim()}`,
  },
  variable: {
    expected: 'a variable with its scope',
    hint: (written) => {
      const bare = written.replace(/^=+/, '').trim();
      if (written.startsWith('=')) {
        return `What receives a value is written without "=": ${bare}`;
      }
      return bare.includes('.') ? undefined : `Write its scope too, for example Flow.${bare}.`;
    },
  },
  duration: { expected: 'a length of time', hint: () => 'Write one such as 500ms, 10s or 2m.' },
  count: { expected: 'a whole number', hint: () => 'Write a number, or an expression that begins with "=".' },
  digits: { expected: 'a number of digits', hint: () => 'Write 4, or a range such as 1-10.' },
  key: { expected: 'a key of a phone', hint: () => 'Write a digit, "*" or "#".' },
  guid: { expected: 'an id of an org', hint: () => 'It is a GUID; `callwright doctor` prints it.' },
  limit: { expected: 'a limit', hint: () => 'Write a number, or a part such as 30%.' },
  recurrence: {
    expected: 'a recurrence rule',
    hint: () => 'Write one such as FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR.',
  },
  'data-action': {
    expected: 'a data action',
    hint: () => 'Write { integration: ..., action: ... }, or none.',
  },
};

/** What a rule about one value (pattern, bounds, lengths) means to a person. */
export function explainFormat(error: SchemaError, path: DocumentPath): FindingWords {
  const written = error.propertyName ?? error.data;
  const format = formatOf(error);
  if (error.keyword === 'pattern' && format) {
    const text = typeof written === 'string' ? written : JSON.stringify(written);
    return wrongFormat(shown(text), format.expected, hintOf(error, format, text));
  }
  const bound = boundOf(error, path);
  return wrongFormat(typeof written === 'string' ? shown(written) : named(path), bound.expected, bound.hint);
}

function formatOf(error: SchemaError): Format | undefined {
  const name = annotationOf(error, 'format');
  return typeof name === 'string' && Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
}

function hintOf(error: SchemaError, format: Format, text: string): string | undefined {
  const instead = annotationOf(error, 'instead');
  return Array.isArray(instead)
    ? `Write a language tag such as en-us, or \`${instead.join('`, `')}\`.`
    : format.hint?.(text);
}

function named(path: DocumentPath): string {
  return shown(String(path.at(-1) ?? 'the document'));
}

/** Bounds and lengths. */
function boundOf(
  error: SchemaError,
  path: DocumentPath,
): { readonly expected: string; readonly hint?: string } {
  const limit = JSON.stringify(error.params['limit']);
  const properties = error.parentSchema['properties'];
  const keys = isJsonObject(properties) ? Object.keys(properties) : [];
  switch (error.keyword) {
    case 'minLength':
      return { expected: 'a text: it is empty', hint: `Write a text, or remove \`${String(path.at(-1))}\`.` };
    case 'maxLength':
      return { expected: `short enough: at most ${limit} characters` };
    case 'minItems':
      return { expected: 'complete: the list needs an entry', hint: 'Add one.' };
    case 'minProperties':
    case 'maxProperties':
      return limit === '1' && error.parentSchema['maxProperties'] === 1
        ? {
            expected: 'a map with exactly one entry',
            ...(keys.length > 0 ? { hint: `Write one of ${keys.join(', ')}.` } : {}),
          }
        : { expected: 'complete: the map needs an entry', hint: 'Add one.' };
    case 'minimum':
      return { expected: `large enough: at least ${limit}` };
    case 'maximum':
      return { expected: `small enough: at most ${limit}` };
    default:
      return { expected: 'what is expected here' };
  }
}
