import type { Argv } from 'yargs';

/** Flags of the commands of the local org (`callwright emulator`). */

export const withServe = (yargs: Argv): Argv =>
  yargs
    .option('port', { type: 'number', default: 0, describe: 'Port on 127.0.0.1; 0 takes a free one' })
    .option('data', {
      type: 'string',
      requiresArg: true,
      describe: 'Folder that keeps the state; without it nothing is kept',
    })
    .option('seed', { type: 'string', requiresArg: true, describe: 'Seed file: what the org holds at first' })
    .option('lenient-references', {
      type: 'boolean',
      default: false,
      describe: 'Make what a body refers to and the org lacks',
    })
    .option('clock', {
      type: 'string',
      requiresArg: true,
      default: 'real',
      describe: 'real, or virtual[:ISO date]: time that goes on only when told',
    })
    .option('faults', { type: 'string', requiresArg: true, describe: 'File of rules by which it misbehaves' })
    .option('invariants', {
      type: 'string',
      requiresArg: true,
      describe: 'File of rules to evaluate after every change',
    });

export const withUrl = (yargs: Argv): Argv =>
  yargs.option('url', {
    type: 'string',
    requiresArg: true,
    describe: 'Address of a running local org (default: that of the project)',
  });

export const withSeedFile = (yargs: Argv): Argv =>
  withUrl(yargs).positional('file', { type: 'string', demandOption: true, describe: 'Seed file (YAML)' });

export const withEdit = (yargs: Argv): Argv =>
  withUrl(yargs)
    .positional('flow', { type: 'string', demandOption: true, describe: 'Live name of the flow' })
    .option('replace', { type: 'string', requiresArg: true, demandOption: true, describe: 'Text that goes' })
    .option('with', {
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: 'Text that stands there then',
    })
    .option('as', {
      type: 'string',
      requiresArg: true,
      default: 'A person',
      describe: 'Who does it; made where the local org does not know them',
    })
    .option('type', {
      type: 'string',
      requiresArg: true,
      describe: 'Type of the flow, where two have its name',
    });

export const withState = (yargs: Argv): Argv =>
  withUrl(yargs)
    .option('as-seed', {
      type: 'boolean',
      default: false,
      describe: 'Write a seed file: `emulator serve --seed` makes the same org of it',
    })
    .option('without-secrets', {
      type: 'boolean',
      default: false,
      describe: 'Leave the secrets of clients out of the seed',
    })
    .option('out', { type: 'string', requiresArg: true, describe: 'Write into this file' });
