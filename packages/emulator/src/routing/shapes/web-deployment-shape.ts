import { entityReference, fieldsOf, flag, listOf, oneOf, text } from '../../http/body-shape.ts';

const settings = {
  description: text,
  allowAllDomains: flag,
  allowedDomains: listOf(text),
  supportedContent: fieldsOf({ id: text }, ['id']),
  pushIntegrations: listOf(fieldsOf({ id: text, provider: oneOf('APNS', 'FCM') })),
};

/** The fields of a deployment that are kept as they are written. */
export const webDeploymentSettingsShape = fieldsOf(settings);

/** Body of POST and PUT of a deployment (facts: API appendix A, `WebDeployment`). */
export const webDeploymentShape = fieldsOf(
  {
    ...settings,
    name: text,
    flow: entityReference,
    status: oneOf('Pending', 'Active', 'Inactive', 'Error', 'Deleting'),
    configuration: fieldsOf({ id: text, version: text }, ['id', 'version']),
  },
  ['name', 'configuration'],
);
