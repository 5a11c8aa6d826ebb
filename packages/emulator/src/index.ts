/**
 * The local org: a server that behaves like the part of Genesys Cloud that Callwright uses, over real HTTP on
 * loopback. It imports nothing from the other packages.
 */
export { startEmulator } from './start-emulator.ts';
export type { Emulator } from './server-start.ts';
export type { EmulatorOptions, FileSource, SeedSource } from './emulator-options.ts';
export { isEmulatorError } from './emulator-error.ts';
export type { EmulatorError, EmulatorErrorCode } from './emulator-error.ts';
export type { Clock } from './clock.ts';
export type { Settings } from './settings.ts';
