import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { NAMED_BY_KEY } from './other-names.ts';

/** How values, actions and properties are called in sentences about a flow. */

const MAX_WORDS = 60;

/** At most 60 characters from `start` on, with signs where something was left out. */
function excerpt(words: string, start = 0): string {
  const lead = start > 0 ? '…' : '';
  const rest = words.slice(start);
  return rest.length > MAX_WORDS ? `${lead}${rest.slice(0, MAX_WORDS - 1)}…` : `${lead}${rest}`;
}

/** Two values, each shortened so that what differs is seen. */
export function pairWords(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  let same = 0;
  while (same < before.length && before[same] === after[same]) {
    same += 1;
  }
  const start = same < MAX_WORDS - 10 ? 0 : same - 20;
  return { before: excerpt(before, start), after: excerpt(after, start) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Keys that make a map a value slot or a reference instead of a group of properties (facts: ARC 3). */
function isSlotEntry([key, value]: readonly [string, Json]): boolean {
  switch (key) {
    case 'lit':
    case 'noValue':
    case 'noValueWithNoFallback':
      return true;
    case 'exp':
    case 'var':
    case 'tts':
    case 'prompt':
      return typeof value === 'string';
    default:
      return false;
  }
}

/** `{ name: X }` and `{ none: true }` (facts: ARC 3). */
function isMarkEntry([key, value]: readonly [string, Json]): boolean {
  return (key === 'name' && typeof value === 'string') || (key === 'none' && value === true);
}

/** A map that is nothing but one value. */
export function isSlot(value: JsonObject): boolean {
  const entries = Object.entries(value);
  return entries.length === 1 && entries.every(isSlotEntry);
}

/** Whether a value is said as a whole: scalars, value slots, names, lists of scalars. */
export function isLeaf(value: Json | undefined): boolean {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).every((item) => typeof item !== 'object' || item === null);
  }
  if (!isJsonObject(value ?? null)) {
    return true;
  }
  const entries = Object.entries(value as JsonObject);
  return (
    entries.length === 0 || entries.some(isSlotEntry) || (entries.length === 1 && entries.every(isMarkEntry))
  );
}

/** A value in a sentence, in full length; undefined is absence. */
export function valueWords(value: Json | undefined): string {
  if (value === undefined) {
    return 'absent';
  }
  if (typeof value === 'string') {
    return referenceWords(value) ?? quoted(value);
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map(valueWords).join(', ');
  }
  return isJsonObject(value) ? slotWords(value) : JSON.stringify(value);
}

function slotWords(value: JsonObject): string {
  const { lit, exp, tts, prompt, name } = value;
  const variable = value['var'];
  if (lit !== undefined) {
    return literalWords(lit);
  }
  if (typeof exp === 'string') {
    return oneLine(`=${exp}`);
  }
  if (typeof tts === 'string') {
    return quoted(tts);
  }
  if (typeof prompt === 'string') {
    return prompt;
  }
  if (typeof variable === 'string') {
    return variable;
  }
  if (value['noValue'] === true) {
    return 'not set';
  }
  if (value['noValueWithNoFallback'] === true) {
    return 'not set, without fallback';
  }
  if (value['none'] === true) {
    return 'nothing';
  }
  return typeof name === 'string' && Object.keys(value).length === 1 ? name : groupWords(value);
}

/** `range min 1, max 3`. */
function groupWords(value: JsonObject): string {
  return Object.entries(value)
    .map(([key, inner]) =>
      isJsonObject(inner) && inner['none'] === true ? key : `${propertyWords(key)} ${saying(key)(inner)}`,
    )
    .join(', ');
}

const UNITS: Readonly<Record<string, string>> = {
  ms: 'ms',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
  days: 'days',
};

function literalWords(literal: Json): string {
  if (!isJsonObject(literal)) {
    return typeof literal === 'string' ? quoted(literal) : valueWords(literal);
  }
  if (typeof literal['name'] === 'string') {
    return literal['name'];
  }
  const entries = Object.entries(literal);
  const [unit, amount] = entries[0] ?? [];
  const word = unit === undefined ? undefined : UNITS[unit];
  return entries.length === 1 && word !== undefined && typeof amount === 'number'
    ? `${amount} ${word}`
    : groupWords(literal);
}

