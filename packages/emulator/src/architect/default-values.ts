import type { FlowGrammar } from './flow-grammar.ts';
import { latestPublished, hasDirection, type ModuleCall } from './module-calls.ts';
import type { FlowSurvey, Item } from './survey-flow.ts';
import { type Yaml, type YamlMap, copyTree, isList, isMap, mapAt, newMap, singleEntry } from './yaml-tree.ts';

const noValue = { noValue: true };
const errorOutputs = { errorType: noValue, errorMessage: noValue };

/**
 * The defaults an export writes out: exactly the ones of the facts sheet (ARC 7.2 items 6 and 7) and no others,
 * so that whoever folds those sees no difference. What a document says is never overwritten.
 */
const transferDefaults = {
  priority: { lit: 0 },
  preferredAgents: noValue,
  languageSkill: noValue,
  directAgent: noValue,
  failureOutputs: errorOutputs,
};
const callDataTimeout = { timeout: { lit: { minutes: 1 } } };
const callDataPrompt = { processingPrompt: noValue };
const choiceFlags = { globalDtmf: false, globalSpeechRecTerms: false };
const menuSettings = {
  settingsMenu: {
    extensionDialingMaxDelay: noValue,
    listenForExtensionDialing: noValue,
    menuSelectionTimeout: noValue,
    repeatCount: noValue,
  },
  settingsSpeechRec: {
    completeMatchTimeout: noValue,
    incompleteMatchTimeout: noValue,
    maxSpeechLengthTimeout: noValue,
    minConfidenceLevel: noValue,
  },
};
const callActionDefaults = {
  settingsActionDefaults: {
    playAudioOnSilence: { timeout: { lit: { seconds: 40 } } },
    detectSilence: { timeout: { lit: { seconds: 40 } } },
    collectInput: { noEntryTimeout: { lit: { seconds: 5 } } },
    dialByExtension: { interDigitTimeout: { lit: { seconds: 6 } } },
  },
};
const secureTransferDefault = {
  settingsActionDefaults: { transferToFlowSecure: { connectTimeout: { lit: { seconds: 15 } } } },
};
const promptSettings = {
  settingsPrompts: {
    ensureAudioInPrompts: false,
    promptMediaToValidate: [{ mediaType: 'audio' }, { mediaType: 'tts' }],
  },
};
const errorHandling = {
  errorHandling: { disconnect: { none: true } },
};
/** Only when the property is absent: an empty audio that was written stays empty (facts: ARC 7.4). */
const errorAudio = { preHandlingAudio: { tts: 'Sorry, an error occurred. Please try your call again.' } };
const callMenuSettings = {
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
};

/** Writes the defaults into the document. */
export function fillDefaults(grammar: FlowGrammar, survey: FlowSurvey, calls: readonly ModuleCall[]): void {
  const flow = survey.flow.node as YamlMap;
  const voice = grammar.voice || (grammar.type === 'commonmodule' && isVoiceModule(flow));
  fillFlow(grammar, flow, voice);
  for (const { variable } of survey.variables) {
    fill(variable.body, { isInput: false, isOutput: false });
  }
  for (const action of survey.actions) {
    fillAction(action, voice);
  }
  for (const { key, body } of survey.choices) {
    fill(body, choiceFlags);
    if (key === 'menuTransferToAcd') {
      fill(body, transferDefaults);
    }
  }
  for (const { key, body } of survey.containers) {
    if (key === 'menu') {
      fill(body, menuSettings);
    }
  }
  for (const call of calls) {
    listContract(call);
  }
}

function fillFlow(grammar: FlowGrammar, flow: YamlMap, voice: boolean): void {
  if (!voice) {
    return;
  }
  fill(flow, callActionDefaults);
  if (grammar.type !== 'securecall') {
    fill(flow, secureTransferDefault);
  }
  fill(flow, promptSettings);
  if (grammar.type !== 'commonmodule') {
    fillErrorHandling(flow);
  }
  if (grammar.containers.includes('menus')) {
    fill(flow, callMenuSettings);
  }
}

/** Another way of handling errors that was written stands alone: `disconnect` is not put beside it. */
function fillErrorHandling(flow: YamlMap): void {
  const settings = flow['settingsErrorHandling'];
  if (settings === undefined || (isMap(settings) && settings['errorHandling'] === undefined)) {
    fill(flow, { settingsErrorHandling: errorHandling });
  }
  fill(flow, { settingsErrorHandling: errorAudio });
}

/** Whether a type that the module can be called from speaks; only then are there audio settings (facts: ARC 7.4). */
function isVoiceModule(flow: YamlMap): boolean {
  const list = mapAt(flow, 'settingsCommonModule')?.['compatibleFlowTypes'];
  const types = isList(list) ? list.map((item) => singleEntry(item)?.[1]) : [];
  return types.some((type) => typeof type === 'string' && type.endsWith('call'));
}

function fillAction({ key, body }: Item, voice: boolean): void {
  if (key === 'transferToAcd') {
    fill(body, transferDefaults);
  } else if (key === 'callData') {
    fill(body, callDataTimeout);
    if (voice) {
      fill(body, callDataPrompt);
    }
  }
}

/** Every input and output that the module declares, those without a value as not set (facts: ARC 6.2). */
function listContract({ versions, module }: ModuleCall): void {
  const body = mapAt(versions, latestPublished) ?? newMap();
  const written = Object.entries(body).filter(([key]) => key !== 'none');
  const version = newMap();
  for (const direction of ['inputs', 'outputs'] as const) {
    const names = module.contract.filter((item) => hasDirection(item, direction)).map((item) => item.name);
    if (names.length > 0) {
      const assigned = mapAt(body, direction);
      version[direction] = newMap(
        names.sort(byName).map((name) => [name, assigned?.[name] ?? copyTree(noValue)]),
      );
    }
  }
  for (const [key, value] of written) {
    version[key] ??= value;
  }
  versions[latestPublished] = Object.keys(version).length > 0 ? version : newMap([['none', true]]);
}

/** Case-insensitive, and the same on every machine. */
export function byName(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (a !== b) {
    return a < b ? -1 : 1;
  }
  return left < right ? -1 : Number(left > right);
}

/** Adds what is absent, map by map; whatever is there stays. */
function fill(body: YamlMap, defaults: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(defaults)) {
    const present: Yaml | undefined = body[key];
    if (present === undefined) {
      body[key] = copyTree(value);
    } else if (isMap(present) && typeof value === 'object' && value !== null && !isSlot(value)) {
      fill(present, value as Readonly<Record<string, unknown>>);
    }
  }
}

/** A value slot (`lit`, `noValue`, `tts`, ...) is one value, not a map to add to. */
function isSlot(value: object): boolean {
  return 'lit' in value || 'noValue' in value || 'tts' in value || 'none' in value;
}
