import type { PictureGroup } from '@callwright/archy';

/** What a group of a flow is called: `menu Main`, but `Task` where that is its name, and `Start` for an only list. */
export function groupTitle({ is, name }: Pick<PictureGroup, 'is' | 'name'>): string {
  return is === 'actions' || name.toLowerCase() === is ? name : `${is} ${name}`;
}
