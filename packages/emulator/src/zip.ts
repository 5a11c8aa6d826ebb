import { strToU8, zipSync } from 'fflate';

/** Packs files; a name that comes twice gets a number, so that no file is lost. */
export function zipFiles(files: readonly { readonly name: string; readonly text: string }[]): Uint8Array {
  const packed: Record<string, Uint8Array> = {};
  for (const { name, text } of files) {
    packed[freeName(name, packed)] = strToU8(text);
  }
  // The earliest date that a zip can hold: the same files give the same bytes.
  return zipSync(packed, { mtime: '1980-01-01T00:00:00' });
}

function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let n = 2; Object.hasOwn(taken, free); n++) {
    free = `${name.slice(0, dot)}_${String(n)}${name.slice(dot)}`;
  }
  return free;
}
