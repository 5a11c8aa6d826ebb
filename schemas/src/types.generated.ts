// Made by scripts/generate.mjs from the JSON Schemas in schemas/. Do not edit.

/**
 * Name of a resource in this project: small letters, digits and dashes, at most 80 characters.
 */
export type ResourceName = string;
/**
 * Day and time without zone, for example 2026-01-05T08:00.
 */
export type LocalTime = string;
/**
 * Name of the zone in the IANA data base, for example America/New_York.
 */
export type TimeZone = string;
/**
 * A resource as Kind/name, for example InboundFlow/sales-line.
 */
export type Address = string;
/**
 * A calendar day, year-month-day.
 */
export type Day = string;
/**
 * A step: a map with exactly one verb, or the plain name of a verb without arguments.
 */
export type Step =
  | VerbWithoutArguments
  | Say
  | AskForDigits
  | GoToAMenu
  | If
  | Switch
  | SetVariables
  | LookUpInATable
  | FindAQueue
  | CallADataAction
  | CheckOpeningHours
  | CheckASchedule
  | CheckAnEmergencyGroup
  | CallASharedFlow
  | CallABot
  | CallATask
  | GoToATask
  | SetParticipantData
  | GetParticipantData
  | SetTheLanguage
  | TransferToAQueue
  | TransferToVoicemail
  | TransferToAFlow
  | TransferToASecureFlow
  | TransferToAPerson
  | TransferToAGroup
  | TransferToANumber
  | Hold
  | ArchitectAction;
/**
 * A verb that stands alone.
 */
export type VerbWithoutArguments = 'disconnect' | 'return' | 'repeatMenu' | 'previousMenu';
/**
 * What is said or played: a text, an `=expression`, `{ prompt: NAME }`, or a map of language tags to one of these. `{ text: ... }` says anything literally.
 */
export type Audio =
  | string
  | LiteralText
  | Prompt
  | {
      [k: string]: AudioInOneLanguage;
    };
/**
 * A project name: a resource by its name or a key of `existing`. `{ existing: "Live Name" }` names one thing in place, with the same live name in all orgs.
 */
export type Reference =
  | string
  | {
      /**
       * The live name, the same in all orgs.
       */
      existing: string;
    };
/**
 * A text, an `=expression`, `{ prompt: NAME }` or `{ text: ... }`.
 */
export type AudioInOneLanguage = string | LiteralText | Prompt;
/**
 * A variable with its scope and without `=`, for example Flow.pin.
 */
export type Variable = string;
/**
 * A length of time such as 500ms, 10s or 2m, or an expression.
 */
export type Duration = string;
/**
 * Steps, in order.
 */
export type Steps = Step[];
/**
 * An Architect expression that gives yes or no; begins with `=`.
 */
export type Condition = string;
/**
 * A literal or an expression. A text that begins with `=` is an Architect expression, `==x` is the literal `=x`, `{ text: ... }` takes anything literally, a list gives a collection. A literal takes the declared type of its target.
 */
export type Value = (string | number | boolean | Item[]) | LiteralText;
/**
 * One value of a collection.
 */
export type Item = (string | number | boolean) | LiteralText;
/**
 * A key of `existing.dataActions`, or the action and its integration in place.
 */
export type DataActionReference =
  | string
  | {
      /**
       * Live name of the data action.
       */
      existing: string;
      /**
       * Live name of the integration that owns the action.
       */
      integration: string;
    };
/**
 * A language of the flow, for example en-us.
 */
export type LanguageTag = string;
/**
 * A key of `existing.numbers`, a number in E.164 in quotes, or `{ raw: "..." }` for a live number that has no E.164 form.
 */
export type PhoneNumber =
  | string
  | {
      /**
       * The number exactly as the platform shows it.
       */
      raw?: string;
      /**
       * The live number, the same in all orgs.
       */
      existing?: string;
    };
/**
 * A time that may repeat: whole days by `day`, or from `start` to `end`. Local time; the zone is that of the group.
 */
export type Schedule = WholeDay | FromStartToEnd;
/**
 * What the thing is called in Genesys Cloud, without the prefix of the org.
 */
