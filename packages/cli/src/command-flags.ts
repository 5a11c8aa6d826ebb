import type { Argv } from 'yargs';
import type { AssessmentFormat } from './command-arguments.ts';

/** The flags of each command, with what they mean; the shapes that come of them stand in command-line.ts. */

/** Flags that every command takes. */
export const COMMON_FLAGS = {
  project: {
    type: 'string',
    describe: 'Folder with callwright.yaml (default: here or above)',
    requiresArg: true,
  },
  color: { type: 'boolean', default: true, describe: 'Colours; also off with NO_COLOR' },
} as const;

/** For tools that show tests and findings of code. */
const ASSESSMENT_FORMATS: readonly AssessmentFormat[] = ['junit', 'sarif'];

export const withFolder = (yargs: Argv): Argv =>
  yargs.positional('folder', { type: 'string', default: '.', describe: 'New or empty folder' });

export const withValidate = (yargs: Argv): Argv =>
  withVariables(yargs).option('format', {
    choices: ['human', 'json', ...ASSESSMENT_FORMATS] as const,
    default: 'human' as const,
    describe: 'Output; junit and sarif are for tools that show tests and findings of code',
  });

export const withFmt = (yargs: Argv): Argv =>
  yargs
    .positional('paths', {
      type: 'string',
      array: true,
      default: [],
      describe: 'Files and folders of the project (default: all manifests, the project file, org files)',
    })
    .option('check', {
      type: 'boolean',
      default: false,
      describe: 'Write nothing; exit 1 and name the files that would be written',
    });

export const withExplain = (yargs: Argv): Argv =>
  withFormat(yargs).positional('field', {
    type: 'string',
    describe: 'KIND, KIND.field.field or a verb; without it all of them are listed',
  });

export const withPlan = (yargs: Argv): Argv =>
  withTarget(withAllow(withPlanFormat(withOrg(yargs))))
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Save the plan in this folder, for show and apply',
    })
    .option('reviewed', {
      type: 'string',
      requiresArg: true,
      describe: 'Folder of the plan that was reviewed; exit 6 and save nothing unless this one does the same',
    })
    .option('settings-from', {
      type: 'string',
      requiresArg: true,
      describe: 'Read callwright.yaml and the files of its orgs from this folder: for manifests of strangers',
    })
    .option('detailed-exitcode', {
      type: 'boolean',
      default: false,
      describe: 'Exit 2 when something can be applied, 4 when only held changes remain',
    });

export const withDrift = (yargs: Argv): Argv =>
  withAssessments(withOrg(yargs))
    .option('unmanaged', {
      type: 'boolean',
      default: false,
      describe: 'Also list what the org has and nobody manages',
    })
    .option('accept', {
      type: 'string',
      array: true,
      default: [],
      requiresArg: true,
      nargs: 1,
      describe: 'Take what is live of this address into its manifest; may stand several times',
    })
    .option('replace-steps', {
      type: 'boolean',
      default: false,
      describe: 'With --accept: put an Architect body in the place of steps that cannot say what is live',
    })
    .option('notify', {
      type: 'string',
      requiresArg: true,
      describe: 'Webhook of a chat that is told of drift; also CALLWRIGHT_NOTIFY_URL',
    })
    .option('verbose', {
      type: 'boolean',
      default: false,
      describe: 'Also say what is known drift, what is to be applied, and every name',
    });

export const withCompare = (yargs: Argv): Argv =>
  withMaxBytes(withTokens(withVariables(yargs)))
    .option('format', {
      choices: ['human', 'json', 'markdown', 'html'] as const,
      default: 'human' as const,
      describe: 'Output; markdown is for a comment or an issue, html is a page',
    })
    .positional('org', {
      type: 'string',
      demandOption: true,
      describe: 'Org that the other is held against, e.g. the one to promote from',
    })
    .positional('to', {
      type: 'string',
      demandOption: true,
      describe: 'Org of which is said what it lacks, e.g. the one to promote to',
    })
    .option('unmanaged', {
      type: 'boolean',
      default: false,
      describe: 'Also compare what nobody manages',
    })
    .option('verbose', {
      type: 'boolean',
      default: false,
      describe: 'Also tell what differs as the manifests say, and every name',
    });

