import type { Edit, FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { maskCredentials } from './credentials.ts';
import { CONTAINERS } from './internal-references.ts';
import type { FlowPicture } from './picture.ts';
import { colourEdits } from './picture/colour-edits.ts';
import { drawContainer, drawLoose, drawStart } from './picture/draw-containers.ts';
import { markUnreached } from './picture/reach.ts';
import { newSketch } from './picture/sketch.ts';

export interface PictureOptions {
  /** What a plan changes in it. Edits without a path, such as one of the name, are of the flow itself. */
  readonly edits?: readonly Edit[];
  /** All of it is new. */
  readonly isNew?: boolean;
}

/**
 * Draws one flow: every action and option once, and every way between them that the body tells. Works on the canonical form,
 * in which edits are worded, so that each edit finds the node that it touches; names that lead nowhere are drawn as missing.
 * What was removed is drawn as the edits hold it: in the group that it was taken from, below what held it, without a
 * way that still leads there. What looks like a credential is masked.
 * @param canonical as `canonicalForm` makes it; in anything else nothing is found
 */
export function flowPicture(
  canonical: Json,
  { edits = [], isNew = false }: PictureOptions = {},
): FlowPicture {
  const { type, flow } = contentOf(maskCredentials(canonical));
  const sketch = newSketch();
  drawStart(sketch, flow);
  for (const [collection, kind] of CONTAINERS) {
    for (const [name, body] of Object.entries(mapOf(flow[collection]))) {
      drawContainer(sketch, { collection, kind, name, body: mapOf(body) });
    }
  }
  drawLoose(sketch, flow);
  sketch.follow();
  markUnreached(sketch);
  colourEdits(sketch, edits, isNew);
  return { flowType: type, ...sketch.finished() };
}

function contentOf(canonical: Json): { readonly type: FlowType; readonly flow: JsonObject } {
  const { type = '', flow } = mapOf(canonical);
  return { type: type as FlowType, flow: mapOf(flow) };
}

function mapOf(value: Json | undefined): JsonObject {
  return isJsonObject(value ?? null) ? (value as JsonObject) : {};
}
