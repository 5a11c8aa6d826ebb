import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

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
const SLOT_KEYS: ReadonlySet<string> = new Set([
  'lit',
  'exp',
  'var',
  'tts',
  'prompt',
  'noValue',
  'noValueWithNoFallback',
]);

/** Whether a value is said as a whole: scalars, value slots, names, lists of scalars. */
export function isLeaf(value: Json | undefined): boolean {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).every((item) => typeof item !== 'object' || item === null);
  }
  if (!isJsonObject(value ?? null)) {
    return true;
  }
  const keys = Object.keys(value as JsonObject);
  return (
    keys.length === 0 ||
    keys.some((key) => SLOT_KEYS.has(key)) ||
    (keys.length === 1 && (keys[0] === 'name' || keys[0] === 'none'))
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
  return typeof name === 'string' && Object.keys(value).length === 1 ? name : JSON.stringify(value);
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
    : JSON.stringify(literal);
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
  name: 'is named',
};

/** The words before the new value of a property. */
export function propertyWords(property: string): string {
  return Object.hasOwn(PHRASES, property) ? (PHRASES[property] as string) : property;
}

/** Properties under which the keys of a map are names of what is called; as places they say nothing. */
export const NAMED_BY_KEY: ReadonlySet<string> = new Set([
  'commonModule',
  'botFlow',
  'digitalBotFlow',
  'dataTable',
  'category',
  'dataAction',
  'screenPopScript',
  'callbackScript',
  'textToSpeech',
]);

/** What an item of a list does, as far as few words can say it: `transfers to queue Sales`, `disconnects`. */
export function itemWords(key: string, body: JsonObject): string {
  return nestedWords(body) ?? phraseWords(body) ?? (/disconnect/i.test(key) ? 'disconnects' : key);
}

/** What stands deeper: the action of a menu option, the variables that are set, the data action of an integration. */
function nestedWords(body: JsonObject): string | undefined {
  const actions = listIn(mapIn(body, 'task'), 'actions');
  const first = Object.entries(actions[0] ?? {})[0];
  if (first !== undefined && isJsonObject(first[1])) {
    return `${itemWords(first[0], first[1])}${actions.length > 1 ? ', and more' : ''}`;
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

function phraseWords(body: JsonObject): string | undefined {
  for (const property of Object.keys(PHRASES)) {
    const value = property === 'name' ? undefined : body[property];
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
  return typeof name === 'string' ? name : key;
}
