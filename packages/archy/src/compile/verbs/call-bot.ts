import { calledFlow } from '../called-values.ts';
import type { NamedThing } from '../compile-context.ts';
import { report, shown } from '../compilation.ts';
import { namedThing } from '../named-thing.ts';
import { giveValue, receive } from '../value.ts';
import type { Action, StepAt, Verb } from '../verb.ts';

/** Lets a bot talk, the version published last, and comes back with what it learned (facts: ARC 6.2). */
export const callBot: Verb = {
  word: 'callBot',
  arguments: ['text', 'with', 'into', 'intent'],
  branches: [],
  media: ['voice', 'message'],
  compile(step) {
    const bot = namedThing(step, 'flows', step.value, step.at);
    const { text, intent } = step.args;
    const inputText =
      text === undefined ? { noValue: true } : giveValue(step, text, 'string', [...step.path, 'text']);
    const found =
      intent === undefined ? { noValue: true } : receive(step, intent, 'string', [...step.path, 'intent']);
    const digital = bot && isDigital(step, bot);
    if (bot === undefined || digital === undefined || !inputText || !found) {
      return undefined;
    }
    const { liveName, contract } = bot;
    const called = calledFlow(step, { noun: 'bot', liveName, contract, scope: 'Slot' });
    return actionOf(digital, { inputText, exitReason: { noValue: true }, intent: found }, called);
  },
};

function actionOf(digital: boolean, around: Action['body'], called: Action['body']): Action {
  return digital
    ? {
        key: 'callDigitalBotFlow',
        label: 'Call Digital Bot Flow',
        body: { ...around, digitalBotFlow: called },
      }
    : { key: 'callBotFlow', label: 'Call Bot Flow', body: { ...around, botFlow: called } };
}

/** Which of the two kinds of bot it is; each has an action of its own. Undefined when it is neither. */
function isDigital(step: StepAt, bot: NamedThing): boolean | undefined {
  const voice = step.compilation.media.includes('voice');
  switch (bot.flowType) {
    case 'bot':
      return false;
    case 'digitalbot':
      if (voice) {
        report(step, step.at, {
          code: 'digital-bot-in-call',
          summary: `"${shown(step.value)}" is a digital bot flow: it writes and cannot speak.`,
          hint: 'Call a bot flow here, or keep this shared flow out of call flows with "compatibleWith".',
        });
        return undefined;
      }
      return true;
    case undefined:
      // Calls have one kind of bot only; elsewhere the name alone does not say it.
      if (!voice) {
        report(step, step.at, {
          code: 'bot-type-unknown',
          severity: 'warning',
          summary: `Nothing says whether "${shown(step.value)}" is a bot flow or a digital bot flow; it is taken for a bot flow.`,
          hint: 'Describe the bot as a "kind: Flow" of this project, or write "archy: { callDigitalBotFlow: {...} }".',
        });
      }
      return false;
    default:
      report(step, step.at, {
        code: 'not-a-bot',
        summary: `"${shown(step.value)}" is no bot.`,
        hint: 'Name a flow of type botFlow or digitalBot; other flows are reached with "call" or "transferToFlow".',
      });
      return undefined;
  }
}
