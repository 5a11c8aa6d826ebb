import type { DocumentPath } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Spot } from './document-places.ts';
import { itemsOf, listsUnder, spotsOf, valueAt, withValue } from './document-places.ts';
import { ACTIONS, variablesOf, WIDE_EDITS } from './wide-edits.ts';
import type { EditKind } from './made-edit.ts';
import { added, changed, removed, renamedKey, swapped, textOf, withItem } from './made-edit.ts';

const isSlot = (value: Json): value is JsonObject =>
  isJsonObject(value) && ['lit', 'exp', 'tts', 'prompt', 'noValue'].some((key) => key in value);
/** A slot under a key of this name. */
const slotAt =
  (...keys: readonly string[]) =>
  ({ key, path, value }: Spot): boolean =>
    keys.includes(key) && path.at(-1) === key && isSlot(value);
/** A map that is nothing but a name. */
const nameAt =
  (...keys: readonly string[]) =>
  ({ key, path, value }: Spot): boolean =>
    keys.includes(key) && path.at(-1) === key && isJsonObject(value) && typeof value['name'] === 'string';
/** A literal of a type. */
const literalOf =
  (type: string) =>
  ({ value }: Spot): boolean =>
    isJsonObject(value) && typeof value['lit'] === type;
const inputOf =
  (what: string) =>
  ({ path, value }: Spot): boolean =>
    path.at(-2) === 'inputs' && path.includes(what) && isSlot(value);
const isDuration = ({ value }: Spot): boolean => {
  const literal = isJsonObject(value) ? (value['lit'] ?? null) : null;
  return isJsonObject(literal) && ['ms', 'seconds', 'minutes', 'hours'].some((unit) => unit in literal);
};

const AUDIO = ['audio', 'initialGreeting', 'inputAudio', 'preTransferAudio', 'failureTransferAudio'];
const WAIT: Json = { playAudio: { name: 'Wait a moment', audio: { tts: 'One moment, please.' } } };
const EXPRESSION: Json = { exp: 'Append("something ", "else")' };
const VARIABLE: Json = { stringVariable: { name: 'Flow.brandNew', initialValue: { noValue: true } } };

function freeDigit({ path }: Spot, document: JsonObject): Json {
  const taken = itemsOf(document, path.slice(0, -3)).map(({ body }) => body['dtmf']);
  return [8, 7, 6, 5, 4, 0]
    .map((digit) => `digit_${digit}`)
    .find((digit) => !taken.includes(digit)) as string;
}

