import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFiles, WrittenFile } from '@callwright/manifest';
import { canonicalSource, projectFilesIn, topKeyOfBody, writtenFiles } from '@callwright/manifest';
import type { Finding } from '@callwright/model';
import { hashText, hasErrors } from '@callwright/model';
import { chooseFiles } from '../choose-files.ts';
import type { FmtArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { openProject } from '../open-project.ts';
import type { Paint } from '../paint.ts';
import { paintFor } from '../paint.ts';
import { replaceFile } from '../replace-file.ts';
import { findingText } from '../reporters/finding-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { count, plain } from '../words.ts';

/** What became of one file, or would. */
interface Formatted {
  readonly file: string;
  /** Undefined when it is as it should be, or stays as it is. */
  readonly text?: string;
  readonly mended: number;
  readonly findings: readonly Finding[];
}

/**
 * `callwright fmt [paths]`: the canonical form of what people write. Architect bodies, links, and files that cannot be
 * read are never touched. With `--check` nothing is written, and the exit status says whether anything would be.
 */
export async function fmt(args: FmtArguments, around: Surroundings): Promise<ExitStatus> {
  const { loaded, folder } = await openProject(args, around);
  const files = projectFilesIn(folder);
  const chosen = chooseFiles(args.paths, writtenFiles(loaded.project, files), {
    folder,
    here: around.folder,
  });
  const paint = paintFor(around, 'out', !args.color);
  const results: Formatted[] = [];
  for (const written of chosen) {
    const result = format(written, files, folder);
    results.push(result);
    if (result.text !== undefined && !args.check) {
      await replaceFile(join(folder, result.file), result.text);
    }
    around.out(told(result, args.check, paint));
  }
  const changed = results.filter(({ text }) => text !== undefined).length;
  around.out(closing(results.length, changed, args.check));
  const failed = results.some(({ findings }) => hasErrors(findings));
  return failed || (args.check && changed > 0) ? EXIT.failed : EXIT.done;
}

function format({ file, shape }: WrittenFile, files: ProjectFiles, folder: string): Formatted {
  const untouched = { file, mended: 0, findings: [] };
  if (lstatSync(join(folder, file), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    return { ...untouched, findings: [linkedFile(file)] };
  }
  const reading = files.read(file);
  // What cannot be read at all is told by `validate`, with its reasons.
  if (reading.state !== 'read') {
    return { ...untouched, findings: [unreadFile(file, reading.state)] };
  }
  if (shape === 'manifest' && topKeyOfBody(reading.text) !== undefined) {
    return untouched;
  }
  const {
    text,
    mended = 0,
    findings = [],
  } = canonicalSource({ file, text: reading.text, hash: hashText(reading.text) }, shape);
  return { file, mended, findings, ...(text !== undefined && text !== reading.text && { text }) };
}

function told({ file, text, mended, findings }: Formatted, check: boolean, paint: Paint): string {
  if (findings.length > 0) {
    return findings.map((finding) => `${findingText(finding, paint)}\n\n`).join('');
  }
  if (text === undefined) {
    return '';
  }
  const quoted =
    mended === 0 ? '' : `; ${count(mended, 'value')} that YAML reads otherwise than meant put in quotes`;
  return check
    ? `${paint.yellow('not formatted')} ${plain(file)}${quoted}\n`
    : `${paint.green('formatted')} ${plain(file)}${quoted}\n`;
}

function closing(all: number, changed: number, check: boolean): string {
  if (changed === 0) {
    return `${count(all, 'file')} looked at: nothing to format.\n`;
  }
  return check
    ? `${count(changed, 'file')} of ${all} would be formatted. Next: callwright fmt\n`
    : `${count(changed, 'file')} of ${all} formatted.\n`;
}

function linkedFile(file: string): Finding {
  return {
    code: 'cli.linked-file',
    severity: 'warning',
    summary: `${file} is a link and was left as it is.`,
    hint: 'Format the file that it leads to, in the project to which that belongs.',
  };
}

function unreadFile(file: string, state: string): Finding {
  return {
    code: 'cli.unread-file',
    severity: 'error',
    summary: `${file} was left as it is: it could not be read (${state}).`,
    hint: 'callwright validate says why.',
  };
}