export type LiveName = string;
/**
 * The description in Genesys Cloud; absent means not managed.
 */
export type Description = string;
/**
 * Live name of the division; absent means the default of the org or of the project.
 */
export type Division = string;
/**
 * A shared flow (common module of Architect): called by other flows, which hold a copy of it from their last publish.
 */
export type SharedFlow = ArchitectBody | StepsOfASharedFlow;
/**
 * Languages of the flow; the first is the default.
 */
export type Languages = LanguageTag[];
/**
 * Type of a variable as Architect calls it: string, integer, decimal, boolean, dateTime, queue and so on; with Collection behind it for a list.
 */
export type VariableType = string;
/**
 * A flow of a type that is neither shared nor inbound, such as an in-queue flow, a bot or a workflow.
 */
export type Flow = ArchitectBody | StepsOfAFlow;
/**
 * A flow that routes lead customers to: calls, e-mail, messages or chats.
 */
export type InboundFlow = ArchitectBodyOfAnInboundFlow | StepsOfAnInboundFlow;
/**
 * Architect YAML: a path relative to the manifest, or the document itself.
 */
export type FlowPartsSchemaJsonDefinitionsArchyBodyPropertiesArchy = string | {};

export interface EveryFile {
  'project.schema.json'?: Project;
  'org.schema.json'?: Org;
  'existing.schema.json'?: Existing;
  'metadata.schema.json'?: Metadata;
  'lifecycle.schema.json'?: Lifecycle;
  'step.schema.json'?: Step;
  'audio.schema.json'?: Audio;
  'value.schema.json'?: Value;
  'finding.schema.json'?: Finding;
  'findings.schema.json'?: Findings;
  'kinds/schedule.schema.json'?: Schedule;
  'kinds/schedule-group.schema.json'?: ScheduleGroup;
  'kinds/emergency-group.schema.json'?: EmergencyGroup;
  'kinds/shared-flow.schema.json'?: SharedFlow;
  'kinds/flow.schema.json'?: Flow;
  'kinds/inbound-flow.schema.json'?: InboundFlow;
  'kinds/call-route.schema.json'?: CallRoute;
  'kinds/email-route.schema.json'?: EmailRoute;
  'kinds/message-route.schema.json'?: MessageRoute;
  'kinds/queue-route.schema.json'?: QueueRoute;
}
/**
 * The project file, callwright.yaml.
 */
export interface Project {
  /**
   * Version of the manifest language.
   */
  apiVersion: 'callwright/v1';
  /**
   * Kind of the document.
   */
  kind: 'Project';
  metadata: ProjectMetadata;
  spec: ProjectSpec;
}
/**
 * How the project is called.
 */
export interface ProjectMetadata {
  name: ResourceName;
}
/**
 * What the project is made of.
 */
export interface ProjectSpec {
  /**
   * Files, folders or globs with manifests, relative to this file.
   */
  manifests: string[];
  /**
   * Default division of everything.
   */
  division?: string;
  /**
   * Values for ${var.NAME}; text, numbers and yes-or-no values.
   */
  vars?: {
    [k: string]: string | number | boolean;
  };
  existing?: Existing;
  /**
   * The orgs by name: a map, or a file with the map.
   */
  orgs?: {
    /**
     * The org, or the path of a file with it.
     */
    [k: string]: string | Org;
  };
  /**
   * Where receipts and the lease are kept: org, none, or `{ file: path }`.
   */
  ledger?:
    | ('org' | 'none')
    | {
        /**
         * Path of the file.
         */
        file: string;
      };
  guardrails?: Guardrails;
  /**
   * Addresses whose manifest is gone: delete, or release (stop managing).
   */
  removed?: {
    [k: string]: 'delete' | 'release';
  };
  /**
   * Hazards that are allowed by name.
   */
  allow?: ProjectAllowance[];
  drift?: DriftSettings;
}
/**
 * Things made elsewhere: key to live name. They are never written to and never prefixed.
 */
