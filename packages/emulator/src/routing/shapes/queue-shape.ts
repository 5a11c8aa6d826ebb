import {
  entityReference,
  fieldsOf,
  flag,
  integer,
  listOf,
  mapOf,
  number,
  oneOf,
  text,
} from '../../http/body-shape.ts';
import { emailAddressReference } from './email-shapes.ts';

const serviceLevel = fieldsOf({
  percentage: number,
  durationMs: integer,
});

const mediaFields = {
  enableAutoAnswer: flag,
  alertingTimeoutSeconds: integer,
  serviceLevel,
  autoAnswerAlertToneSeconds: number,
  manualAnswerAlertToneSeconds: number,
};

const mediaSettings = fieldsOf(mediaFields);

const callbackMediaSettings = fieldsOf({
  ...mediaFields,
  mode: oneOf('AgentFirst', 'CustomerFirst'),
  enableAutoDialAndEnd: flag,
  autoDialDelaySeconds: integer,
  autoEndDelaySeconds: integer,
  pacingModifier: number,
  maxRetryCount: integer,
  retryDelaySeconds: integer,
  liveVoiceReactionType: oneOf('HangUp', 'TransferToQueue', 'TransferToFlow'),
  liveVoiceFlow: entityReference,
  answeringMachineReactionType: oneOf('HangUp', 'TransferToQueue', 'TransferToFlow'),
  answeringMachineFlow: entityReference,
  edgeGroup: entityReference,
  site: entityReference,
});

const emailMediaSettings = fieldsOf({
  ...mediaFields,
  allOutboundEmailAddresses: listOf(emailAddressReference),
});

const messageSubtypeSettings = fieldsOf({
  enableAutoAnswer: flag,
  enableInactivityTimeout: flag,
});

const inactivityTimeoutSettings = fieldsOf({
  timeoutSeconds: integer,
  actionType: oneOf('DISCONNECT', 'SEND_TO_ARCHITECT_FLOW'),
  flowId: entityReference,
});

const messageMediaSettings = fieldsOf({
  ...mediaFields,
  subTypeSettings: mapOf(messageSubtypeSettings),
  enableInactivityTimeout: flag,
  inactivityTimeoutSettings,
});

const queueMediaSettings = fieldsOf({
  call: mediaSettings,
  callback: callbackMediaSettings,
  chat: mediaSettings,
  email: emailMediaSettings,
  message: messageMediaSettings,
});

const routingRule = fieldsOf({
  operator: oneOf('MEETS_THRESHOLD', 'ANY'),
  threshold: integer,
  waitSeconds: number,
});

const memberGroup = fieldsOf({
  id: text,
  name: text,
  division: entityReference,
  type: oneOf('TEAM', 'GROUP', 'SKILLGROUP'),
});

const comparisons = ['GreaterThan', 'GreaterThanOrEqualTo', 'LessThan', 'LessThanOrEqualTo'];

const conditionalGroupRoutingRule = fieldsOf({
  queue: entityReference,
  metric: oneOf('EstimatedWaitTime', 'ServiceLevel'),
  operator: oneOf(...comparisons),
  conditionValue: number,
  groups: listOf(memberGroup),
  waitSeconds: integer,
});

const conditionalGroupRouting = fieldsOf({
  rules: listOf(conditionalGroupRoutingRule),
});

const conditionalGroupActivationSimpleMetric = fieldsOf({
  metric: oneOf('EstimatedWaitTime', 'IdleAgentCount', 'ServiceLevel'),
  queue: entityReference,
});

const conditionalGroupActivationCondition = fieldsOf({
  simpleMetric: conditionalGroupActivationSimpleMetric,
  operator: oneOf(...comparisons, 'EqualTo', 'NotEqualTo'),
  value: number,
});

const pilotRuleFields = {
  conditions: listOf(conditionalGroupActivationCondition),
  conditionExpression: text,
};

const conditionalGroupActivationPilotRule = fieldsOf(pilotRuleFields);

