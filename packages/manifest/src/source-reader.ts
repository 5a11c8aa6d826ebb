import { posix } from 'node:path';
import type { FindingWords } from './findings.ts';
import { fileMissing, fileNotUtf8, fileOutsideProject, fileTooLarge, fileUnreadable } from './findings.ts';
import { hashText } from '@callwright/model';
import type { SourceFile } from './manifest-document.ts';
import type { FileReading, ProjectFiles } from './project-files.ts';

/** Either the file or the words that say why there is none. */
export type SourceReading =
  | { readonly source: SourceFile; readonly wrong?: undefined }
  | { readonly source?: undefined; readonly wrong: FindingWords };

/** Reads every file once and remembers what was read. */
export interface SourceReader {
  read(path: string): SourceReading;
  /** Everything that was read so far. */
  sources(): readonly SourceFile[];
}

export function sourceReader(files: ProjectFiles): SourceReader {
  const known = new Map<string, SourceReading>();
  return {
    read(path) {
      const file = posix.normalize(path);
      let reading = known.get(file);
      if (!reading) {
        reading = readingOf(file, files.read(file));
        known.set(file, reading);
      }
      return reading;
    },
    sources: () => [...known.values()].flatMap(({ source }) => (source ? [source] : [])),
  };
}

function readingOf(file: string, reading: FileReading): SourceReading {
  switch (reading.state) {
    case 'read': {
      // The mark some editors put in front is no content, and nobody counts it as a column.
      const text = reading.text.replace(/^\uFEFF/, '');
      return { source: { file, text, hash: hashText(text) } };
    }
    case 'missing':
      return { wrong: fileMissing(file) };
    case 'outside':
      return { wrong: fileOutsideProject(file) };
    case 'too-large':
      return { wrong: fileTooLarge(file, reading.bytes) };
    case 'not-a-file':
      return { wrong: fileUnreadable(file, 'it is not a file') };
    case 'not-utf8':
      return { wrong: fileNotUtf8(file) };
    case 'unreadable':
      return { wrong: fileUnreadable(file, reading.why) };
  }
}
