import type { JsonObject } from '@callwright/model';

import { placeholdersIn } from '../placeholders.ts';
import type { DocumentPath } from '../yaml-source.ts';
import type { Compilation } from './compilation.ts';
import { report, shown } from './compilation.ts';
import type { Origins } from './origins.ts';
import { originOf } from './origins.ts';
import type { SpecPath } from './step-problem.ts';

/** No text can say `{{x}}`: the platform would refuse the whole flow (facts: ARC 9, 11). */
export function checkPlaceholders(compilation: Compilation, document: JsonObject, origins: Origins): void {
  const told = new Set<string>();
  for (const { text, path } of placeholdersIn(document)) {
    const place = placeOf(origins, path);
    const key = JSON.stringify([text, place]);
    if (!told.has(key)) {
      told.add(key);
      report({ compilation }, place, {
        code: 'placeholder',
        summary: `"${shown(text)}" cannot be said: the platform takes two braces for a substitution.`,
        detail: 'It looks for them in the whole text of a flow and refuses one that nothing is put in for.',
        hint: 'Write "${var.name}" for a value of the project, "=Append(...)" for one of the flow, or one brace only.',
      });
    }
  }
}

/** What the header says comes from the key of the same name. */
function placeOf(origins: Origins, path: DocumentPath): SpecPath {
  const origin = originOf(origins, path) ?? [];
  const key = path[1];
  return origin.length === 0 && typeof key === 'string' ? [key] : origin;
}
