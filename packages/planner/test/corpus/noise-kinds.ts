import { substitute, writeFlow } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { CorpusFlow } from './corpus-documents.ts';
import { madeUpValue, PLACEHOLDER } from './corpus-documents.ts';

/** A difference between two texts of one flow that nobody would call one (facts: ARC 7.2 items 1 to 8 and 10). */
export interface NoiseKind {
  readonly name: string;
  /** The flow in other words; undefined where the flow has nothing of the kind. */
  readonly made: (flow: CorpusFlow) => string | undefined;
}

/** Another document that means the same. */
function rewritten(name: string, change: (document: Json) => Json): NoiseKind {
  return {
    name,
    made: ({ document }) => {
      const changed = change(document) as JsonObject;
      return JSON.stringify(changed) === JSON.stringify(document) ? undefined : writeFlow(changed);
    },
  };
}

/** Every map of a document replaced, innermost first; `key` is where the map stands. */
function mapMaps(value: Json, change: (map: JsonObject, key: string) => JsonObject, key = ''): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => mapMaps(item, change, key));
  }
  return isJsonObject(value)
    ? change(
        Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, mapMaps(inner, change, name)]),
        ),
        key,
      )
    : value;
}

function mapEntries(map: JsonObject, change: (key: string, value: Json) => Json | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const next = change(key, value);
      return next === undefined ? [] : [[key, next]];
    }),
  );
}

const isUnset = (value: Json | undefined): boolean =>
  isJsonObject(value ?? null) && (value as JsonObject)['noValue'] === true;
const isVariable = (key: string): boolean => key.endsWith('Variable');
const UNORDERED = ['variables', 'startUpTaskVariables', 'menus', 'tasks', 'states', 'bots'];
const VALUES = ['inputs', 'successOutputs', 'failureOutputs', 'foundOutputs'];
const NO_VALUE: Json = { noValue: true };

/** Defaults of actions and menu options (facts: ARC 7.2 item 7). */
const DEFAULTS: Readonly<Record<string, JsonObject>> = {
  transferToAcd: { priority: { lit: 0 }, preferredAgents: NO_VALUE, languageSkill: NO_VALUE },
  menuTransferToAcd: {
    priority: { lit: 0 },
    preferredAgents: NO_VALUE,
    languageSkill: NO_VALUE,
    globalDtmf: false,
    globalSpeechRecTerms: false,
  },
  callData: { processingPrompt: NO_VALUE },
  menuDisconnect: { globalDtmf: false, globalSpeechRecTerms: false },
  menuTask: { globalDtmf: false, globalSpeechRecTerms: false },
  menuJumpToTask: { globalDtmf: false, globalSpeechRecTerms: false },
};

/** Defaults of the settings of flows on the telephone. */
const SETTINGS: JsonObject = {
  settingsActionDefaults: {
    playAudioOnSilence: { timeout: { lit: { seconds: 40 } } },
    detectSilence: { timeout: { lit: { seconds: 40 } } },
    collectInput: { noEntryTimeout: { lit: { seconds: 5 } } },
    dialByExtension: { interDigitTimeout: { lit: { seconds: 6 } } },
    transferToFlowSecure: { connectTimeout: { lit: { seconds: 15 } } },
  },
  settingsMenu: {
    extensionDialingMaxDelay: { lit: { seconds: 1 } },
    listenForExtensionDialing: { lit: true },
    menuSelectionTimeout: { lit: { seconds: 10 } },
    repeatCount: { lit: 3 },
  },
  settingsSpeechRec: {
    completeMatchTimeout: { lit: { ms: 100 } },
    incompleteMatchTimeout: { lit: { ms: 1500 } },
    maxSpeechLengthTimeout: { lit: { seconds: 20 } },
    minConfidenceLevel: { lit: 50 },
    asrCompanyDir: 'none',
    asrEnabledOnFlow: true,
  },
  settingsPrompts: {
    ensureAudioInPrompts: false,
    promptMediaToValidate: [{ mediaType: 'audio' }, { mediaType: 'tts' }],
  },
};
const ON_THE_TELEPHONE = ['inboundCall', 'outboundCall', 'secureCall', 'inqueueCall', 'commonModule'];