export interface Existing {
  /**
   * Phone numbers: key to number in E.164, in quotes.
   */
  numbers?:
    | string[]
    | {
        /**
         * Number in E.164, `{ raw: "..." }`, or none.
         */
        [k: string]:
          | string
          | {
              /**
               * The number exactly as the platform shows it.
               */
              raw: string;
            };
      };
  /**
   * Queues. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  queues?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Skills. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  skills?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Language skills. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  languageSkills?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * People, by e-mail address. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  users?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Groups of people. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  groups?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * User prompts. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  prompts?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Data tables. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  tables?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Schedules. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  schedules?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Schedule groups. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  scheduleGroups?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Emergency groups. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  emergencyGroups?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Shared flows. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  sharedFlows?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Other flows. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  flows?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Message recipients. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  recipients?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Web deployments. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  deployments?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Scripts. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  scripts?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Divisions. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.
   */
  divisions?:
    | string[]
    | {
        /**
         * Live name, or none.
         */
        [k: string]: string;
      };
  /**
   * Data actions: key to action and integration.
   */
  dataActions?: {
    /**
     * The action and its integration, or none.
     */
    [k: string]:
      | string
      | {
          /**
           * Live name of the integration.
           */
          integration: string;
          /**
           * Live name of the action.
           */
          action: string;
        };
  };
}
/**
 * One Genesys Cloud organisation as the project names it.
 */
export interface Org {
  /**
   * Whether this is the built-in local org.
   */
  emulator?: boolean;
  /**
   * File that says what the local org holds at first, relative to the project.
   */
  seed?: string;
  /**
   * AWS region of the org, for example us-east-1.
   */
  region?: string;
  /**
   * Id of the org; a run against another one stops.
   */
  orgId?: string;
  /**
   * Address of a gateway on this machine; others are given on the command line only.
   */
  gateway?: string;
  /**
   * Prefix of the environment variables with the credentials, for example PROD.
   */
  credentials?: string;
  /**
   * Put before the live names of flows, routes, schedules and groups.
   */
  namePrefix?: string;
  /**
   * Default division in this org.
   */
  division?: string;
  /**
   * Whether the org takes only saved plans of a clean commit.
   */
  protected?: boolean;
  /**
   * Values for ${var.NAME}; text, numbers and yes-or-no values.
   */
  vars?: {
    [k: string]: string | number | boolean;
  };
  existing?: Existing;
}
/**
 * Bounds for one plan.
 */
export interface Guardrails {
  /**
   * Most updates of one plan: a number, or a part such as 30%.
   */
  maxUpdates?: number | string;
  /**
   * Most deletes of one plan.
   */
  maxDeletes?: number | string;
  /**
   * Most republishes of one plan.
   */
  maxRepublish?: number | string;
  /**
   * Parts count only from this many resources on.
   */
  minimum?: number;
  /**
   * Times in which nothing is applied.
   */
  freeze?: Freeze[];
}
/**
 * A time in which nothing is applied.
 */
export interface Freeze {
  from: LocalTime;
  to: LocalTime;
  timeZone: TimeZone;
}
/**
 * One allowed hazard.
 */
export interface ProjectAllowance {
  /**
   * Name of the hazard.
   */
  hazard:
    | 'overwrites-outside-change'
    | 'overwrites-unknown-content'
    | 'overwrites-later-run'
    | 'discards-draft'
    | 'takes-over-lock'
    | 'takes-over-unmanaged'
    | 'breaks-callers'
    | 'unroutes-number'
    | 'too-many-changes';
  address: Address;
  until: Day;
  /**
   * Why.
   */
  reason: string;
}
/**
 * How drift is judged.
 */
export interface DriftSettings {
  /**
   * Drift that is known and bears an end.
   */
  ignore?: DriftIgnore[];
}
/**
 * One known drift.
 */
export interface DriftIgnore {
  address: Address;
  /**
   * The attribute.
   */
  path: string;
  until: Day;
  /**
   * Why.
   */
  reason: string;
}
/**
 * How the resource is called in this project.
 */
export interface Metadata {
  name: ResourceName;
  movedFrom?: ResourceName;
}
/**
 * How the resource may change.
 */
