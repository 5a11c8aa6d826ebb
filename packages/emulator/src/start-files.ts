import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { EmulatorOptions, FileSource, SeedSource } from './emulator-options.ts';
import { emulatorError, type EmulatorErrorCode } from './emulator-error.ts';
import type { FaultRule } from './faults/fault-rule.ts';
import { readFaultFile } from './faults/read-faults.ts';
import { readInvariantFile, type InvariantRule } from './invariants/read-invariants.ts';
import { readSeed, type Seed } from './seed/read-seed.ts';
import type { ReadSeedFile } from './seed/seed-part.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { codeOf } from './state/folder-lock.ts';
import { readClockChoice, type ClockChoice } from './virtual-clock.ts';

/** Everything that a server is told at its start, read and checked. */
export interface StartFiles {
  readonly seed: Seed;
  readonly clock: ClockChoice;
  readonly settings: Settings;
  readonly faultRules: readonly FaultRule[];
  readonly invariantRules: readonly InvariantRule[];
}

/** Reads the options' files before anything is opened. Throws an EmulatorError for each that cannot be read or is wrong. */
export function readStartFiles(options: EmulatorOptions): StartFiles {
  const faults = readText(options.faults, 'faults-unreadable', 'fault');
  const invariants = readText(options.invariants, 'invariants-unreadable', 'invariants');
  const settings = { ...defaultSettings, jobDelayMs: options.jobDelayMs ?? defaultSettings.jobDelayMs };
  const faultFile = readFaultFile(faults.text, faults.place, settings);
  return {
    seed: readSeedSource(options.seed),
    clock: clockOf(options.clock),
    settings: faultFile.settings,
    faultRules: faultFile.rules,
    invariantRules: readInvariantFile(invariants.text, invariants.place),
  };
}

function clockOf(wanted: EmulatorOptions['clock'] = 'real'): ClockChoice {
  return typeof wanted === 'string' ? readClockChoice(wanted) : { kind: 'real', clock: wanted };
}

function readText(
  source: FileSource | undefined,
  code: EmulatorErrorCode,
  noun: string,
): { readonly text: string; readonly place: string } {
  if (source !== undefined && 'file' in source) {
    return { text: readFileAt(resolve(source.file), code, noun), place: source.file };
  }
  return { text: source?.text ?? '', place: `The ${noun} file` };
}

function readSeedSource(source: SeedSource | undefined): Seed {
  if (source === undefined || 'text' in source) {
    return readSeedText(source?.text ?? '', source?.baseDir ?? '.');
  }
  const { text, place } = readText(source, 'seed-unreadable', 'seed');
  return readSeed(text, place, readerIn(dirname(resolve(source.file))));
}

/** Reads the text of a seed whose flow files are relative to `baseDir`. */
export function readSeedText(text: string, baseDir: string): Seed {
  return readSeed(text, 'The seed file', readerIn(resolve(baseDir)));
}

function readerIn(folder: string): ReadSeedFile {
  return (path) => readFileSync(resolve(folder, path), 'utf8');
}

function readFileAt(path: string, code: EmulatorErrorCode, noun: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw emulatorError(code, `The ${noun} file ${path} cannot be read: ${codeOf(error)}. Check its path.`, {
      cause: error,
    });
  }
}
