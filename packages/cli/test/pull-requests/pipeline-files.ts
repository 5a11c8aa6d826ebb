import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '@callwright/archy';

const ROOT = join(__dirname, '../../../..');

/** A YAML file of the repository. Throws where it is none. */
export function pipelineFile(path: string): unknown {
  const { documents, problems } = readYaml(readFileSync(join(ROOT, path), 'utf8'));
  if (problems.length > 0 || documents.length !== 1) {
    throw new Error(`${path} is no YAML of one document: ${JSON.stringify(problems)}`);
  }
  return documents[0];
}
