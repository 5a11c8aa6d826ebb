import type { Edit, Json } from '@callwright/model';
import type { EditPlace } from './edit-place.ts';
import { groupBy } from './group-by.ts';
import { contentKey, sameContent } from './same-content.ts';

/** An edit, and whether it says that an item of a list came or went as a whole. */
export interface EditDraft {
  readonly edit: Edit;
  readonly item?: 'added' | 'removed';
}

export function draft(
  where: EditPlace,
  what: string,
  before: Json | undefined,
  after: Json | undefined,
  item?: 'added' | 'removed',
): EditDraft {
  const place = where.words.length === 0 ? 'Flow' : where.words.join(' › ');
  return {
    edit: {
      where: place,
      words: `${place}: ${what}`,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      path: where.path,
    },
    ...(item && { item }),
  };
}

/**
 * The edits; what went in one place and came in another, of which there is no second, was moved: that is one edit and
 * not two.
 */
export function withMoves(drafts: readonly EditDraft[]): readonly Edit[] {
  const whole = drafts.filter(({ item }) => item !== undefined);
  const byContent = groupBy(whole, ({ edit }) => contentKey(edit.before ?? edit.after ?? null));
  const moves = new Map<EditDraft, readonly Edit[]>();
  for (const group of byContent.values()) {
    const [source] = group.filter(({ item }) => item === 'removed');
    const [target] = group.filter(({ item }) => item === 'added');
    const [was, is] = [source?.edit.before ?? null, target?.edit.after ?? null];
    if (group.length === 2 && source !== undefined && target !== undefined && sameContent(was, is)) {
      moves.set(source, []);
      moves.set(target, [moved(target.edit, source.edit)]);
    }
  }
  return drafts.flatMap((one) => moves.get(one) ?? [one.edit]);
}

/** It was there before, too: somewhere else. */
function moved(edit: Edit, from: Edit): Edit {
  const { before = null } = from;
  return { ...edit, words: `${edit.where}: moved here from ${from.where}`, before };
}
