import type { JsonObject } from '@callwright/model';
import { isE164, isJsonObject, normaliseNumber } from '@callwright/model';

import { report, shown } from '../compilation.ts';
import { escapeLiteral } from '../../expression-references.ts';
import { liveNameOf } from '../named-thing.ts';
import { FAILURE_OUTPUTS, transferAudio, UNSET } from '../transfer-parts.ts';
import { giveValue, readValue } from '../value.ts';
import type { StepAt, Verb } from '../verb.ts';
import { FAILURE, warnUnverified } from '../verb.ts';

/** Hands the call to a telephone number. */
export const transferToNumber: Verb = {
  word: 'transferToNumber',
  arguments: ['announce'],
  branches: [FAILURE],
  media: ['voice'],
  compile(step) {
    const targetNumber = numberOf(step);
    const audio = transferAudio(step);
    // Property names: facts ARC 5.3; the rest as for a person.
    warnUnverified(step, '"transferToNumber"');
    return targetNumber && audio
      ? {
          key: 'transferToNumber',
          label: 'Transfer to Number',
          body: { targetNumber, ...audio, connectTimeout: UNSET, ...FAILURE_OUTPUTS },
        }
      : undefined;
  },
};

/** A key of `existing.numbers`, a number, or an expression of one; given as an expression of type phone number. */
function numberOf(step: StepAt): JsonObject | undefined {
  const { value, at } = step;
  if (readValue(value).is === 'expression') {
    return giveValue(step, value, 'phoneNumber', at);
  }
  const raw = isJsonObject(value) ? value['raw'] : undefined;
  const number = typeof raw === 'string' ? raw : written(step);
  return number === undefined ? undefined : { exp: `ToPhoneNumber("${escapeLiteral(number)}")` };
}

function written(step: StepAt): string | undefined {
  const { value, at } = step;
  if (typeof value !== 'string' || !/^\+?[\d\s().-]+$/.test(value) || isKnown(step, value)) {
    return liveNameOf(step, 'numbers', value, at);
  }
  if (!isE164(value)) {
    const meant = normaliseNumber(value);
    report(step, at, {
      code: 'phone-number',
      summary: `"${shown(value)}" is no number in E.164.`,
      hint: `Write it with its country, such as "${meant ?? '+13175550190'}", in quotes.`,
    });
    return undefined;
  }
  if (step.compilation.context.severalOrgs === true) {
    report(step, at, {
      code: 'literal-number',
      severity: 'warning',
      summary: `The number ${value} stands in a step, and the project has several orgs.`,
      detail: 'Every org would transfer to this one number.',
      hint: `Give it a name under "existing.numbers" of callwright.yaml, or write { existing: "${value}" } where it is the same for all.`,
    });
  }
  return value;
}

function isKnown(step: StepAt, name: string): boolean {
  return step.compilation.context.names('numbers', name) !== undefined;
}
