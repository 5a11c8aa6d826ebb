import { dump, loadAll, YAMLException } from 'js-yaml';
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

/** Writes plain data as YAML that every reader of YAML 1.1 and 1.2 takes for the same; nothing is folded or shared. */
export function writeYamlDocument(value: unknown): string {
  return dump(value, { noRefs: true, lineWidth: -1 });
}