const isSame = (a: Json | undefined, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only where nothing stands; what the flow says stays. */
function filled(map: JsonObject, defaults: JsonObject): JsonObject {
  return Object.entries(defaults).reduce<JsonObject>((all, [key, value]) => {
    const there = all[key];
    return there === undefined
      ? { ...all, [key]: value }
      : isJsonObject(there) && isJsonObject(value) && !('lit' in value) && !('noValue' in value)
        ? { ...all, [key]: filled(there, value) }
        : all;
  }, map);
}

function emptied(map: JsonObject, defaults: JsonObject): JsonObject {
  return mapEntries(map, (key, value) => {
    const fallback = defaults[key];
    if (fallback === undefined || isSame(value, fallback)) {
      return fallback === undefined ? value : undefined;
    }
    const inner =
      isJsonObject(value) && isJsonObject(fallback) && !('lit' in fallback)
        ? emptied(value, fallback)
        : value;
    return isSame(inner, {}) ? undefined : inner;
  });
}

function mapRoot(document: Json, change: (root: JsonObject, topKey: string) => JsonObject): Json {
  return mapEntries(document as JsonObject, (key, root) => change(root as JsonObject, key));
}

/** Another text of the same document, line by line. */
function lines(name: string, change: (line: string) => string): NoiseKind {
  return {
    name,
    made: ({ text }) => {
      const changed = text.split('\n').map(change).join('\n');
      return changed === text ? undefined : changed;
    },
  };
}

/** The text that comes of a source with placeholders, written in another way. */
function placeholders(name: string, change: (source: string) => string): NoiseKind {
  return {
    name,
    made: ({ source }) => {
      const changed = change(source);
      if (changed === source) {
        return undefined;
      }
      const keys = [...changed.matchAll(PLACEHOLDER)].map(([, key = '']) => key);
      const { text, problems } = substitute(
        changed,
        Object.fromEntries(keys.map((key) => [key, madeUpValue(key)])),
      );
      if (problems.length > 0) {
        throw new Error(JSON.stringify(problems));
      }
      return text;
    },
  };
}

export const NOISE_KINDS: readonly NoiseKind[] = [
  { name: 'published again without change', made: ({ text }) => text },
  rewritten('keys in another order', (document) =>
    mapMaps(document, (map) => Object.fromEntries(Object.entries(map).reverse())),
  ),
  rewritten('variables, tasks, menus and states in another order', (document) =>
    mapMaps(document, (map) =>
      mapEntries(map, (key, value) =>
        UNORDERED.includes(key) && Array.isArray(value) ? (value as readonly Json[]).toReversed() : value,
      ),
    ),
  ),
  rewritten('other counters in refIds', (document) =>
    mapMaps(document, (map) =>
      mapEntries(map, (key, value) =>
        /ref(?:Id)?$/i.test(key) && typeof value === 'string'
          ? value.replace(/_(\d+)(?=\]?$)/, '_7$1')
          : value,
      ),
    ),
  ),
  rewritten('tracking ids', (document) =>
    mapMaps(document, (map, key) => ('name' in map && key !== 'lit' ? { trackingId: 17, ...map } : map)),
  ),
  rewritten('flags that are false, written out', (document) =>
    mapMaps(document, (map, key) => (isVariable(key) ? { isInput: false, isOutput: false, ...map } : map)),
  ),
  rewritten('flags that are false, left out', (document) =>
    mapMaps(document, (map, key) =>
      isVariable(key)
        ? mapEntries(map, (flag, value) =>
            ['isInput', 'isOutput'].includes(flag) && value === false ? undefined : value,
          )
        : map,
    ),
  ),
  rewritten('empty descriptions', (document) =>
    mapMaps(document, (map, key) => (isVariable(key) ? { description: '', ...map } : map)),
  ),
  rewritten('values that are not set, written out', (document) =>
    mapMaps(document, (map, key) => (VALUES.includes(key) ? { ...map, 'Never used': NO_VALUE } : map)),
  ),
  rewritten('values that are not set, left out', (document) =>
    mapMaps(document, (map, key) =>
      VALUES.includes(key) ? mapEntries(map, (_name, value) => (isUnset(value) ? undefined : value)) : map,
    ),
  ),
  rewritten('empty branches', (document) =>
    mapMaps(document, (map) =>
      isJsonObject(map['outputs'] ?? null) &&
      !('commonModule' in map) &&
      Object.values(map['outputs'] as JsonObject).some(
        (branch) => isJsonObject(branch) && 'actions' in branch,
      )
        ? { ...map, outputs: { timeout: { actions: [] }, ...(map['outputs'] as JsonObject) } }
        : map,
    ),
  ),
  rewritten('defaults of actions and options, written out', (document) =>
    mapMaps(document, (map, key) => (DEFAULTS[key] && 'name' in map ? filled(map, DEFAULTS[key]) : map)),
  ),
  rewritten('defaults of actions and options, left out', (document) =>
    mapMaps(document, (map, key) => (DEFAULTS[key] && 'name' in map ? emptied(map, DEFAULTS[key]) : map)),
  ),
  rewritten('defaults of settings, written out', (document) =>
    mapRoot(document, (root, topKey) => (ON_THE_TELEPHONE.includes(topKey) ? filled(root, SETTINGS) : root)),
  ),
  rewritten('defaults of settings, left out', (document) =>
    mapRoot(document, (root, topKey) => (ON_THE_TELEPHONE.includes(topKey) ? emptied(root, SETTINGS) : root)),
  ),
  rewritten('settings of a menu that are not set, left out', (document) =>
    mapMaps(document, (map, key) =>
      key === 'menu'
        ? mapEntries(map, (name, value) =>
            /^settings/.test(name) && isJsonObject(value) && Object.values(value).every(isUnset)
              ? undefined
              : value,
          )
        : map,
    ),
  ),
  rewritten('properties of a newer exporter', (document) =>
    mapMaps(
      mapRoot(document, (root, topKey) =>
        topKey === 'inboundCall'
          ? {
              settingsVirtualAgent: { none: true },
              ...root,
              settingsSpeechRec: {
                suppressRecording: true,
                ...(root['settingsSpeechRec'] as JsonObject | undefined),
              },
            }
          : root,
      ),
      (map, key) => {
        switch (key) {
          case 'transferToAcd':
            return { directAgent: NO_VALUE, ...map };
          case 'callData':
            return 'category' in map ? { timeout: { lit: { minutes: 1 } }, ...map } : map;
          case 'settingsActionDefaults':
            return { callBridge: { processingPrompt: NO_VALUE }, ...map };
          default:
            return map;
        }
      },
    ),
  ),
  rewritten('properties that an older exporter leaves out', (document) =>
    mapMaps(document, (map, key) =>
      mapEntries(map, (name, value) =>
        ['suppressRecording', 'callBridge', 'settingsVirtualAgent', 'directAgent'].includes(name) ||
        (name === 'timeout' && key === 'callData' && 'category' in map)
          ? undefined
          : value,
      ),
    ),
  ),
  rewritten('names repeated beside literals', (document) =>
    mapMaps(document, (map) => {
      const literal = map['lit'] ?? null;
      return isJsonObject(literal) && typeof literal['name'] === 'string'
        ? { ...map, name: literal['name'] }
        : map;
    }),
  ),
  rewritten('calls without parameters, spelled otherwise', (document) =>
    mapMaps(document, (map, key) =>
      key === 'ver_latestPublished' ? (isSame(map, { none: true }) ? {} : { none: true, ...map }) : map,
    ),
  ),
  rewritten('signatures of called flows', (document) =>
    mapRoot(document, (root) => ({
      ...root,
      referencedObjects: { flows: [{ flow: { name: 'Any', type: 'commonmodule' } }] },
    })),
  ),
  rewritten('another division', (document) =>
    mapRoot(document, (root) => ({ ...root, division: 'Elsewhere' })),
  ),
  { name: 'all strings in double quotes', made: ({ document }) => written(document, '', doubleQuoted) },
  { name: 'all strings in single quotes', made: ({ document }) => written(document, '', singleQuoted) },
  {
    name: 'texts of several lines as blocks',
    made: ({ document }) => (hasLines(document) ? written(document, '', blockText) : undefined),
  },
  { name: 'flow style', made: ({ document }) => JSON.stringify(document) },
  lines('other line endings', (line) => (line.endsWith('\r') ? line.slice(0, -1) : `${line}\r`)),
  lines('trailing blanks', (line) => (/:\s*$/.test(line) ? `${line.trimEnd()}   ` : line)),
  lines('comments', (line) => (/^\s*[\w- ]+:$/.test(line) ? `${line} # what follows` : line)),
  { name: 'a comment before and a document marker', made: ({ text }) => `# Sales\n---\n${text}` },
  {
    name: 'quotes around yes and no',
    made: ({ text }) => different(text, text.replace(/^(\s*)(yes|no):/gm, '$1"$2":')),
  },
  {
    name: 'no quotes around yes and no',
    made: ({ text }) => different(text, text.replace(/^(\s*)["'](yes|no)["']:/gm, '$1$2:')),
  },
  placeholders('placeholders put in quotes', (source) =>
    source.replace(/^(\s*(?:- )?[\w-]+: )(\{\{[^{}"]*\}\})\s*$/gm, '$1"$2"'),
  ),
  placeholders('placeholders without their quotes', (source) =>
    source.replace(/^(\s*(?:- )?[\w-]+: )"(\{\{[^{}"]*\}\})"\s*$/gm, '$1$2'),
  ),
];

function different(before: string, after: string): string | undefined {
  return before === after ? undefined : after;
}

function hasLines(value: Json): boolean {
  return typeof value === 'string'
    ? isBlock(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(hasLines);
}

/** Texts that a literal block can hold without signs for its indentation. */
function isBlock(text: string): boolean {
  return (
    text.includes('\n') && /^\S[^\t\r]*\S$/.test(text) && !text.split('\n').some((line) => line.trim() === '')
  );
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}

function singleQuoted(text: string): string {
  return /[\n\r\t\\]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

function blockText(text: string, indent: string): string {
  return isBlock(text)
    ? `|-\n${text
        .split('\n')
        .map((line) => `${indent}  ${line}`)
        .join('\n')}`
    : JSON.stringify(text);
}

/** A document as YAML with strings as a style wants them. */
function written(value: Json, indent: string, style: (text: string, indent: string) => string): string {
  if (typeof value === 'string') {
    return style(value, indent);
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return JSON.stringify(value);
  }
  const inside = (inner: Json): string => written(inner, `${indent}  `, style);
  const put = (start: string, inner: Json): string => {
    const isBlockOfLines = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
    return `${start}${isBlockOfLines ? '\n' : ' '}${inside(inner)}`;
  };
  const body = Array.isArray(value)
    ? (value as readonly Json[]).map((item) => put(`${indent}-`, item))
    : Object.entries(value as JsonObject).map(([key, inner]) =>
        put(`${indent}${JSON.stringify(key)}:`, inner),
      );
  return body.join('\n');
}
