import { emulatorError } from '../../emulator-error.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { isLiving } from '../../routing/lingering.ts';
import { webDeploymentConfigurationShape } from '../../routing/shapes/web-deployment-configuration-shape.ts';
import { webDeploymentSettingsShape } from '../../routing/shapes/web-deployment-shape.ts';
import type {
  WebDeploymentConfigurationRecord,
  WebDeploymentRecord,
} from '../../state/web-deployment-records.ts';
import { makeLacking } from '../lacking.ts';
import { readDates, writtenDates } from '../seed-date.ts';
import { readReference, writtenReference } from '../seed-reference.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { readSettings, writtenSettings } from '../seed-settings.ts';

type Content = Readonly<Record<string, unknown>>;

/** `{ settings, versions: [settings, ..] }`: draft and published versions as the API writes them. */
interface SeedConfiguration {
  readonly id?: string;
  readonly name: string;
  readonly draft: SeedVersion;
  readonly versions: readonly SeedVersion[];
}

interface SeedVersion {
  readonly content: Content;
  /** Epoch milliseconds; now when they are not said. */
  readonly dateCreated?: number;
  readonly dateModified?: number;
  readonly datePublished?: number;
}

const versionDates = ['dateCreated', 'dateModified', 'datePublished'] as const;
const deploymentDates = ['dateCreated', 'dateModified', 'activeFrom'] as const;

/** `{ name, configuration: <name>, version: '1', flow, inactive, settings }`. */
interface SeedDeployment {
  readonly id?: string;
  readonly name: string;
  readonly configuration: string;
  readonly version?: string;
  readonly flow?: string;
  readonly inactive: boolean;
  readonly settings: Content;
  /** Epoch milliseconds; now when they are not said. */
  readonly dateCreated?: number;
  readonly dateModified?: number;
  readonly activeFrom?: number;
}

/** Configurations; without `versions` the draft is published once. */
export const webDeploymentConfigurationsPart = seedPart({
  keys: ['webDeploymentConfigurations'],
  read: (seed) =>
    seed
      .maps('webDeploymentConfigurations', ['id', 'name', 'settings', 'versions', ...versionDates])
      .map(configurationOf),
  make: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => drafts(org).some(({ configurationId }) => configurationId === id),
        hasName: ({ name }) => configurationsNamed(org, name).length > 0,
      },
      (configuration) => makeConfiguration(org, configuration),
    ),
  write: (org) =>
    unlessEmpty(
      'webDeploymentConfigurations',
      drafts(org).map((draft) => ({
        id: draft.configurationId,
        name: draft.content['name'],
        settings: draft.content,
        ...writtenDates(draft, versionDates),
        versions: publishedVersions(org, draft.configurationId).map((version) => ({
          settings: version.content,
          ...writtenDates(version, versionDates),
        })),
      })),
    ),
});

/** Web deployments; without `version` they take the latest, without settings they allow all domains. */
export const webDeploymentsPart = seedPart({
  keys: ['webDeployments'],
  read: (seed) =>
    seed
      .maps('webDeployments', [
        'id',
        'name',
        'configuration',
        'version',
        'flow',
        'inactive',
        'settings',
        ...deploymentDates,
      ])
      .map(deploymentOf),
  make: () => undefined,
  bind: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => org.tables.webDeployments.get(id) !== undefined,
        hasName: ({ name }) =>
          org.tables.webDeployments.all().some((present) => isLiving(present) && present.name === name),
      },
      (deployment) => makeDeployment(org, deployment),
    ),
  write: (org) =>
    unlessEmpty(
      'webDeployments',
      org.tables.webDeployments
        .all()
        .filter(isLiving)
        .map((deployment) => writtenDeployment(org, deployment)),
    ),
});

function configurationOf(entry: ReadMap): SeedConfiguration {
  const name = entry.requiredText('name');
  const draft = versionOf(entry, name);
  return {
    ...optional('id', entry.text('id')),
    name,
    draft,
    versions: entry.has('versions')
      ? entry.maps('versions', ['settings', ...versionDates]).map((version) => versionOf(version, name))
      : [draft],
  };
}

function versionOf(entry: ReadMap, name: string): SeedVersion {
  return { content: contentOf(entry, name), ...readDates(entry, versionDates) };
}

