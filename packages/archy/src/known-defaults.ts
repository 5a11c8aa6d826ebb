import type { Json, JsonObject } from '@callwright/model';

/** What Architect writes for a property that the author left out (facts: ARC 7.2 item 7). Equal values are folded. */

const NO_VALUE: Json = { noValue: true };

/** Properties of actions, by action key. */
const ACTION_DEFAULTS: Readonly<Record<string, JsonObject>> = {
  transferToAcd: { priority: { lit: 0 }, preferredAgents: NO_VALUE, languageSkill: NO_VALUE },
  menuTransferToAcd: { priority: { lit: 0 }, preferredAgents: NO_VALUE, languageSkill: NO_VALUE },
  callData: { processingPrompt: NO_VALUE },
};

const CHOICE_DEFAULTS: JsonObject = { globalDtmf: false, globalSpeechRecTerms: false };

/** Defaults of an action or menu choice; undefined when none are known. */
export function actionDefaults(action: string): JsonObject | undefined {
  const own = ACTION_DEFAULTS[action];
  return action.startsWith('menu') ? { ...CHOICE_DEFAULTS, ...own } : own;
}

const seconds = (amount: number): Json => ({ lit: { seconds: amount } });
const milliseconds = (amount: number): Json => ({ lit: { ms: amount } });

/** Settings blocks of flows that talk on the telephone: path below the flow, value. */
const CALL_SETTINGS: readonly (readonly [readonly string[], Json])[] = [
  [['settingsActionDefaults', 'playAudioOnSilence', 'timeout'], seconds(40)],
  [['settingsActionDefaults', 'detectSilence', 'timeout'], seconds(40)],
  [['settingsActionDefaults', 'collectInput', 'noEntryTimeout'], seconds(5)],
  [['settingsActionDefaults', 'dialByExtension', 'interDigitTimeout'], seconds(6)],
  [['settingsActionDefaults', 'transferToFlowSecure', 'connectTimeout'], seconds(15)],
  [['settingsActionDefaults', 'callData', 'processingPrompt'], NO_VALUE],
  [['settingsActionDefaults', 'callDataSecure', 'processingPrompt'], NO_VALUE],
  [['settingsActionDefaults', 'transferToUser', 'connectTimeout'], NO_VALUE],
  [['settingsActionDefaults', 'transferToNumber', 'connectTimeout'], NO_VALUE],
  [['settingsActionDefaults', 'transferToGroup', 'connectTimeout'], NO_VALUE],
  [['settingsErrorHandling', 'errorHandling'], { disconnect: { none: true } }],
  [
    ['settingsErrorHandling', 'preHandlingAudio'],
    { tts: 'Sorry, an error occurred. Please try your call again.' },
  ],
  [['settingsMenu', 'extensionDialingMaxDelay'], seconds(1)],
  [['settingsMenu', 'listenForExtensionDialing'], { lit: true }],
  [['settingsMenu', 'menuSelectionTimeout'], seconds(10)],
  [['settingsMenu', 'repeatCount'], { lit: 3 }],
  [['settingsPrompts', 'ensureAudioInPrompts'], false],
  [
    ['settingsPrompts', 'promptMediaToValidate'],
    [{ mediaType: 'audio' }, { mediaType: 'tts' }],
  ],
  [['settingsSpeechRec', 'completeMatchTimeout'], milliseconds(100)],
  [['settingsSpeechRec', 'incompleteMatchTimeout'], milliseconds(1500)],
  [['settingsSpeechRec', 'maxSpeechLengthTimeout'], seconds(20)],
  [['settingsSpeechRec', 'minConfidenceLevel'], { lit: 50 }],
  [['settingsSpeechRec', 'asrCompanyDir'], 'none'],
  [['settingsSpeechRec', 'asrEnabledOnFlow'], true],
];

const CALL_TYPES: ReadonlySet<string> = new Set([
  'inboundcall',
  'outboundcall',
  'securecall',
  'inqueuecall',
  'commonmodule',
]);

/** Flow-level defaults of a flow type, as paths below the flow. */
export function settingsDefaults(flowType: string): readonly (readonly [readonly string[], Json])[] {
  return CALL_TYPES.has(flowType) ? CALL_SETTINGS : [];
}

/** The key under which properties stand that appear and vanish without meaning (facts: ARC 7.2 item 8). */
export const OPTIONAL = '$optional';

/**
 * Properties that appear or vanish with the version of the exporter (facts: ARC 7.2 item 8), by the name under which
 * they are kept, with the default where one is documented.
 */
export const OPTIONAL_DEFAULTS: ReadonlyMap<string, Json | undefined> = new Map<string, Json | undefined>([
  ['directAgent', NO_VALUE],
  ['timeout', { lit: { minutes: 1 } }],
  ['callBridge', { processingPrompt: NO_VALUE }],
  ['suppressRecording', undefined],
  ['settingsVirtualAgent', undefined],
]);

/** Optional properties of actions, by action key. */
export const OPTIONAL_OF_ACTION: Readonly<Record<string, string>> = {
  transferToAcd: 'directAgent',
  menuTransferToAcd: 'directAgent',
  callData: 'timeout',
};

/** Optional properties of settings: the path below the flow; the last step is the name under which they are kept. */
export const OPTIONAL_SETTINGS: readonly (readonly string[])[] = [
  ['settingsSpeechRec', 'suppressRecording'],
  ['settingsActionDefaults', 'callBridge'],
  ['settingsVirtualAgent'],
];
