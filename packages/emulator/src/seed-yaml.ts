import { loadAll, YAMLException } from 'js-yaml';
import { emulatorError } from './emulator-error.ts';

/** Reads the one YAML document of a seed; an empty text is an empty map. `place` names it in errors. */
export function readSeedYaml(text: string, place: string): unknown {
  let documents: readonly unknown[];
  try {
    documents = loadAll(text);
  } catch (error) {
    if (error instanceof YAMLException) {
      throw emulatorError('seed-invalid', `${place} is no YAML: ${error.message}`, { cause: error });
    }
    throw error;
  }
  if (documents.length > 1) {
    throw emulatorError(
      'seed-invalid',
      `${place} holds ${String(documents.length)} documents; a seed is one.`,
    );
  }
  return documents[0] ?? {};
}
