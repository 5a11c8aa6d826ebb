import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { asItem, itemLabels } from '../align-items.ts';
import type { EditPlace } from '../edit-place.ts';
import { ACTION_LISTS, deeper, itemPlace } from '../edit-place.ts';

/** A list of actions or options that something holds. */
export interface Branch {
  /** What leads there, e.g. `yes` or `case "A"`; undefined where it is all that is held. */
  readonly label?: string;
  readonly holds: 'actions' | 'options';
  /** To the list. */
  readonly place: EditPlace;
  readonly items: readonly Json[];
}

/**
 * The lists right below something, in the order of the body: what stands in them is not looked into.
 * @param own how many words of a place say what holds them; what comes behind says which list it is
 */
export function branchesOf(
  body: JsonObject,
  place: EditPlace,
  own: number = place.words.length,
): readonly Branch[] {
  const found: Branch[] = [];
  const visit = (value: Json, at: EditPlace): void => {
    if (isJsonObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (key !== 'lit' && typeof inner === 'object' && inner !== null) {
          enter(key, inner, deeper(at, key));
        }
      }
    }
  };
  const enter = (key: string, value: Json, at: EditPlace): void => {
    if (!Array.isArray(value)) {
      visit(value, at);
      return;
    }
    const items = value as readonly Json[];
    if (ACTION_LISTS.has(key) || key === 'choices') {
      const label = at.words.length > own ? at.words.at(-1) : undefined;
      found.push({
        ...(label !== undefined && { label }),
        holds: key === 'choices' ? 'options' : 'actions',
        place: at,
        items,
      });
      return;
    }
    const labels = itemLabels(items);
    for (const [index, whole] of items.entries()) {
      const item = asItem(whole);
      visit(item.body, itemPlace(at, labels[index] as string, index, item.key));
    }
  };
  visit(body, place);
  return found;
}