/** Settings may leave the name out: it is that of the configuration. */
function contentOf(entry: ReadMap, name: string): Content {
  const named: ReadMap = {
    ...entry,
    raw: (key) => ({ name, ...(entry.raw(key) as Content | undefined) }),
  };
  return readSettings(named, webDeploymentConfigurationShape);
}

function drafts(org: LocalOrg): readonly WebDeploymentConfigurationRecord[] {
  return org.tables.webDeploymentConfigurations.all().filter(({ version }) => version === 'draft');
}

function publishedVersions(org: LocalOrg, id: string): readonly WebDeploymentConfigurationRecord[] {
  return org.tables.webDeploymentConfigurations
    .having(id)
    .filter(({ version }) => version !== 'draft')
    .sort((a, b) => Number(a.version) - Number(b.version));
}

function configurationsNamed(
  org: LocalOrg,
  name: string,
): readonly { readonly id: string; readonly name: string }[] {
  return drafts(org)
    .filter(({ content }) => content['name'] === name)
    .map(({ configurationId }) => ({ id: configurationId, name }));
}

function makeConfiguration(org: LocalOrg, wanted: SeedConfiguration): void {
  const configurationId = wanted.id ?? newId(org);
  const now = org.clock.now();
  const put = (version: string, made: SeedVersion, published: boolean): void => {
    const { content, dateCreated = now, dateModified = dateCreated, datePublished } = made;
    org.tables.webDeploymentConfigurations.put({
      id: `${configurationId}/${version}`,
      configurationId,
      version,
      content,
      dateCreated,
      dateModified,
      ...optional('datePublished', datePublished ?? (published ? now : undefined)),
    });
  };
  put('draft', wanted.draft, false);
  wanted.versions.forEach((version, n) => {
    put(String(n + 1), version, true);
  });
}

function deploymentOf(entry: ReadMap): SeedDeployment {
  return {
    ...optional('id', entry.text('id')),
    name: entry.requiredText('name'),
    configuration: entry.requiredText('configuration'),
    ...optional('version', entry.text('version')),
    ...optional('flow', entry.text('flow')),
    inactive: entry.flag('inactive') ?? false,
    settings: entry.has('settings')
      ? readSettings(entry, webDeploymentSettingsShape)
      : { allowAllDomains: true, allowedDomains: [] },
    ...readDates(entry, deploymentDates),
  };
}

function makeDeployment(org: LocalOrg, wanted: SeedDeployment): void {
  const configurationId = readReference(wanted.configuration, (name) => configurationsNamed(org, name));
  const versions = publishedVersions(org, configurationId ?? '');
  const version =
    wanted.version === undefined
      ? versions.at(-1)
      : versions.find((candidate) => candidate.version === wanted.version);
  if (version === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's web deployment '${wanted.name}' names the configuration '${wanted.configuration}', ` +
        `of which there is no such published version.`,
    );
  }
  const { dateCreated = org.clock.now(), dateModified = dateCreated, activeFrom = dateCreated } = wanted;
  org.tables.webDeployments.put({
    id: wanted.id ?? newId(org),
    name: wanted.name,
    ...optional(
      'flowId',
      seedFlowId(org, 'inboundshortmessage', wanted.flow, `web deployment '${wanted.name}'`),
    ),
    configurationId: version.configurationId,
    configurationVersion: version.version,
    fields: wanted.settings,
    inactive: wanted.inactive,
    dateCreated,
    dateModified,
    activeFrom,
  });
}

function writtenDeployment(org: LocalOrg, deployment: WebDeploymentRecord): Content {
  const draft = org.tables.webDeploymentConfigurations.get(`${deployment.configurationId}/draft`);
  const name = draft?.content['name'];
  return {
    id: deployment.id,
    name: deployment.name,
    configuration: writtenReference(
      deployment.configurationId,
      typeof name === 'string' ? name : undefined,
      (text) => configurationsNamed(org, text),
    ),
    version: deployment.configurationVersion,
    ...optional('flow', writtenFlow(org, deployment.flowId)),
    ...(deployment.inactive ? { inactive: true } : {}),
    ...writtenSettings(deployment.fields),
    ...writtenDates(deployment, deploymentDates),
  };
}
