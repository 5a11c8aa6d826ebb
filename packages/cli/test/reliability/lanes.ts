/** Does the work for each item, several at a time; after `forMs` no further one is begun. */
export async function inLanes<T>(
  items: readonly T[],
  { lanes, forMs }: { readonly lanes: number; readonly forMs: number },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const begun = Date.now();
  const next = items.values();
  const lane = async (): Promise<void> => {
    for (const item of next) {
      if (Date.now() - begun > forMs) {
        return;
      }
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** A run of an hour shows what goes wrong when it does, not only when it ends. */
export function sayAtOnce(name: string, troubles: readonly string[]): void {
  for (const trouble of troubles) {
    process.stderr.write(`${name}: ${trouble}\n`);
  }
}
