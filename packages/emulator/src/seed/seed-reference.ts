/*
 * How one object of a seed refers to another: by its name, and where the name would not lead to that very object (it
 * is shared, or the object is gone) as `id:<its id>`. So a written seed reads like one that a person wrote, and still
 * makes the same org.
 */

const byId = 'id:';

/** The text that stands for an object. `idOf` is how a reader of the seed will look the name up. */
export function writtenReference(
  id: string,
  name: string | undefined,
  idOf: (name: string) => string | undefined,
): string {
  return name !== undefined && !name.startsWith(byId) && idOf(name) === id ? name : `${byId}${id}`;
}

/** The id that a text of a seed stands for; undefined for an unknown name. What is given by id need not exist. */
export function readReference(text: string, idOf: (name: string) => string | undefined): string | undefined {
  return text.startsWith(byId) ? text.slice(byId.length) : idOf(text);
}