function quoted(text: string): string {
  return `"${oneLine(text)}"`;
}

/** `task[Main]` is said as `task Main`. */
function referenceWords(text: string): string | undefined {
  const match = /^(menu[A-Za-z]*|task|state|bot)\[([\s\S]*)\]$/.exec(text);
  return match ? `${match[1] as string} ${match[2] as string}` : undefined;
}

/** What an action does, by the property that says it. */
const PHRASES: Readonly<Record<string, string>> = {
  targetQueue: 'transfers to queue',
  targetFlow: 'transfers to flow',
  targetUser: 'transfers to user',
  targetGroup: 'transfers to group',
  targetNumber: 'transfers to number',
  overrideInQueueFlow: 'waits in flow',
  targetTaskRef: 'goes to',
  targetMenuRef: 'goes to',
  targetStateRef: 'goes to',
  startUpRef: 'starts at',
  defaultChildMenuRef: 'falls back on',
  commonModule: 'calls shared flow',
  botFlow: 'calls bot',
  digitalBotFlow: 'calls bot',
  lexBot: 'calls Lex bot',
  textToSpeech: 'speaks with',
  dataTable: 'looks up table',
  category: 'uses integration',
  dataAction: 'calls data action',
  screenPopScript: 'shows script',
  callbackScript: 'uses script',
  audio: 'says',
  inputAudio: 'asks',
  initialGreeting: 'greets with',
  condition: 'tests',
  scheduleGroup: 'checks schedule group',
  emergencyGroup: 'checks emergency group',
  messageBody: 'sends',
  communication: 'says',
  slot: 'asks for slot',
  question: 'asks',
  findName: 'finds queue',
  lookupValue: 'looks up',
  holdMusic: 'plays',
  dtmf: 'key',
  digits: 'digits',
  defaultLanguage: 'default language',
  initialValue: 'starts as',
  errorHandling: 'on errors',
  name: 'is named',
};

/** The words before the new value of a property. */
export function propertyWords(property: string): string {
  return Object.hasOwn(PHRASES, property) ? (PHRASES[property] as string) : property;
}

/** What a property is now, and what it was: `transfers to queue Billing (was Sales)`. */
export function changeWords(key: string, before: Json | undefined, after: Json | undefined): string {
  const flag = FLAGS[key];
  if (flag !== undefined && typeof after === 'boolean') {
    return after ? flag.on : flag.off;
  }
  const values = pairWords(saying(key)(before), saying(key)(after));
  return after === undefined
    ? `${propertyWords(key)} removed (was ${values.before})`
    : `${propertyWords(key)} ${values.after} (was ${values.before})`;
}

/** What is said of a switch instead of its two values. */
const FLAGS: Readonly<Record<string, { readonly on: string; readonly off: string }>> = {
  isInput: { on: 'is an input now', off: 'is no input any more' },
  isOutput: { on: 'is an output now', off: 'is no output any more' },
};

/** Properties whose values need no quotes: names of variables, keys of a telephone, languages. */
const BARE: ReadonlySet<string> = new Set(['variable', 'dtmf', 'terminatingDtmf', 'defaultLanguage']);

function saying(key: string): (value: Json | undefined) => string {
  return BARE.has(key) ? bare : valueWords;
}

function bare(value: Json | undefined): string {
  return typeof value === 'string' ? value.replace(/^digit_/, '') : valueWords(value);
}

/** What a variable, a language, a task ... is called in a place. */
export function thingPlace(collection: string, name: string): string {
  const noun = NOUNS[collection];
  return noun === undefined ? name : `${noun} ${name}`;
}

const NOUNS: Readonly<Record<string, string>> = {
  variables: 'variable',
  startUpTaskVariables: 'variable',
  supportedLanguages: 'language',
};

/** `task added`, `added (string)`: the place has said what variables and languages are. */
export function thingWords(collection: string, verb: string, thing: Json | undefined): string {
  if (NOUNS[collection] === undefined) {
    return `${collection.replace(/s$/, '')} ${verb}`;
  }
  const type = isJsonObject(thing ?? null) ? (thing as JsonObject)['type'] : undefined;
  return typeof type === 'string' ? `${verb} (${type.replace(/Variable$/, '')})` : verb;
}

