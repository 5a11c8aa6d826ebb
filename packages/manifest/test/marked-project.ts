import { PROJECT, projectInMemory } from './project-in-memory.ts';
import type { LoadedProject } from '../src/index.ts';
import { loadProject } from '../src/index.ts';
import type { ProjectCase } from './desired-cases/project-case.ts';

/** The files of a case with their marks, `code file:line` of each mark, and the project without them. */
export async function markedProject(
  written: Pick<ProjectCase, 'project' | 'manifests' | 'files'>,
): Promise<{ readonly loaded: LoadedProject; readonly expected: readonly string[] }> {
  const files: Readonly<Record<string, string>> = {
    'callwright.yaml': PROJECT + indented(written.project ?? ''),
    'manifests/m.yaml': withApiVersion(written.manifests),
    ...written.files,
  };
  const expected: string[] = [];
  const bare: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    text.split('\n').forEach((line, index) => {
      for (const [, code] of line.matchAll(/§([^§]+)§/g)) {
        expected.push(`${String(code)} ${path}:${index + 1}`);
      }
    });
    bare[path] = text.replace(/§[^§]+§/g, '');
  }
  return { loaded: await loadProject('/project', projectInMemory(bare)), expected };
}

function withApiVersion(text: string): string {
  return text.replace(/^(§[^§]+§)?kind:/gm, '$1apiVersion: callwright/v1\nkind:');
}

/** Only line feeds begin lines: to an expression's `^` other characters do too. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
