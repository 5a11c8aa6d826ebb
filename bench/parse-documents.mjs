// What `validate` is measured against: yaml.parseDocument of every YAML file of a project, and nothing else.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, parseDocument } from 'yaml';

const folder = process.argv[2];
let parsed = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.yaml')) {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    parsed += text.includes('\n---\n')
      ? parseAllDocuments(text).length
      : parseDocument(text).errors.length + 1;
  }
}
if (parsed === 0) process.exitCode = 1;