/** What several actions do: the first one in words, the others counted. */
export function listWords(actions: readonly Json[]): string {
  const [[key, body] = ['', null]] = isJsonObject(actions[0] ?? null)
    ? Object.entries(actions[0] as JsonObject)
    : [];
  const first = isJsonObject(body) ? itemWords(key, body) : key;
  return actions.length > 1 ? `${first}, and ${actions.length - 1} more` : first;
}

/** What an item of a list does, as far as few words can say it: `transfers to queue Sales`, `disconnects`. */
export function itemWords(key: string, body: JsonObject): string {
  return (
    nestedWords(body) ??
    givenWords(body) ??
    phraseWords(body) ??
    (/disconnect/i.test(key) ? 'disconnects' : key)
  );
}

/** A statement or attribute by its value; the label says of what. */
function givenWords({ variable, value, name }: JsonObject): string | undefined {
  if (value !== undefined && (typeof variable === 'string' || isJsonObject(name ?? null))) {
    return excerpt(valueWords(value));
  }
  return typeof variable === 'string' && isJsonObject(name ?? null) ? `into ${variable}` : undefined;
}

/** What stands deeper: the action of a menu option, the variables that are set, the data action of an integration. */
function nestedWords(body: JsonObject): string | undefined {
  const actions = [...listIn(mapIn(body, 'task'), 'actions'), ...listIn(body, 'actions')];
  if (actions.length > 0) {
    return listWords(actions);
  }
  const variables = listIn(body, 'statements').flatMap((statement) =>
    Object.values(statement).flatMap((value) => (isJsonObject(value) ? [value['variable']] : [])),
  );
  if (variables.some((name) => typeof name === 'string')) {
    return `sets ${excerpt(variables.filter((name) => typeof name === 'string').join(', '))}`;
  }
  const called = Object.values(mapIn(body, 'category')).flatMap((integration) =>
    isJsonObject(integration) ? Object.keys(mapIn(integration, 'dataAction')) : [],
  );
  return called.length === 0 ? undefined : `${propertyWords('dataAction')} ${called.join(', ')}`;
}

/** What the label of an item says already. */
const SAID_BY_LABEL: ReadonlySet<string> = new Set(['name', 'dtmf']);

function phraseWords(body: JsonObject): string | undefined {
  for (const property of Object.keys(PHRASES)) {
    const value = SAID_BY_LABEL.has(property) ? undefined : body[property];
    if (value !== undefined && NAMED_BY_KEY.has(property) && isJsonObject(value)) {
      return `${propertyWords(property)} ${Object.keys(value).join(', ')}`;
    }
    if (value !== undefined && isLeaf(value)) {
      return `${propertyWords(property)} ${excerpt(valueWords(value))}`;
    }
  }
  return undefined;
}

function mapIn(map: JsonObject, key: string): JsonObject {
  const value = map[key] ?? null;
  return isJsonObject(value) ? value : {};
}

function listIn(map: JsonObject, key: string): readonly JsonObject[] {
  const value = map[key];
  return Array.isArray(value) ? (value as readonly Json[]).filter((item) => isJsonObject(item)) : [];
}

/** What an item of a list is called in the place of a sentence. */
export function itemLabel(key: string, body: JsonObject): string {
  const { dtmf, name, variable, value } = body;
  if (key.startsWith('menu') && (typeof dtmf === 'string' || typeof name === 'string')) {
    return `option ${typeof dtmf === 'string' ? dtmf.replace(/^digit_/, '') : valueWords(name)}`;
  }
  if (isJsonObject(name ?? null)) {
    return `${key} ${excerpt(valueWords(name))}`;
  }
  if (typeof variable === 'string') {
    return `set ${variable}`;
  }
  if (key === 'case' && value !== undefined) {
    return `case ${excerpt(valueWords(value))}`;
  }
  return typeof name === 'string' ? name : key === 'lit' ? 'item' : key;
}
