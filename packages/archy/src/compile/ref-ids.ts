/** Gives out refIds as exports have them: a label and a number that counts through the flow (facts: ARC 2.1). */
export interface RefIds {
  /** Of a menu or task of the manifest. */
  of(collection: 'menus' | 'tasks', id: string): string;
  /** Of the steps of the flow itself. */
  readonly main: { readonly name: string; readonly refId: string };
  /** Of anything else, in the order asked. */
  next(name: string): string;
}

/** Architect numbers its containers from here. */
const FIRST_NUMBER = 10;

/** Every refId of a flow with these menus and tasks: the main steps first, then menus and tasks as written. */
export function refIdsFor(menus: readonly string[], tasks: readonly string[]): RefIds {
  let number = FIRST_NUMBER - 1;
  const next = (name: string): string => {
    number += 1;
    return `${labelOf(name)}_${number}`;
  };
  const mainName = freeName(new Set(tasks));
  const main = { name: mainName, refId: next(mainName) };
  const given = {
    menus: new Map(menus.map((id) => [id, next(id)])),
    tasks: new Map(tasks.map((id) => [id, next(id)])),
  };
  return { of: (collection, id) => given[collection].get(id) ?? '', main, next };
}

/** Brackets end a reference and `#` begins one into another file, whatever they stand in (facts: ARC 2.1, 2.2). */
function labelOf(name: string): string {
  return name.replaceAll('/', '_SLASH_').replace(/[#[\]]/g, '_');
}

/** The main steps become a task beside those of the manifest: one name must not stand for two. */
function freeName(taken: ReadonlySet<string>): string {
  let name = 'main';
  for (let number = 2; taken.has(name); number += 1) {
    name = `main-${number}`;
  }
  return name;
}
