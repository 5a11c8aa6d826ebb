import { entityReference, fieldsOf, flag, integer, listOf, oneOf, text } from '../../http/body-shape.ts';

const record = fieldsOf({ name: text, type: text, value: text }, ['name', 'type', 'value']);

const mailFromResult = fieldsOf(
  {
    status: oneOf('FAILED', 'PENDING', 'VERIFIED', 'UNKNOWN'),
    records: listOf(record),
    mailFromDomain: text,
  },
  ['mailFromDomain'],
);

const integrationSettings = fieldsOf({ integration: entityReference });

const domainSettings = {
  mailFromSettings: mailFromResult,
  customSMTPServer: entityReference,
  imapSettings: integrationSettings,
  graphApiSettings: integrationSettings,
  emailSetting: fieldsOf({ id: text, name: text }, ['id']),
};

/** Body of a PATCH of a domain, and what is kept of a domain as it is written (facts: API appendix A, `InboundDomainPatchRequest`). */
export const emailDomainPatchShape = fieldsOf(domainSettings);

/** Body of a POST of a domain (facts: API appendix A, `InboundDomainCreateRequest`). */
export const emailDomainShape = fieldsOf({ ...domainSettings, id: text, subDomain: flag });

/** Domain and route of an address (facts: API appendix A, `QueueEmailAddress`). */
export const emailAddressReference = fieldsOf({ domain: entityReference, route: entityReference });

const routeSettings = {
  name: text,
  priority: integer,
  fromEmail: text,
  autoBcc: listOf(fieldsOf({ email: text, name: text })),
  signature: fieldsOf({
    enabled: flag,
    cannedResponseId: text,
    alwaysIncluded: flag,
    inclusionType: oneOf('Draft', 'Send', 'SendOnce'),
  }),
  historyInclusion: oneOf('Include', 'Exclude', 'Optional'),
  allowMultipleActions: flag,
  mailboxFolders: listOf(text),
};

/** The fields of a route that are kept as they are written. */
export const emailRouteSettingsShape = fieldsOf(routeSettings);

/** Body of POST and PUT of a route (facts: API appendix A, `InboundRoute`). */
export const emailRouteShape = fieldsOf(
  {
    ...routeSettings,
    pattern: text,
    fromName: text,
    queue: entityReference,
    flow: entityReference,
    spamFlow: entityReference,
    skills: listOf(entityReference),
    language: entityReference,
    replyEmailAddress: emailAddressReference,
  },
  ['pattern', 'fromName'],
);
