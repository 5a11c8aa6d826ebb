/*
 * How one object of a seed refers to another: by its name, and where the name would not lead to that very object (it
 * is shared, or the object is gone) as `id:<its id>`. So a written seed reads like one that a person wrote, and still
 * makes the same org.
 */

/** What a reference can lead to. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** The living objects of a name, in any letter case. */
type Having = (name: string) => readonly Named[];

const byId = 'id:';

/** The text that stands for an object; `having` is how a reader of the seed will look its name up. */
export function writtenReference(id: string, name: string | undefined, having: Having): string {
  const isClear = name !== undefined && !name.startsWith(byId) && only(name, having(name))?.id === id;
  return isClear ? name : `${byId}${id}`;
}

/** The id that a text of a seed stands for; undefined for an unknown name. What is given by id need not exist. */
export function readReference(text: string, having: Having): string | undefined {
  return text.startsWith(byId) ? text.slice(byId.length) : fitting(text, having(text))[0]?.id;
}

/** Which of several objects of one name comes first can change: none of them is meant for sure. */
function only(name: string, found: readonly Named[]): Named | undefined {
  const [first, ...others] = fitting(name, found);
  return others.length === 0 ? first : undefined;
}

/** Those in exact spelling, else all. */
function fitting(name: string, found: readonly Named[]): readonly Named[] {
  const exact = found.filter((object) => object.name === name);
  return exact.length > 0 ? exact : found;
}
