import type { Json, JsonObject } from '@callwright/model';

import { giveAudio } from '../audio.ts';
import { report, shown } from '../compilation.ts';
import { giveDuration, receive } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';
import { FAILURE } from '../verb.ts';
import { textOf } from '../text-of.ts';

/** Asks the caller for digits. */
export const ask: Verb = {
  word: 'ask',
  arguments: ['digits', 'into', 'endKey', 'wait', 'readBack'],
  branches: [{ key: 'success', output: 'success' }, FAILURE],
  media: ['voice'],
  compile(step) {
    const inputAudio = giveAudio(step, step.value, step.at);
    const inputData = receive(step, step.args['into'] ?? null, 'string', [...step.path, 'into']);
    const digits = digitsOf(step);
    const wait = step.args['wait'];
    const noEntryTimeout =
      wait === undefined ? { noValue: true } : giveDuration(step, wait, [...step.path, 'wait']);
    if (!inputAudio || !inputData || !digits || !noEntryTimeout) {
      return undefined;
    }
    return {
      key: 'collectInput',
      label: 'Collect Input',
      body: {
        inputData,
        digits,
        interDigitTimeout: { noValue: true },
        noEntryTimeout,
        inputAudio,
        acceptJustStar: { lit: false },
        acceptJustPound: { lit: false },
        // The value for "digit by digit" stands in public exports (facts: ARC 5.3, collectInput).
        verificationType: step.args['readBack'] === true ? 'individualDigits' : 'none',
      },
    };
  },
};

/** `4`, or `1-10` with an optional key that ends the input early (facts: ARC 5.3, collectInput). */
function digitsOf(step: StepAt): JsonObject | undefined {
  const at = [...step.path, 'digits'];
  const written = step.args['digits'] ?? null;
  const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(textOf(written));
  const min = Number(match?.[1]);
  const max = match?.[2] === undefined ? undefined : Number(match[2]);
  if (match === null || min < 1 || (max !== undefined && max < min)) {
    report(step, at, {
      code: 'digits',
      summary: `"${shown(written)}" is no number of digits.`,
      hint: 'Write a number such as 4, or a range such as 1-10.',
    });
    return undefined;
  }
  const endKey = step.args['endKey'];
  if (max === undefined) {
    if (endKey !== undefined) {
      report(step, [...step.path, 'endKey'], {
        code: 'end-key-needs-range',
        summary: '"endKey" needs a range of digits.',
        detail: 'An exact number of digits ends by itself.',
        hint: `Write "digits: 1-${min}", or leave "endKey" out.`,
      });
    }
    return { exact: min };
  }
  const terminating = endKey === undefined ? {} : terminatingDtmf(step, endKey);
  return terminating && { range: { ...terminating, min, max } };
}

function terminatingDtmf(step: StepAt, endKey: Json): JsonObject | undefined {
  const key = textOf(endKey);
  if (/^[0-9*#]$/.test(key)) {
    return { terminatingDtmf: `digit_${key}` };
  }
  report(step, [...step.path, 'endKey'], {
    code: 'key',
    summary: `"${shown(endKey)}" is no key of a telephone.`,
    hint: 'Write a digit, "*" or "#", in quotes.',
  });
  return undefined;
}