export interface Lifecycle {
  /**
   * Whether the resource may never be deleted or replaced.
   */
  protect?: boolean;
  /**
   * Orgs in which it exists; absent means all.
   */
  onlyIn?: string[];
  /**
   * Attributes that others may change.
   */
  ignore?: string[];
  /**
   * Findings that are accepted for a while.
   */
  accept?: Acceptance[];
}
/**
 * One finding that is accepted.
 */
export interface Acceptance {
  /**
   * Code of the finding.
   */
  finding: string;
  until: Day;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Says a text or plays a prompt; sends a reply in messages and e-mail.
 */
export interface Say {
  say: Audio;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * A text that is taken literally, whatever it begins with.
 */
export interface LiteralText {
  /**
   * Taken literally, whatever it begins with.
   */
  text: string | number | boolean;
}
/**
 * A recorded prompt.
 */
export interface Prompt {
  prompt: Reference;
}
/**
 * Says something and collects digits from the keypad.
 */
export interface AskForDigits {
  ask: Audio;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  /**
   * How many digits: a number, or a range such as 1-10.
   */
  digits: number | string;
  into: Variable;
  /**
   * Key that ends the input early: `"#"`, `"*"` or a digit.
   */
  endKey?: string | number;
  wait?: Duration;
  /**
   * Whether the digits are read back and confirmed.
   */
  readBack?: boolean;
  success?: Steps;
  failure?: Steps;
}
/**
 * Goes to a menu of this flow and does not come back.
 */
export interface GoToAMenu {
  /**
   * Id of the menu.
   */
  goToMenu: string;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Takes one of two ways.
 */
export interface If {
  if: Condition;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  then: Steps;
  else?: Steps;
}
/**
 * Takes the first way whose condition holds.
 */
export interface Switch {
  /**
   * The ways, in the order in which they are tried.
   */
  switch: Case[];
  /**
   * Label of the action in Architect.
   */
  name?: string;
  default?: Steps;
}
/**
 * One way: when the condition holds, the steps.
 */
export interface Case {
  when: Condition;
  /**
   * Label of the case in Architect.
   */
  name?: string;
  steps: Steps;
}
/**
 * Gives values to variables, in order.
 */
export interface SetVariables {
  /**
   * Variable on the left, value on the right.
   */
  set: {
    [k: string]: Value;
  };
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Reads one row of a data table.
 */
export interface LookUpInATable {
  lookUp: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  key: Value;
  into?: Outputs;
  found?: Steps;
  notFound?: Steps;
  failure: Steps;
}
/**
 * What is received: their name on the left, our variable on the right.
 */
export interface Outputs {
  [k: string]: Variable;
}
/**
 * Finds a queue by a name that is known at run time.
 */
export interface FindAQueue {
  findQueue: Value;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  into: Variable;
  found?: Steps;
  notFound?: Steps;
}
/**
 * Calls a data action of an integration.
 */
export interface CallADataAction {
  callDataAction: DataActionReference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  with?: Inputs;
  into?: Outputs;
  failureInto?: Outputs;
  within?: Duration;
  success?: Steps;
  failure: Steps;
  timeout?: Steps;
}
/**
 * What is given: their name on the left, our value on the right.
 */
export interface Inputs {
  [k: string]: Value;
}
/**
 * Takes the way that a schedule group says at this moment.
 */
export interface CheckOpeningHours {
  checkHours: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  emergencyGroup?: Reference;
  open?: Steps;
  closed?: Steps;
  holiday?: Steps;
  emergency?: Steps;
}
/**
 * Takes the way that one schedule says at this moment.
 */
export interface CheckASchedule {
  checkSchedule: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  timeZone?: TimeZone;
  active?: Steps;
  inactive?: Steps;
}
/**
 * Takes another way while an emergency group is on.
 */
export interface CheckAnEmergencyGroup {
  checkEmergency: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  emergency: Steps;
}
/**
 * Calls a shared flow and comes back.
 */
export interface CallASharedFlow {
  call: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  with?: Inputs;
  into?: Outputs;
}
/**
 * Hands over to a bot and comes back.
 */
export interface CallABot {
  callBot: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  text?: Value;
  with?: Inputs;
  into?: Outputs;
  intent?: Variable;
}
/**
 * Runs a task of this flow and comes back.
 */
export interface CallATask {
  /**
   * Id of the task.
   */
  callTask: string;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Goes to a task of this flow and does not come back.
 */
export interface GoToATask {
  /**
   * Id of the task.
   */
  goToTask: string;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Writes data of the conversation.
 */
export interface SetParticipantData {
  setParticipantData: Inputs;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Reads data of the conversation.
 */
export interface GetParticipantData {
  getParticipantData: Outputs;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Changes the language of the rest of the conversation.
 */
export interface SetTheLanguage {
  setLanguage: LanguageTag;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Leaves for a queue; goes on when the transfer fails.
 */
export interface TransferToAQueue {
  transferToQueue: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  priority?: Value;
  /**
   * Skills that the agent must have.
   */
  skills?: Reference[];
  languageSkill?: Reference;
  inQueueFlow?: Reference;
  announce?: Audio;
  failure?: Steps;
}
/**
 * Leaves for a voicemail box; goes on when the transfer fails.
 */
export interface TransferToVoicemail {
  /**
   * Whose box: exactly one of queue, user and group.
   */
  transferToVoicemail: {
    queue?: Reference;
    user?: Reference;
    group?: Reference;
  };
  /**
   * Label of the action in Architect.
   */
  name?: string;
  callback?: Value;
  greeting?: Audio;
  announce?: Audio;
  failure?: Steps;
}
/**
 * Leaves for another flow; goes on when the transfer fails.
 */
export interface TransferToAFlow {
  transferToFlow: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  announce?: Audio;
  failure?: Steps;
}
/**
 * Leaves for a secure flow; goes on when the transfer fails.
 */
export interface TransferToASecureFlow {
  transferToSecureFlow: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  announce?: Audio;
  failure?: Steps;
}
/**
 * Leaves for a person; goes on when the transfer fails.
 */
export interface TransferToAPerson {
  transferToUser: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  announce?: Audio;
  failure?: Steps;
}
/**
 * Leaves for a group of people; goes on when the transfer fails.
 */
export interface TransferToAGroup {
  transferToGroup: Reference;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  announce?: Audio;
  failure?: Steps;
}
/**
 * Leaves for a phone number; goes on when the transfer fails.
 */
export interface TransferToANumber {
  transferToNumber: PhoneNumber;
  /**
   * Label of the action in Architect.
   */
  name?: string;
  announce?: Audio;
  failure?: Steps;
}
/**
 * Plays music for a while.
 */
export interface Hold {
  hold: Duration;
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * One action of Architect YAML, taken over word for word.
 */
export interface ArchitectAction {
  /**
   * The action: its Architect name and its content.
   */
  archy: {
    [k: string]: unknown;
  };
  /**
   * Label of the action in Architect.
   */
  name?: string;
}
/**
 * Anything told to a person about their input, their org or their plan.
 */
export interface Finding {
  /**
   * Permanent name of the finding, area.reason.
   */
  code: string;
  /**
   * How bad it is.
   */
  severity: 'error' | 'warning' | 'note';
  /**
   * What is wrong, in one sentence.
   */
  summary: string;
  /**
   * Why it matters.
   */
  detail?: string;
  /**
   * What to do next.
   */
  hint?: string;
  place?: Place;
  /**
   * The resource it is about.
   */
  address?: string;
}
/**
 * Where something stands in a file.
 */
export interface Place {
  /**
   * Path relative to the project folder.
   */
  file: string;
  /**
   * Line, from 1.
   */
  line: number;
  /**
   * Column, from 1.
   */
  column: number;
  /**
   * The text of the line.
   */
  excerpt?: string;
}
/**
 * What validate prints with --format json.
 */
export interface Findings {
  /**
   * Version of this format.
   */
  formatVersion: 1;
  /**
   * Name of the project.
   */
  project: string;
  /**
   * The orgs that were looked at.
   */
  orgs: string[];
  /**
   * Whether there is no error among the findings.
   */
  valid: boolean;
  /**
   * All findings, by place.
   */
  findings: Finding[];
}
/**
 * A whole day that may repeat.
 */
export interface WholeDay {
  name?: LiveName;
  description?: Description;
  division?: Division;
  day: Day;
  /**
   * Recurrence rule (iCal), for example FREQ=WEEKLY;BYDAY=MO,TU. Absent means once.
   */
  repeat?: string;
}
/**
 * A stretch of time that may repeat.
 */
export interface FromStartToEnd {
  name?: LiveName;
  description?: Description;
  division?: Division;
  start: LocalTime;
  end: LocalTime;
  /**
   * Recurrence rule (iCal), for example FREQ=WEEKLY;BYDAY=MO,TU. Absent means once.
   */
  repeat?: string;
}
/**
 * Schedules of one time zone that say together when it is open, closed or holiday.
 */
export interface ScheduleGroup {
  name?: LiveName;
  description?: Description;
  division?: Division;
  timeZone: TimeZone;
  /**
   * Schedules of opening hours.
   */
  open: Reference[];
  /**
   * Schedules of closing times.
   */
  closed?: Reference[];
  /**
   * Schedules of holidays.
   */
  holidays?: Reference[];
}
/**
 * The flows that take the calls of some routes while the group is switched on. The switch is for the people who run the org: no manifest touches it.
 */
export interface EmergencyGroup {
  name?: LiveName;
  description?: Description;
  division?: Division;
  /**
   * Which flow takes the calls of which routes, each flow once.
   */
  flows: EmergencyFlow[];
}
/**
 * A flow, and the routes whose calls it takes.
 */
export interface EmergencyFlow {
  flow: Reference;
  /**
   * The call routes.
   */
  routes?: Reference[];
}
/**
 * A body in Architect YAML. Its header (name, description, division, languages, inputs, outputs, type) is read from the document.
 */
export interface ArchitectBody {
  /**
   * Architect YAML: a path relative to the manifest, or the document itself.
   */
  archy: string | {};
  /**
   * Values for the {{key}} marks of the text, filled in before it is parsed.
   */
  substitutions?: {
    [k: string]: string | number | boolean;
  };
}
/**
 * A shared flow in the small language.
 */
export interface StepsOfASharedFlow {
  name?: LiveName;
  description?: Description;
  division?: Division;
  /**
   * Flow types that may call it, by the top keys of Architect YAML.
   */
  compatibleWith?: (
    | 'inboundCall'
    | 'inboundEmail'
    | 'inboundShortMessage'
    | 'inboundChat'
    | 'outboundCall'
    | 'secureCall'
    | 'inqueueCall'
    | 'inqueueEmail'
    | 'inqueueShortMessage'
    | 'botFlow'
    | 'digitalBot'
    | 'workflow'
    | 'workitem'
    | 'surveyInvite'
    | 'voiceSurvey'
    | 'voicemail'
    | 'voice'
    | 'emailSend'
  )[];
  languages: Languages;
  inputs?: Variables;
  outputs?: Variables;
  variables?: Variables;
  settings?: Settings;
  onError?: Steps;
  menus?: Menus;
  tasks?: Tasks;
  steps: Steps;
}
/**
 * Variables by bare name, each with its type, for example string or stringCollection.
 */
export interface Variables {
  [k: string]: VariableType;
}
/**
 * Settings of the flow with the keys of Architect, taken over word for word.
 */
export interface Settings {
  [k: string]: unknown;
}
/**
 * Menus by id.
 */
export interface Menus {
  [k: string]: Menu;
}
/**
 * A menu: what is said, and the options.
 */
export interface Menu {
  say: Audio;
  wait?: Duration;
  /**
   * How often the menu is said again: a number, or an expression.
   */
  repeat?: number | string;
  /**
   * The options, in order.
   */
  options: Option[];
}
/**
 * One option of a menu: how it is chosen, and what happens.
 */
export interface Option {
  /**
   * Key to press: a digit, `"*"` or `"#"`.
   */
  press?: number | string;
  /**
   * What callers say for this option; a map of language tags where the languages differ.
   */
  phrases?:
    | string[]
    | {
        [k: string]: string[];
      };
  /**
   * Label of the option in Architect.
   */
  name?: string;
  /**
   * Whether this option is taken when the caller chooses nothing.
   */
  default?: boolean;
  /**
   * Whether the option works in every menu of the flow.
   */
  global?: boolean;
  steps: Steps;
}
/**
 * Tasks by id.
 */
export interface Tasks {
  [k: string]: Task;
}
/**
 * Steps that are called or gone to by id.
 */
export interface Task {
  variables?: Variables;
  steps: Steps;
}
/**
 * A flow in the small language.
 */
export interface StepsOfAFlow {
  name?: LiveName;
  description?: Description;
  division?: Division;
  /**
   * Type of the flow: the top key of its Architect YAML.
   */
  type:
    | 'outboundCall'
    | 'secureCall'
    | 'inqueueCall'
    | 'inqueueEmail'
    | 'inqueueShortMessage'
    | 'botFlow'
    | 'digitalBot'
    | 'workflow'
    | 'workitem'
    | 'surveyInvite'
    | 'voiceSurvey'
    | 'voicemail'
    | 'voice'
    | 'emailSend';
  languages: Languages;
  inputs?: Variables;
  outputs?: Variables;
  variables?: Variables;
  settings?: Settings;
  onError?: Steps;
  menus?: Menus;
  tasks?: Tasks;
  steps: Steps;
}
/**
 * An inbound flow in Architect YAML.
 */
export interface ArchitectBodyOfAnInboundFlow {
  /**
   * What arrives: call, email, message or chat.
   */
  media?: 'call' | 'email' | 'message' | 'chat';
  archy: FlowPartsSchemaJsonDefinitionsArchyBodyPropertiesArchy;
  substitutions?: FlowPartsSchemaJsonDefinitionsArchyBodyPropertiesSubstitutions;
}
/**
 * Values for the {{key}} marks of the text, filled in before it is parsed.
 */
export interface FlowPartsSchemaJsonDefinitionsArchyBodyPropertiesSubstitutions {
  [k: string]: string | number | boolean;
}
/**
 * An inbound flow in the small language.
 */
export interface StepsOfAnInboundFlow {
  name?: LiveName;
  description?: Description;
  division?: Division;
  /**
   * What arrives: call, email, message or chat.
   */
  media: 'call' | 'email' | 'message' | 'chat';
  languages: Languages;
  variables?: Variables;
  greeting?: Audio;
  settings?: Settings;
  onError?: Steps;
  menus?: Menus;
  tasks?: Tasks;
  steps: Steps;
}
/**
 * Binds phone numbers to inbound call flows, by opening hours.
 */
export interface CallRoute {
  name?: LiveName;
  description?: Description;
  division?: Division;
  /**
   * The numbers that customers dial.
   */
  numbers: PhoneNumber[];
  hours?: Reference;
  open: Reference;
  closed?: Reference;
  holiday?: Reference;
}
/**
 * Binds an e-mail address to a flow or to a queue.
 */
export interface EmailRoute {
  /**
   * The address that customers write to. Its domain must exist in the org; small and capital letters are the same.
   */
  address: string;
  /**
   * The name that replies come from.
   */
  fromName: string;
  flow?: Reference;
  queue?: Reference;
  spamFlow?: Reference;
}
/**
 * Binds a message recipient or a web deployment, made elsewhere, to an inbound message flow.
 */
export interface MessageRoute {
  recipient?: Reference;
  deployment?: Reference;
  flow: Reference;
}
/**
 * Binds the in-queue flows of a queue that is made elsewhere; everything else of the queue stays as it is.
 */
export interface QueueRoute {
  queue: Reference;
  inQueue: InQueueFlows;
}
/**
 * What customers hear or get while they wait, by medium. Absent means not managed; `none` means that there is none.
 */
export interface InQueueFlows {
  call?: Reference;
  email?: Reference;
  message?: Reference;
}
