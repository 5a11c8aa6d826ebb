import type { Area } from '../step.ts';

const recipients = '/routing/message/recipients';
const configurations = '/webdeployments/configurations';
const deployments = '/webdeployments/deployments';
const configuration = { configurationId: '$configuration' };
const deployment = { deploymentId: '$deployment' };
const web = {
  name: 'Site',
  allowAllDomains: true,
  configuration: { id: '$configuration', version: '1' },
};

/** Message recipients and web deployments with their configurations. */
export const messages: Area = {
  name: 'messages and web deployments',
  seed: 'recipients: [{ name: Shop, messengerType: open }]',
  steps: [
    { op: `GET ${recipients}`, query: { messengerType: 'open' }, as: 'recipients' },
    { op: `GET ${recipients}/{recipientId}`, params: { recipientId: '$recipients.entities.0.id' } },
    { op: `PUT ${recipients}/{recipientId}`, params: { recipientId: '$recipients.entities.0.id' }, body: {} },
    { op: `POST ${configurations}`, body: { name: 'Look' }, as: 'configuration' },
    { op: `GET ${configurations}`, query: { pageSize: '10' } },
    { op: `GET ${configurations}/{configurationId}/versions`, params: configuration },
    { op: `GET ${configurations}/{configurationId}/versions/draft`, params: configuration },
    {
      op: `PUT ${configurations}/{configurationId}/versions/draft`,
      params: configuration,
      body: { name: 'Look 2' },
    },
    { op: `POST ${configurations}/{configurationId}/versions/draft/publish`, params: configuration },
    {
      op: `GET ${configurations}/{configurationId}/versions/{versionId}`,
      params: { ...configuration, versionId: '1' },
    },
    { op: `POST ${deployments}`, body: web, as: 'deployment' },
    { op: `GET ${deployments}`, query: { expand: ['Configuration'] } },
    { op: `GET ${deployments}/{deploymentId}`, params: deployment },
    { op: `PUT ${deployments}/{deploymentId}`, params: deployment, body: { ...web, description: 'Shop' } },
    { op: `GET ${deployments}/{deploymentId}/configurations`, params: deployment },
    { op: `DELETE ${deployments}/{deploymentId}`, params: deployment },
    { op: `DELETE ${configurations}/{configurationId}`, params: configuration },
  ],
};
