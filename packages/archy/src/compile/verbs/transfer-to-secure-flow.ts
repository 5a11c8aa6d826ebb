import { report, shown } from '../compilation.ts';
import { namedThing } from '../named-thing.ts';
import { FAILURE_OUTPUTS, transferAudio, UNSET } from '../transfer-parts.ts';
import type { Verb } from '../verb.ts';
import { FAILURE } from '../verb.ts';

/** Goes on in a secure flow, in which what the caller says and types is not recorded. */
export const transferToSecureFlow: Verb = {
  word: 'transferToSecureFlow',
  arguments: ['announce'],
  branches: [FAILURE],
  media: ['voice'],
  compile(step) {
    const target = namedThing(step, 'flows', step.value, step.at);
    const audio = transferAudio(step);
    if (target?.flowType !== undefined && target.flowType !== 'securecall') {
      report(step, step.at, {
        code: 'not-secure-flow',
        summary: `"${shown(step.value)}" is no secure flow.`,
        hint: `Name a flow of type secureCall, or write "transferToFlow: ${shown(step.value)}".`,
      });
      return undefined;
    }
    return target && audio
      ? {
          key: 'transferToFlowSecure',
          label: 'Transfer to Secure Flow',
          body: {
            targetFlow: { name: target.liveName },
            connectTimeout: UNSET,
            ...audio,
            invocationData: { lit: '' },
            ...FAILURE_OUTPUTS,
          },
        }
      : undefined;
  },
};
