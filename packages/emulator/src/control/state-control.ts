import { organizationOf, type LocalOrg } from '../local-org.ts';
import { without } from '../without.ts';

/** The whole org as JSON, without secrets, tokens and the signing key. */
export function stateAnswer(org: LocalOrg): Readonly<Record<string, unknown>> {
  const { tables } = org;
  const { id, name } = organizationOf(org);
  return {
    organization: { id, name },
    divisions: tables.divisions.all(),
    clients: tables.clients.all().map((client) => without(client, 'secret')),
    objects: tables.named.all(),
    flows: tables.flows.all(),
    versions: tables.versions.all().map((version) => ({
      ...version,
      consumed: tables.contents.get(version.id)?.flow.consumed ?? [],
    })),
    deployJobs: tables.deployJobs.all().map((job) => without(job, 'body')),
    exportJobs: tables.exportJobs
      .all()
      .map(({ files, ...job }) => ({ ...job, files: files.map((file) => file.name) })),
    ivrs: tables.ivrs.all(),
    schedules: tables.schedules.all(),
    scheduleGroups: tables.scheduleGroups.all(),
    emergencyGroups: tables.emergencyGroups.all(),
    dataTables: tables.dataTables.all(),
    rows: tables.rows.all(),
    didPools: tables.didPools.all(),
    queues: tables.queues.all(),
    recipients: tables.recipients.all(),
    webDeployments: tables.webDeployments.all(),
    webDeploymentConfigurations: tables.webDeploymentConfigurations.all(),
    emailDomains: tables.emailDomains.all(),
    emailRoutes: tables.emailRoutes.all(),
    heldNumbers: tables.heldNumbers.all(),
    promptResources: tables.promptResources.all(),
    smsNumbers: tables.smsNumbers.all(),
    smsAddresses: tables.smsAddresses.all(),
    limits: tables.limits.all(),
    deletedDivisions: tables.deletedDivisions.all(),
  };
}
