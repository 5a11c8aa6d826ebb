import { report, shown } from '../compilation.ts';
import { textOf } from '../text-of.ts';
import type { Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS, warnUnverified } from '../verb.ts';

/** Goes on in another language of the flow. */
export const setLanguage: Verb = {
  word: 'setLanguage',
  arguments: [],
  branches: [],
  media: MEDIA_OF_CONVERSATIONS,
  compile(step) {
    const { languages } = step.compilation.flow;
    const language = textOf(step.value);
    if (!languages.includes(language)) {
      report(step, step.at, {
        code: 'unknown-language',
        summary: `"${shown(step.value)}" is none of the flow's languages.`,
        hint: `The languages are: ${languages.join(', ')}. Add "${shown(language)}" to "languages" to use it.`,
      });
      return undefined;
    }
    if (!step.compilation.media.includes('voice')) {
      warnUnverified(step, '"setLanguage" in this kind of flow');
    }
    return {
      key: 'setLanguage',
      label: 'Set Language',
      // Exports say the language twice (facts: ARC 5.3).
      body: { languageValue: { lit: language }, language },
    };
  },
};
