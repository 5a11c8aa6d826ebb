import type { Problem } from './problem.ts';

const maxLength = 200;

/**
 * What is wrong with a flow's name: it is there, has at most 200 characters, no slash, and does not end in
 * `-debug` (facts: ARC 8; text: ARC 11).
 */
export function flowNameProblem(name: string | undefined): Problem | undefined {
  const valid =
    name !== undefined &&
    name.trim() !== '' &&
    name.length <= maxLength &&
    !name.includes('/') &&
    !name.endsWith('-debug');
  return valid ? undefined : { stage: 'session', text: `the flow name '${name ?? 'undefined'}' is invalid.` };
}
