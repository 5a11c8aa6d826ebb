/** Why the local org cannot be started or told something; machines decide by this, people read the sentence. */
export type EmulatorErrorCode =
  | 'port-in-use'
  | 'port-not-usable'
  | 'folder-in-use'
  | 'folder-corrupt'
  | 'folder-not-usable'
  | 'seed-unreadable'
  | 'seed-invalid'
  | 'faults-unreadable'
  | 'faults-invalid'
  | 'invariants-unreadable'
  | 'invariants-invalid'
  | 'option-invalid';

/** A failure that a person has to read: what happened, where, and what to do next. Never carries a secret. */
export interface EmulatorError extends Error {
  readonly name: 'EmulatorError';
  readonly code: EmulatorErrorCode;
  /** With `folder-in-use`: where the process that holds the folder answers, once it listens. */
  readonly url?: string;
}

/** Makes the error; `cause` keeps the original failure for a debugger. */
export function emulatorError(
  code: EmulatorErrorCode,
  sentence: string,
  more: { readonly cause?: unknown; readonly url?: string } = {},
): EmulatorError {
  const error = new Error(sentence, more.cause === undefined ? undefined : { cause: more.cause });
  return Object.assign(error, {
    name: 'EmulatorError' as const,
    code,
    ...(more.url === undefined ? {} : { url: more.url }),
  });
}

/** Tells an {@link EmulatorError} from a defect. */
export function isEmulatorError(error: unknown): error is EmulatorError {
  return error instanceof Error && error.name === 'EmulatorError' && 'code' in error;
}
