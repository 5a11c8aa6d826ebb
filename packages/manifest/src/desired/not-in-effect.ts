import type { Finding, Place } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';

/** Parts of the language that can be written and that this version does not act on. */
const OF_PROJECT = ['drift'] as const;

/**
 * Says of everything that is written and not acted on yet that it has no effect: somebody who writes it would
 * believe in it.
 */
export function notInEffect({ project }: LoadedProject): readonly Finding[] {
  return OF_PROJECT.filter((key) => project.spec[key] !== undefined).map((key) =>
    noEffect(key, project.place(['spec', key], 'key')),
  );
}

function noEffect(what: string, place: Place): Finding {
  return {
    code: 'manifest.not-in-effect',
    severity: 'warning',
    summary: `\`${what}\` has no effect in this version.`,
    detail: 'It is accepted so that projects can be written ahead, and nothing acts on it yet.',
    hint: 'Do not rely on it.',
    place,
  };
}
