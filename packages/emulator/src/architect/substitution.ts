import type { Problem } from './problem.ts';

/** `{{key}}` anywhere in the text; the key has at least one character (facts: ARC 9). */
const placeholder = /\{\{([^{}\r\n]+)\}\}/g;

/** One problem per key that nothing was put in for; the pre-processor works on the text (text: facts ARC 11). */
export function leftOverSubstitutions(text: string): readonly Problem[] {
  const matches = [...text.matchAll(placeholder)].filter((match) => match[1]?.trim() !== '');
  const found = new Set(matches.map((match) => match[0]));
  return [...found].map((key) => ({
    stage: 'session',
    text: `pre-processor substitution key of '${key}' was found in the flow YAML, but was not found in the options file.`,
  }));
}
