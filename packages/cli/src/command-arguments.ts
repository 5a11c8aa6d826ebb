/** What the words of each command come to, as its builder in command-flags.ts describes them. */

/** Flags that every command takes. */
export interface CommonArguments {
  readonly project: string | undefined;
  readonly color: boolean;
}

/** Flags of commands that look at one org through the manifests. */
export interface OrgArguments extends CommonArguments {
  readonly org: string | undefined;
  readonly var: readonly string[];
  readonly gateway: string | undefined;
  readonly tokens: number;
}

/** Formats of other tools: they show what was looked at, thing by thing. */
export type AssessmentFormat = 'junit' | 'sarif';

export interface ValidateArguments extends CommonArguments {
  readonly format: 'human' | 'json' | AssessmentFormat;
  readonly var: readonly string[];
}
export interface FmtArguments extends CommonArguments {
  readonly paths: readonly string[];
  readonly check: boolean;
}
export interface ExplainArguments extends CommonArguments {
  readonly field: string | undefined;
  readonly format: 'human' | 'json';
}
/** Flags of commands that show a plan. */
export interface PlanFormatArguments {
  readonly format: 'human' | 'json' | 'markdown' | 'html' | AssessmentFormat;
  readonly maxBytes: number;
  readonly wholeAt: string | undefined;
  readonly verbose: boolean;
}
export interface PlanArguments extends OrgArguments, PlanFormatArguments {
  readonly reviewed: string | undefined;
  readonly settingsFrom: string | undefined;
  readonly out: string | undefined;
  readonly allow: readonly string[];
  readonly target: readonly string[];
  readonly detailedExitcode: boolean;
}
export interface DriftArguments extends OrgArguments {
  readonly format: 'human' | 'json' | 'markdown' | 'html' | AssessmentFormat;
  readonly maxBytes: number;
  readonly unmanaged: boolean;
  readonly accept: readonly string[];
  readonly replaceSteps: boolean;
  readonly notify: string | undefined;
  readonly verbose: boolean;
}
export interface CompareArguments extends CommonArguments {
  readonly org: string;
  readonly tokens: number;
  readonly to: string;
  readonly var: readonly string[];
  readonly format: 'human' | 'json' | 'markdown' | 'html';
  readonly maxBytes: number;
  readonly unmanaged: boolean;
  readonly verbose: boolean;
}
export interface ApplyArguments extends OrgArguments {
  readonly plan: string | undefined;
  readonly resume: string | undefined;
  readonly format: 'human' | 'json';
  readonly allow: readonly string[];
  readonly target: readonly string[];
  readonly autoApprove: boolean;
  readonly runDir: string | undefined;
  readonly leaseTimeout: number;
  readonly stopOnError: boolean;
  readonly events: string | undefined;
}
export interface RunsArguments extends OrgArguments {
  readonly run: string | undefined;
  readonly format: 'human' | 'json' | 'html';
  readonly lease: boolean;
  readonly break: boolean;
  readonly confirm: string | undefined;
}
export interface RollbackArguments extends Omit<ApplyArguments, 'plan' | 'resume'> {
  readonly run: string;
  readonly out: string | undefined;
}
/** Formats in which only a picture can be shown. */
export type PictureFormat = 'mermaid' | 'html';
export interface ShowArguments extends OrgArguments, Omit<PlanFormatArguments, 'format'> {
  readonly what: string;
  readonly plan: string | undefined;
  readonly allow: readonly string[];
  readonly format: PlanFormatArguments['format'] | PictureFormat;
}
export interface WhyArguments extends OrgArguments {
  readonly address: string;
  readonly plan: string | undefined;
  readonly allow: readonly string[];
  readonly format: 'human' | 'json';
}
export interface GraphArguments extends OrgArguments {
  readonly plan: string | undefined;
  readonly allow: readonly string[];
  readonly format: 'mermaid' | 'dot' | 'json' | 'html';
}
export interface DoctorArguments extends OrgArguments {
  readonly format: 'human' | 'json';
  readonly permissions: boolean;
  readonly for: 'plan' | 'apply';
  readonly probe: boolean;
  readonly autoApprove: boolean;
}
export interface InitArguments extends CommonArguments {
  readonly folder: string;
}
export interface AdoptArguments extends OrgArguments {
  readonly kind: readonly string[];
  readonly name: readonly string[];
  readonly from: readonly string[];
  readonly into: string | undefined;
  readonly list: boolean;
  readonly dryRun: boolean;
  readonly asSeed: string | undefined;
  readonly pseudonyms: boolean;
  readonly format: 'human' | 'json';
}
export interface ServeArguments extends CommonArguments {
  readonly port: number;
  readonly data: string | undefined;
  readonly seed: string | undefined;
  readonly lenientReferences: boolean;
  readonly clock: string;
  readonly faults: string | undefined;
  readonly invariants: string | undefined;
}
export interface LocalOrgArguments extends CommonArguments {
  readonly url: string | undefined;
}

export interface StateArguments extends LocalOrgArguments {
  readonly asSeed: boolean;
  readonly out: string | undefined;
  readonly withoutSecrets: boolean;
}
export interface EditArguments extends LocalOrgArguments {
  readonly flow: string;
  readonly type: string | undefined;
  readonly replace: string;
  readonly with: string;
  readonly as: string;
}
export interface SeedArguments extends LocalOrgArguments {
  readonly file: string;
}
