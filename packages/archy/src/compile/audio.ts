import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { didYouMean } from '../did-you-mean.ts';
import type { Here } from './compilation.ts';
import { from, report, shown } from './compilation.ts';
import { liveNameOf } from './named-thing.ts';
import type { SpecPath } from './step-problem.ts';
import { readValue, warnOfVariableInLiteral } from './value.ts';
import { checkExpression } from './variable-use.ts';
import { textOf } from './text-of.ts';

/** Audio of a call flow that plays nothing: what exports hold where an author gave none. */
export const SILENCE: JsonObject = { exp: 'AudioPlaybackOptions(ToAudioBlank(100), true)' };

/**
 * An audio slot (facts: ARC 3): spoken text, an expression, a prompt, or one of these per language. The default
 * language's audio stands beside `alternateSequences`, so that a language without its own falls back to it.
 */
export function giveAudio(here: Here, value: Json, path: SpecPath): JsonObject | undefined {
  const simple = simpleAudio(here, value, path);
  if (simple !== undefined) {
    return simple === 'refused' ? undefined : from(here, path, simple);
  }
  if (!isJsonObject(value)) {
    report(here, path, {
      code: 'audio',
      summary: `"${shown(value)}" is nothing that can be said.`,
      hint: 'Write a text, "=expression", { prompt: name }, or a map of languages to one of these.',
    });
    return undefined;
  }
  return audioPerLanguage(here, value, path);
}

/** Text or expression for media without audio: a message or a mail (facts: ARC 5.3, `messageBody`). */
export function giveMessageText(here: Here, value: Json, path: SpecPath): JsonObject | undefined {
  const written = readValue(value);
  if (written.is === 'expression') {
    checkExpression(here, written.expression, path);
    return from(here, path, { exp: written.expression });
  }
  if (typeof written.literal === 'object') {
    report(here, path, {
      code: 'audio-in-text',
      summary: 'A prompt or a choice of languages needs a voice; this flow writes messages.',
      hint: 'Write a text or "=expression".',
    });
    return undefined;
  }
  if (!written.insisted) {
    warnOfVariableInLiteral(here, written.literal, path);
  }
  return from(here, path, { lit: textOf(written.literal) });
}

function simpleAudio(here: Here, value: Json, path: SpecPath): JsonObject | 'refused' | undefined {
  const written = readValue(value);
  if (written.is === 'expression') {
    checkExpression(here, written.expression, path);
    return { exp: written.expression };
  }
  if (isJsonObject(written.literal) && 'prompt' in written.literal) {
    return promptAudio(here, written.literal['prompt'], [...path, 'prompt']);
  }
  if (typeof written.literal === 'object') {
    return undefined;
  }
  if (!written.insisted) {
    warnOfVariableInLiteral(here, written.literal, path);
  }
  return { tts: textOf(written.literal) };
}

/** System prompts are the platform's and never missing; they are written with their own prefix. */
function promptAudio(here: Here, prompt: Json, path: SpecPath): JsonObject | 'refused' {
  if (typeof prompt === 'string' && prompt.startsWith('PromptSystem.')) {
    return { prompt };
  }
  const name = liveNameOf(here, 'prompts', prompt, path);
  return name === undefined ? 'refused' : { prompt: `Prompt.${name}` };
}

function audioPerLanguage(here: Here, value: JsonObject, path: SpecPath): JsonObject | undefined {
  const { languages } = here.compilation.flow;
  const [first = ''] = languages;
  if (!checkLanguages(here, Object.keys(value), path)) {
    return undefined;
  }
  const sequences: Record<string, JsonObject> = {};
  for (const [tag, audio] of Object.entries(value)) {
    const sequence = simpleAudio(here, audio, [...path, tag]);
    if (sequence === undefined) {
      report(here, [...path, tag], {
        code: 'audio',
        summary: `"${shown(audio)}" is nothing that can be said.`,
        hint: 'Write a text, "=expression" or { prompt: name }.',
      });
    } else if (sequence !== 'refused') {
      sequences[tag] = from(here, [...path, tag], sequence);
    }
  }
  const { [first]: main, ...others } = sequences;
  if (main === undefined) {
    return undefined;
  }
  return Object.keys(others).length === 0 ? main : from(here, path, { alternateSequences: others, ...main });
}

/** The rules of a map of languages (language 4, AUDIO). False: the map cannot be used. */
export function checkLanguages(here: Here, tags: readonly string[], path: SpecPath): boolean {
  const { languages } = here.compilation.flow;
  const [first = ''] = languages;
  const strange = tags.filter((tag) => !languages.includes(tag));
  for (const tag of strange) {
    report(here, [...path, tag], {
      code: 'unknown-language',
      summary: `"${shown(tag)}" is none of the flow's languages.`,
      hint:
        didYouMean(
          tag,
          languages.filter((language) => !tags.includes(language)),
        ) ?? `The languages are: ${languages.join(', ')}.`,
    });
  }
  const missing = languages.filter((tag) => !tags.includes(tag));
  if (missing.includes(first)) {
    report(here, path, {
      code: 'default-language-missing',
      summary: `The default language "${first}" is missing.`,
      detail:
        'What is said in the default language is used wherever another language has nothing of its own.',
      hint: `Add "${first}: ...".`,
    });
  }
  for (const tag of missing.filter((missed) => missed !== first)) {
    report(here, path, {
      code: 'language-missing',
      severity: 'warning',
      summary: `The language "${tag}" is missing; callers with it hear "${first}".`,
      hint: `Add "${tag}: ...".`,
    });
  }
  return strange.length === 0 && !missing.includes(first);
}
