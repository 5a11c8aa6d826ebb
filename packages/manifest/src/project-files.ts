/** What came of reading one file. Everything but `read` is told to a person as a finding. */
export type FileReading =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'missing' }
  /** The path, or what a link leads to, lies outside the project folder. Nothing was read. */
  | { readonly state: 'outside' }
  /** Larger than {@link LARGEST_FILE}. Nothing was read. */
  | { readonly state: 'too-large'; readonly bytes: number }
  | { readonly state: 'not-a-file' }
  | { readonly state: 'not-utf8' }
  /** The system refused; `why` is its code, e.g. `EACCES`. */
  | { readonly state: 'unreadable'; readonly why: string };

/** Bytes of the largest file that is read (language 6). */
export const LARGEST_FILE = 5_000_000;

/** Port: the files of one project. Paths are relative to the project folder, with `/`. The only IO of this package. */
export interface ProjectFiles {
  read(path: string): FileReading;
  /** What a path is, without reading it. */
  look(path: string): 'file' | 'folder' | 'missing' | 'outside';
  /** Files that match any of the globs, sorted; hidden folders and `node_modules` are never entered. */
  find(globs: readonly string[]): readonly string[];
}