export const withShow = (yargs: Argv): Argv =>
  withPresentPlan(withPlanFormat(yargs))
    .option('format', { choices: ['mermaid'] as const })
    .option('plan', {
      type: 'string',
      requiresArg: true,
      describe:
        'With Kind/name: folder of the saved plan whose edits are marked; with --org one is made for it',
    })
    .positional('what', {
      type: 'string',
      demandOption: true,
      describe: 'Folder of a saved plan, or Kind/name: menus, tasks and branches of a flow',
    });

export const withApply = (yargs: Argv): Argv =>
  withApplying(yargs)
    .positional('plan', {
      type: 'string',
      describe: 'Folder of a saved plan; without it a plan is made first',
    })
    .option('resume', {
      type: 'string',
      requiresArg: true,
      describe: 'Go on with this run, which did not come to its end',
    });

export const withRollback = (yargs: Argv): Argv =>
  withApplying(yargs)
    .positional('run', { type: 'string', demandOption: true, describe: 'The run, as `apply` names it' })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Save the plan in this folder, for show and apply, and do nothing',
    });

const withApplying = (yargs: Argv): Argv =>
  withTarget(withAllow(withFormat(withOrg(yargs))))
    .option('auto-approve', { type: 'boolean', default: false, describe: 'Do not ask' })
    .option('run-dir', { type: 'string', requiresArg: true, describe: 'Folder for the journal of this run' })
    .option('lease-timeout', {
      type: 'number',
      default: 600,
      describe: 'Seconds to wait while somebody else applies',
    })
    .option('stop-on-error', {
      type: 'boolean',
      default: false,
      describe: 'After the first step that is not done begin no other; steps under way are finished',
    })
    .option('events', {
      type: 'string',
      requiresArg: true,
      describe: 'Write what happens into this file while it happens, as JSON lines',
    });

export const withRuns = (yargs: Argv): Argv =>
  withOrg(yargs)
    .option('format', {
      choices: ['human', 'json', 'html'] as const,
      default: 'human' as const,
      describe: 'Output; html is a page with the timeline of one run',
    })
    .positional('run', {
      type: 'string',
      describe: 'Id of a run, or the folder that --run-dir gave it; without it all are listed',
    })
    .option('lease', {
      type: 'boolean',
      default: false,
      describe: 'Say who holds the lease of the org, and until when',
    })
    .option('break', {
      type: 'boolean',
      default: false,
      describe:
        'With --lease: take it away from a run that is dead; the next may begin once it must have noticed',
    })
    .option('confirm', {
      type: 'string',
      requiresArg: true,
      describe: 'With --break, where nobody can be asked: id of the run that is to lose the lease',
    });

export const withWhy = (yargs: Argv): Argv =>
  withPresentPlan(withFormat(yargs)).positional('address', {
    type: 'string',
    demandOption: true,
    describe: 'Kind/name',
  });

export const withGraph = (yargs: Argv): Argv =>
  withPresentPlan(yargs).option('format', {
    choices: ['mermaid', 'dot', 'json', 'html'] as const,
    default: 'mermaid' as const,
    describe: 'Output',
  });

export const withDoctor = (yargs: Argv): Argv =>
  withFormat(withOrg(yargs))
    .option('permissions', {
      type: 'boolean',
      default: false,
      describe: 'Only name the permissions that this project needs, and ask no org',
    })
    .option('for', {
      choices: ['plan', 'apply'] as const,
      default: 'plan' as const,
      describe: 'What this client is for: what keeps it from that is bad',
    })
    .option('probe', {
      type: 'boolean',
      default: false,
      describe: 'Also try what is assumed about the platform',
    })
    .option('auto-approve', {
      type: 'boolean',
      default: false,
      describe: 'With --probe: do not ask before what writes',
    });

export const withCompletion = (yargs: Argv): Argv =>
  yargs.positional('shell', {
    choices: ['bash', 'zsh', 'fish'] as const,
    demandOption: true,
    describe: 'The shell that is to read it',
  });

