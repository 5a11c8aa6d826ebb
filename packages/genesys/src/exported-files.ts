import { unzipSync } from 'fflate';

/** Bytes of one exported flow; more is no Architect document but a trap. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * The texts of a finished export by file name without its ending. One flow comes as the document itself, several as a
 * zip (facts: API 2.6); which of both is told by the bytes.
 *
 * @param single the name that a lone document gets
 * @returns undefined when the bytes are neither
 */
export function exportedFiles(bytes: Uint8Array, single: string): ReadonlyMap<string, string> | undefined {
  try {
    const files = isZip(bytes)
      ? Object.entries(unzipSync(bytes, { filter: (file) => file.originalSize <= LARGEST_FILE }))
      : [[single, bytes] as const];
    return new Map(files.map(([path, content]) => [baseName(path), textOf(content)]));
  } catch {
    // A damaged zip, or bytes that are no UTF-8.
    return undefined;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
