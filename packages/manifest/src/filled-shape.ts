import type { Finding, JsonObject } from '@callwright/model';
import { filledMisfit, findingAt } from './findings.ts';
import type { ManifestDocument } from './manifest-document.ts';
import { pathOfPointer } from './pointer-path.ts';
import { firstMisfit } from './schema-check.ts';

/**
 * What is wrong with the shape of a spec once its variables have the values of one org; undefined when nothing is.
 * While loading, a text with `${var.x}` is taken for whatever its field wants.
 */
export function filledShapeFinding(document: ManifestDocument, spec: JsonObject): Finding | undefined {
  const whole: JsonObject = {
    apiVersion: 'callwright/v1',
    kind: document.kind,
    metadata: document.metadata,
    spec,
  };
  const misfit = firstMisfit('manifest', whole);
  if (!misfit) {
    return undefined;
  }
  const path = pathOfPointer(whole, misfit.pointer);
  return findingAt(filledMisfit(path.join('.'), misfit.expected), document.place(path));
}