/** The edits that people make; each must be one edit in words wherever it is made. */
export const EDIT_KINDS: readonly EditKind[] = [
  ...WIDE_EDITS,
  changed(
    'the key of a menu option',
    'key',
    ({ key, value }) => key === 'dtmf' && typeof value === 'string',
    freeDigit,
  ),
  changed('a queue', 'transfers to queue', slotAt('targetQueue'), { lit: { name: 'Elsewhere' } }),
  changed('a spoken text', '', ({ value }) => isJsonObject(value) && 'tts' in value, { tts: 'Call again.' }),
  changed(
    'a text becomes a prompt',
    '',
    (spot) => slotAt(...AUDIO)(spot) && 'tts' in (spot.value as JsonObject),
    {
      prompt: 'Prompt.Closed',
    },
  ),
  changed(
    'a prompt becomes a text',
    '',
    ({ value }) => isJsonObject(value) && typeof value['prompt'] === 'string',
    {
      tts: 'Bye.',
    },
  ),
  changed('an input of a shared flow or bot', '', inputOf('ver_latestPublished'), EXPRESSION),
  changed('an input of a data action', '', inputOf('dataAction'), EXPRESSION),
  changed(
    'a variable that takes a result',
    '',
    ({ value }) => isJsonObject(value) && typeof value['var'] === 'string',
    {
      var: 'Flow.elsewhere',
    },
  ),
  changed(
    'an expression',
    '',
    ({ value }) => isJsonObject(value) && typeof value['exp'] === 'string',
    EXPRESSION,
  ),
  changed('a condition', 'tests', slotAt('condition'), { exp: 'Length("abc") == 7' }),
  changed(
    'the condition of a case',
    'value',
    ({ path, value }) => path.at(-2) === 'case' && path.at(-1) === 'value' && isSlot(value),
    {
      exp: 'Length("abc") == 7',
    },
  ),
  changed('a duration', '', isDuration, { lit: { seconds: 77 } }),
  changed('a number', '', literalOf('number'), { lit: 77 }),
  changed('a text', '', literalOf('string'), { lit: 'Quite another text' }),
  changed('a yes or no', '', literalOf('boolean'), ({ value }) => ({
    lit: (value as JsonObject)['lit'] !== true,
  })),
  changed(
    'a setting that is on or off',
    '',
    ({ key, value }) =>
      typeof value === 'boolean' &&
      !['lit', 'noValue', 'none', 'isInput', 'isOutput', 'defaultVoice'].includes(key),
    ({ value }) => value !== true,
  ),
  changed('a priority', 'priority', (spot) => slotAt('priority')(spot) && !spot.path.includes('dataAction'), {
    lit: 9,
  }),
  changed('a language skill', '', slotAt('languageSkill', 'defaultLanguageSkill'), {
    lit: { name: 'Icelandic' },
  }),
  changed('a skill', '', slotAt('acdSkill'), { lit: { name: 'Elsewhere' } }),
  changed('the flow that a call waits in', 'waits in flow', nameAt('overrideInQueueFlow'), {
    name: 'Elsewhere',
  }),
  changed('the flow that is transferred to', 'transfers to flow', nameAt('targetFlow'), {
    name: 'Elsewhere',
  }),
  changed('the number that is transferred to', 'transfers to number', slotAt('targetNumber'), {
    lit: '+13175550199',
  }),
  changed('the user that is transferred to', 'transfers to user', slotAt('targetUser'), {
    exp: 'FindUser("joe@acme.example")',
  }),
  changed('a schedule group', 'checks schedule group', slotAt('scheduleGroup'), {
    lit: { name: 'Elsewhere' },
  }),
  changed('an emergency group', 'checks emergency group', slotAt('emergencyGroup'), {
    lit: { name: 'Elsewhere' },
  }),
  changed('a milestone or outcome', '', nameAt('milestone', 'flowOutcome'), { name: 'Elsewhere' }),
  changed('the key of a look-up', 'looks up', slotAt('lookupValue'), EXPRESSION),
  changed('how often a loop runs', 'loopCount', slotAt('loopCount'), { lit: 77 }),
  changed('what a message says', '', slotAt('messageBody', 'communication', 'question'), EXPRESSION),
  changed('the first value of a variable', 'starts as', slotAt('initialValue'), EXPRESSION),
  changed(
    'the default language',
    'default language',
    ({ key, path }) => key === 'defaultLanguage' && path.length === 2,
    'is-is',
  ),
  changed(
    'a number of digits instead of a range',
    'digits',
    ({ path, value }) => path.at(-1) === 'digits' && isJsonObject(value) && 'range' in value,
    { exact: 4 },
  ),
  changed(
    'how many digits',
    '',
    ({ path, value }) =>
      path.includes('digits') && ['exact', 'max'].includes(textOf(path.at(-1))) && typeof value === 'number',
    12,
  ),
  changed(
    'the label of an action',
    'is named',
    ({ key, path, value }) =>
      key === 'name' &&
      typeof value === 'string' &&
      typeof path.at(-3) === 'number' &&
      ACTIONS.includes(String(path.at(-4))),
    'Another label',
  ),
  changed(
    'what happens on errors',
    'on errors',
    ({ key, path, value }) =>
      key === 'errorHandling' && path.length === 3 && isJsonObject(value) && !('disconnect' in value),
    { disconnect: { none: true } },
  ),
  renamedKey('a data action', 'calls data action', ['dataAction'], 'Another Action'),
  renamedKey('the integration of a data action', 'uses integration', ['category'], 'Another Integration'),
  renamedKey('a shared flow', 'calls shared flow', ['commonModule'], 'Another Flow'),
  renamedKey('a bot', 'calls bot', ['botFlow', 'digitalBotFlow'], 'Another Bot'),
  renamedKey('a data table', 'looks up table', ['dataTable'], 'Another Table'),
  renamedKey('a voice engine', 'speaks with', ['textToSpeech'], 'Another Engine'),
  {
    name: 'where a jump or the start leads',
    made: (document) =>
      spotsOf(document)
        .filter(({ key, value }) => /Ref$/.test(key) && typeof value === 'string')
        .map(({ path, key, value }) => {
          const phrase = { startUpRef: 'starts at', defaultChildMenuRef: 'falls back on' }[key] ?? 'goes to';
          return {
            at: path,
            document: withValue(document, path, textOf(value).replace(/\[.*\]$/, '[Elsewhere_77]')),
            says: `: ${phrase} `,
            saysBack: 'Elsewhere)',
          };
        }),
  },
  {
    name: 'a variable becomes an input',
    made: (document) =>
      variablesOf(document)
        .filter(({ body }) => body['isInput'] !== true)
        .map(({ path, body }) => ({
          at: path,
          document: withValue(document, path, { ...body, isInput: true }),
          says: ': is an input now',
          saysBack: ': is no input any more',
        })),
  },
  {
    name: 'another variable',
    made: (document) =>
      listsUnder(document, new Set(['variables', 'startUpTaskVariables'])).map((list) => ({
        at: list,
        document: withItem(document, list, 0, VARIABLE),
        says: 'variable Flow.brandNew: added (string)',
        saysBack: 'variable Flow.brandNew: removed (string)',
      })),
  },
  {
    name: 'a variable goes',
    made: (document) =>
      variablesOf(document).map(({ path, body }) => ({
        at: path.slice(0, -2),
        document: withValue(document, path.slice(0, -1), undefined),
        says: `variable ${textOf(body['name'])}: removed (`,
        saysBack: `variable ${textOf(body['name'])}: added (`,
      })),
  },
  {
    name: 'another language',
    made: (document) =>
      [['supportedLanguages']].flatMap(([key = '']) => {
        const path: DocumentPath = [Object.keys(document)[0] as string, key];
        return valueAt(document, path) === undefined
          ? []
          : [
              {
                at: path,
                document: withValue(document, [...path, 'is-is'], {
                  defaultLanguageSkill: { noValue: true },
                  textToSpeech: { defaultEngine: { voice: 'Jill' } },
                }),
                says: 'language is-is: added',
                saysBack: 'language is-is: removed',
              },
            ];
      }),
  },
  added('another action', ACTIONS, WAIT, 'says "One moment, please."'),
  removed('an action goes', ACTIONS),
  swapped('two actions change places', ACTIONS),
  {
    name: 'an action becomes another',
    made: (document) =>
      listsUnder(document, new Set(ACTIONS)).flatMap((list) =>
        itemsOf(document, list)
          .filter(({ key }) => key === 'disconnect')
          .map(({ path, body }) => ({
            at: list,
            document: withValue(document, path.slice(0, -1), {
              transferToAcd: {
                name: body['name'] ?? 'Disconnect',
                targetQueue: { lit: { name: 'Elsewhere' } },
              },
            }),
            says: ': transfers to queue Elsewhere (was disconnects)',
            saysBack: ': disconnects (was transfers to queue Elsewhere)',
          })),
      ),
  },
  added(
    'another menu option',
    ['choices'],
    { menuDisconnect: { name: 'Hang up', dtmf: 'digit_8' } },
    'disconnects',
  ),
  removed('a menu option goes', ['choices']),
  swapped('two menu options change places', ['choices']),
  added(
    'another case of a switch',
    ['cases'],
    { case: { value: { exp: 'Length("abc") == 7' }, actions: [WAIT] } },
    'says "One moment, please."',
  ),
  removed('a case of a switch goes', ['cases']),
  swapped('two cases change places', ['cases']),
  added(
    'another variable is set',
    ['statements'],
    { string: { variable: 'Flow.brandNew', value: { lit: 'x' } } },
    '"x"',
  ),
  removed('a variable is not set any more', ['statements']),
  swapped('two statements change places', ['statements']),
  added(
    'another attribute',
    ['attributes'],
    { attribute: { name: { lit: 'brandNew' }, value: { lit: 'x' } } },
    '"x"',
  ),
  removed('an attribute goes', ['attributes']),
  {
    name: 'a branch goes',
    made: (document) =>
      spotsOf(document)
        .filter(
          ({ path, value }) =>
            path.at(-2) === 'outputs' &&
            isJsonObject(value) &&
            Array.isArray(value['actions']) &&
            value['actions'].length > 0,
        )
        .map(({ path }) => ({
          at: path.slice(0, -2),
          document: withValue(document, path, undefined),
          says: 'removed: ',
          saysBack: 'added: ',
        })),
  },
];
