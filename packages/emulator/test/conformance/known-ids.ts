/**
 * The ids that a client has seen in answers, by the collection they stand in. Requests are made up before it is known
 * which ids there will be: they say `@{collection#n}` for the n-th, and {@link KnownIds.filledIn} puts ids in.
 */
export interface KnownIds {
  /** Remembers every `selfUri` in an answer. */
  learn(json: unknown): void;
  /** A text with an id for each placeholder; what is in no collection becomes an id that nothing has. */
  filledIn(text: string): string;
}

/** An id that nothing has. */
export const unknownId = '00000000-0000-4000-8000-000000000000';

/** Placeholder for an id of a collection, e.g. `/api/v2/flows` or `/api/v2/flows/{flowId}/versions`. */
export function placeholder(collection: string, n: number): string {
  return `@{${collection}#${String(n)}}`;
}

/** `templateOf` gives the template of an address: objects of one kind are one collection, whatever they stand in. */
export function createKnownIds(templateOf: (path: string) => string | undefined): KnownIds {
  const ids = new Map<string, string[]>();
  const add = (path: string): void => {
    const parts = path.split('/');
    const template = templateOf(path)?.split('/') ?? [...parts.slice(0, -1), '{id}'];
    template.forEach((part, at) => {
      const collection = template.slice(0, at).join('/');
      const id = decodeURIComponent(parts[at] ?? '');
      const known = ids.get(collection) ?? [];
      if (part.startsWith('{') && id !== '' && !known.includes(id)) {
        ids.set(collection, [...known, id]);
      }
    });
  };
  const learn = (json: unknown): void => {
    if (Array.isArray(json)) {
      json.forEach(learn);
    } else if (typeof json === 'object' && json !== null) {
      for (const [key, value] of Object.entries(json)) {
        // The address of a listing has a query, and is no object.
        if (key === 'selfUri' && typeof value === 'string' && !value.includes('?')) {
          add(value);
        } else {
          learn(value);
        }
      }
    }
  };
  return {
    learn,
    filledIn: (text) =>
      text.replaceAll(/@\{([^#]+)#(\d+)\}/g, (_, collection: string, n: string) => {
        const known = ids.get(collection) ?? [];
        return known[Number(n) % known.length] ?? unknownId;
      }),
  };
}
