import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Connection } from '@callwright/genesys';
import type { Json, JsonObject } from '@callwright/model';
import { ToolError, isJsonObject } from '@callwright/model';
import type { OpenProject } from './open-project.ts';
import type { WantsFlows } from './local-flows.ts';
import { withLocalFlows } from './local-flows.ts';
import { withMailDomains } from './local-mail-domains.ts';
import { literalNumbers } from './local-numbers.ts';
import { completeSeed } from './local-seed.ts';

/** Life of the lease of a run on the local org: a killed one keeps the next one waiting for at most this long. */
export const LOCAL_LEASE_SECONDS = 30;

/** The local org of a project, running. */
export interface LocalOrg {
  readonly url: string;
  readonly credentials: Connection['credentials'];
  close(): Promise<void>;
}

/** The client that Callwright uses on the local org; nothing about it is secret. */
const CLIENT = { clientId: 'local', clientSecret: 'local' } as const;

/**
 * Starts the local org inside the command, with its state under `.callwright/local-org`; where another command runs it
 * already, joins that one (design 12).
 */
export async function startLocalOrg(
  project: OpenProject,
  org: { readonly seed: string | undefined; readonly desired: WantsFlows },
): Promise<LocalOrg> {
  const { startEmulator, isEmulatorError } = await import('@callwright/emulator');
  const folder = project.settings;
  const seed = await readSeed(folder, org.seed);
  try {
    const server = await startEmulator({
      port: 0,
      dataDir: localOrgFolder(project),
      seed: {
        text: JSON.stringify(
          withMailDomains(
            withLocalFlows(
              completeSeed(seed, [...org.desired.existing, ...literalNumbers(seed, org.desired)]),
              org.desired,
            ),
            org.desired,
          ),
        ),
        baseDir: folder,
      },
    });
    return { url: server.url, credentials: CLIENT, close: () => server.close() };
  } catch (error) {
    if (!isEmulatorError(error)) {
      throw error;
    }
    if (error.code === 'folder-in-use' && error.url !== undefined) {
      return { url: error.url, credentials: CLIENT, close: () => Promise.resolve() };
    }
    throw new ToolError({
      code: `emulator.${error.code}`,
      problem: 'configuration',
      summary: 'The local org could not be started.',
      detail: error.message,
      cause: error,
    });
  }
}

export function localOrgFolder(project: Pick<OpenProject, 'ownFolder'>): string {
  return join(project.ownFolder, 'local-org');
}

async function readSeed(folder: string, path: string | undefined): Promise<JsonObject> {
  if (path === undefined) {
    return {};
  }
  const { readYaml } = await import('@callwright/archy');
  const text = await readFile(join(folder, path), 'utf8').catch((error: unknown) => {
    throw new ToolError({
      code: 'cli.seed-not-found',
      problem: 'configuration',
      summary: `The seed ${path} of the local org cannot be read.`,
      hint: 'Check `seed:` of the local org in callwright.yaml; the path is relative to that file.',
      cause: error,
    });
  });
  const source = readYaml(text);
  const [problem] = source.problems;
  if (problem) {
    throw new ToolError({
      code: 'cli.seed-not-yaml',
      problem: 'configuration',
      summary: `${path}:${problem.line}:${problem.column}: ${problem.message}.`,
      ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    });
  }
  const value: Json | undefined = source.documents[0];
  return isJsonObject(value) ? value : {};
}
