import { emulatorError } from '../../emulator-error.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { isGone, isLiving } from '../../routing/lingering.ts';
import { webDeploymentConfigurationShape } from '../../routing/shapes/web-deployment-configuration-shape.ts';
import { webDeploymentSettingsShape } from '../../routing/shapes/web-deployment-shape.ts';
import type {
  WebDeploymentConfigurationRecord,
  WebDeploymentRecord,
} from '../../state/web-deployment-records.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { readSettings, writtenSettings } from '../seed-settings.ts';

type Content = Readonly<Record<string, unknown>>;

/** `{ settings, versions: [settings, ..] }`: draft and published versions as the API writes them. */
interface SeedConfiguration {
  readonly id?: string;
  readonly name: string;
  readonly draft: Content;
  readonly versions: readonly Content[];
}

/** `{ name, configuration: <name>, version: '1', flow, inactive, settings }`. */
interface SeedDeployment {
  readonly id?: string;
  readonly name: string;
  readonly configuration: string;
  readonly version?: string;
  readonly flow?: string;
  readonly inactive: boolean;
  readonly settings: Content;
}

/** Configurations; without `versions` the draft is published once. */
export const webDeploymentConfigurationsPart = seedPart({
  keys: ['webDeploymentConfigurations'],
  read: (seed) =>
    seed.maps('webDeploymentConfigurations', ['id', 'name', 'settings', 'versions']).map(configurationOf),
  make: (org, wanted) => wanted.forEach((configuration) => ensureConfiguration(org, configuration)),
  write: (org) =>
    unlessEmpty(
      'webDeploymentConfigurations',
      drafts(org).map((draft) => ({
        id: draft.configurationId,
        name: draft.content['name'],
        settings: draft.content,
        versions: publishedVersions(org, draft.configurationId).map(({ content }) => ({ settings: content })),
      })),
    ),
});

/** Web deployments; without `version` they take the latest, without settings they allow all domains. */
export const webDeploymentsPart = seedPart({
  keys: ['webDeployments'],
  read: (seed) =>
    seed
      .maps('webDeployments', ['id', 'name', 'configuration', 'version', 'flow', 'inactive', 'settings'])
      .map(deploymentOf),
  make: () => undefined,
  bind: (org, wanted) => wanted.forEach((deployment) => ensureDeployment(org, deployment)),
  write: (org) =>
    unlessEmpty(
      'webDeployments',
      org.tables.webDeployments
        .all()
        .filter((deployment) => !isGone(org, deployment))
        .map((deployment) => writtenDeployment(org, deployment)),
    ),
});

function configurationOf(entry: ReadMap): SeedConfiguration {
  const name = entry.requiredText('name');
  const draft = contentOf(entry, name);
  return {
    ...optional('id', entry.text('id')),
    name,
    draft,
    versions: entry.has('versions')
      ? entry.maps('versions', ['settings']).map((version) => contentOf(version, name))
      : [draft],
  };
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

function ensureConfiguration(org: LocalOrg, wanted: SeedConfiguration): void {
  if (drafts(org).some(({ content }) => content['name'] === wanted.name)) {
    return;
  }
  const configurationId = wanted.id ?? newId(org);
  const now = org.clock.now();
  const put = (version: string, content: Content, published: boolean): void => {
    org.tables.webDeploymentConfigurations.put({
      id: `${configurationId}/${version}`,
      configurationId,
      version,
      content,
      dateCreated: now,
      dateModified: now,
      ...(published ? { datePublished: now } : {}),
    });
  };
  put('draft', wanted.draft, false);
  wanted.versions.forEach((content, n) => {
    put(String(n + 1), content, true);
  });
}

function deploymentOf(entry: ReadMap): SeedDeployment {
  const inactive = entry.raw('inactive') ?? false;
  if (typeof inactive !== 'boolean') {
    throw entry.fail('inactive', 'must be true or false.');
  }
  return {
    ...optional('id', entry.text('id')),
    name: entry.requiredText('name'),
    configuration: entry.requiredText('configuration'),
    ...optional('version', entry.text('version')),
    ...optional('flow', entry.text('flow')),
    inactive,
    settings: entry.has('settings')
      ? readSettings(entry, webDeploymentSettingsShape)
      : { allowAllDomains: true, allowedDomains: [] },
  };
}

function ensureDeployment(org: LocalOrg, wanted: SeedDeployment): void {
  if (org.tables.webDeployments.all().some((present) => isLiving(present) && present.name === wanted.name)) {
    return;
  }
  const configuration = drafts(org).find(({ content }) => content['name'] === wanted.configuration);
  const versions = publishedVersions(org, configuration?.configurationId ?? '');
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
  const now = org.clock.now();
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
    dateCreated: now,
    dateModified: now,
    activeFrom: now,
  });
}

function writtenDeployment(org: LocalOrg, deployment: WebDeploymentRecord): Content {
  const draft = org.tables.webDeploymentConfigurations.get(`${deployment.configurationId}/draft`);
  return {
    id: deployment.id,
    name: deployment.name,
    configuration: draft?.content['name'],
    version: deployment.configurationVersion,
    ...optional('flow', writtenFlow(org, deployment.flowId)),
    ...(deployment.inactive ? { inactive: true } : {}),
    ...writtenSettings(deployment.fields),
  };
}