const conditionalGroupActivationRule = fieldsOf({ ...pilotRuleFields, groups: listOf(memberGroup) });

const conditionalGroupActivation = fieldsOf({
  pilotRule: conditionalGroupActivationPilotRule,
  rules: listOf(conditionalGroupActivationRule),
});

const expansionCriterium = fieldsOf({
  type: oneOf('TIMEOUT_SECONDS'),
  threshold: number,
});

const skillsToRemove = fieldsOf({
  name: text,
  id: text,
  selfUri: text,
});

const actions = fieldsOf({
  skillsToRemove: listOf(skillsToRemove),
});

const ring = fieldsOf({
  expansionCriteria: listOf(expansionCriterium),
  actions,
  memberGroups: listOf(memberGroup),
});

const bullseye = fieldsOf({
  rings: listOf(ring),
});

const acwSettings = fieldsOf({
  wrapupPrompt: oneOf(
    'MANDATORY',
    'OPTIONAL',
    'MANDATORY_TIMEOUT',
    'MANDATORY_FORCED_TIMEOUT',
    'AGENT_REQUESTED',
  ),
  timeoutMs: integer,
});

const cannedResponseLibraries = fieldsOf({
  libraryIds: listOf(text),
  mode: oneOf('All', 'SelectedOnly', 'None'),
});

const agentOwnedRouting = fieldsOf({
  enableAgentOwnedCallbacks: flag,
  maxOwnedCallbackHours: integer,
  maxOwnedCallbackDelayHours: integer,
});

const directRoutingMediaSettings = fieldsOf({
  useAgentAddressOutbound: flag,
});

const directRouting = fieldsOf({
  callMediaSettings: directRoutingMediaSettings,
  emailMediaSettings: directRoutingMediaSettings,
  messageMediaSettings: directRoutingMediaSettings,
  backupQueueId: text,
  waitForAgent: flag,
  agentWaitSeconds: integer,
});

const queueMessagingAddresses = fieldsOf({
  smsAddress: entityReference,
  openMessagingRecipient: entityReference,
  whatsAppRecipient: entityReference,
});

const settings = {
  mediaSettings: queueMediaSettings,
  routingRules: listOf(routingRule),
  conditionalGroupRouting,
  conditionalGroupActivation,
  bullseye,
  scoringMethod: oneOf('TimestampAndPriority', 'PriorityOnly'),
  lastAgentRoutingMode: oneOf('Disabled', 'QueueMembersOnly', 'AnyAgent'),
  acwSettings,
  skillEvaluationMethod: oneOf('NONE', 'BEST', 'ALL'),
  memberGroups: listOf(memberGroup),
  defaultMediaLanguage: text,
  autoAnswerOnly: flag,
  cannedResponseLibraries,
  enableTranscription: flag,
  enableAudioMonitoring: flag,
  enableManualAssignment: flag,
  agentOwnedRouting,
  directRouting,
  callingPartyName: text,
  callingPartyNumber: text,
  defaultScripts: mapOf(entityReference),
  outboundMessagingAddresses: queueMessagingAddresses,
  outboundEmailAddress: emailAddressReference,
  peerId: text,
  suppressInQueueCallRecording: flag,
};

/** The fields of a queue that are kept as they are written (facts: API appendix A, `Queue`). */
export const queueSettingsShape = fieldsOf(settings);

/**
 * Body of POST and PUT of a queue (facts: API appendix A, `CreateQueueRequest`, `QueueRequest`). Fields that only the
 * server writes are left out; `sourceQueueId` counts in a POST.
 */
export const queueShape = fieldsOf({
  ...settings,
  name: text,
  division: entityReference,
  description: text,
  queueFlow: entityReference,
  emailInQueueFlow: entityReference,
  messageInQueueFlow: entityReference,
  whisperPrompt: entityReference,
  onHoldPrompt: entityReference,
  sourceQueueId: text,
});