export const withAdopt = (yargs: Argv): Argv =>
  withListOf(
    withListOf(
      withListOf(
        withFormat(withOrg(yargs)),
        'kind',
        'Only things of this kind, e.g. InboundFlow; may stand more than once',
      ),
      'name',
      'Only things whose name fits this pattern, with * and ?; may stand more than once',
    ),
    'from',
    'KIND:NAME and everything that it reaches, e.g. "CallRoute:Main line"; may stand more than once',
  )
    .option('into', {
      type: 'string',
      requiresArg: true,
      describe: 'Folder of the project for new manifests (default: the first folder of `manifests`)',
    })
    .option('list', { type: 'boolean', default: false, describe: 'Only list what there is to choose from' })
    .option('dry-run', {
      type: 'boolean',
      default: false,
      describe: 'Write nothing; name the files that would be written',
    })
    .option('as-seed', {
      type: 'string',
      requiresArg: true,
      describe: 'Write a seed for the local org into this file of the project, and no manifests',
    })
    .option('pseudonyms', {
      type: 'boolean',
      default: false,
      describe:
        'With --as-seed: other names and numbers in the place of the real ones, the same in every run',
    });

function withFormat(yargs: Argv): Argv {
  return yargs.option('format', {
    choices: ['human', 'json'] as const,
    default: 'human' as const,
    describe: 'Output',
  });
}

/** For what is told to people, in a comment and on a page, and to tools. */
function withAssessments(yargs: Argv): Argv {
  return withMaxBytes(yargs).option('format', {
    choices: ['human', 'json', 'markdown', 'html', ...ASSESSMENT_FORMATS] as const,
    default: 'human' as const,
    describe:
      'Output; markdown is for a comment or an issue, and of a plan empty when nothing changes; html is a page with the call paths; junit and sarif are for tools that show tests and findings of code',
  });
}

function withMaxBytes(yargs: Argv): Argv {
  return yargs.option('max-bytes', {
    type: 'number',
    default: 65_000,
    describe: 'With markdown: bytes of UTF-8 that are never exceeded',
  });
}

function withPlanFormat(yargs: Argv): Argv {
  return withAssessments(yargs)
    .option('whole-at', {
      type: 'string',
      requiresArg: true,
      describe: 'With markdown: address (http, https) that is named where something was left out',
    })
    .option('verbose', { type: 'boolean', default: false, describe: 'Also list what stays as it is' });
}

function withVariables(yargs: Argv): Argv {
  return yargs.option('var', {
    type: 'string',
    array: true,
    default: [],
    requiresArg: true,
    nargs: 1,
    describe: 'Variable as name=value',
  });
}

function withTokens(yargs: Argv): Argv {
  return yargs.option('tokens', {
    type: 'number',
    default: 1,
    describe: 'Tokens of the client that take turns, each with a request limit of its own',
  });
}

function withOrg(yargs: Argv): Argv {
  return withTokens(withVariables(yargs))
    .option('org', { type: 'string', requiresArg: true, describe: 'Org of the project; `local` is built in' })
    .option('gateway', {
      type: 'string',
      requiresArg: true,
      describe: 'http://host:port in front of the platform',
    });
}

function withListOf(yargs: Argv, name: string, describe: string): Argv {
  return yargs.option(name, {
    type: 'string',
    array: true,
    default: [],
    requiresArg: true,
    nargs: 1,
    describe,
  });
}

function withAllow(yargs: Argv): Argv {
  return yargs.option('allow', {
    type: 'string',
    array: true,
    default: [],
    requiresArg: true,
    nargs: 1,
    describe: 'HAZARD:ADDRESS that may happen',
  });
}

function withTarget(yargs: Argv): Argv {
  return yargs.option('target', {
    type: 'string',
    array: true,
    default: [],
    requiresArg: true,
    nargs: 1,
    describe: 'Kind/name: only that, with what it needs and the callers of a shared flow',
  });
}

/** A saved plan, or one of an org that is made now. */
function withPresentPlan(yargs: Argv): Argv {
  return withAllow(withOrg(yargs)).option('plan', {
    type: 'string',
    requiresArg: true,
    describe: 'Folder of a saved plan; without it one is made for --org',
  });
}
