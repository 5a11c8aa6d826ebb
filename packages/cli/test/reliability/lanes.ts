/**
 * Does the work for each item, several at a time; after `forMs` no further one is begun. What takes long says how far it
 * is, under `name`.
 */
export async function inLanes<T>(
  items: readonly T[],
  { name, lanes, forMs }: { readonly name: string; readonly lanes: number; readonly forMs: number },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const begun = Date.now();
  const next = items.values();
  let done = 0;
  const lane = async (): Promise<void> => {
    for (const item of next) {
      if (Date.now() - begun > forMs) {
        return;
      }
      await work(item);
      done += 1;
      if (done % 50 === 0) {
        process.stderr.write(`${name}: ${String(done)} of ${String(items.length)}\n`);
      }
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
