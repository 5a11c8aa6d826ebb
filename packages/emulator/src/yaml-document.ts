import { loadAll, YAMLException } from 'js-yaml';
import { emulatorError } from './emulator-error.ts';
import type { MapSource } from './map-reader.ts';

/** Reads the one YAML (or JSON) document of a file; an empty text is an empty map. `place` names it in errors. */
export function readYamlDocument(source: MapSource, text: string, place: string): unknown {
  let documents: readonly unknown[];
  try {
    documents = loadAll(text);
  } catch (error) {
    if (error instanceof YAMLException) {
      throw emulatorError(source.code, `${place} is no YAML: ${error.message}`, { cause: error });
    }
    throw error;
  }
  if (documents.length > 1) {
    throw emulatorError(
      source.code,
      `${place} holds ${String(documents.length)} documents; ${source.noun} is one.`,
    );
  }
  return documents[0] ?? {};
}
