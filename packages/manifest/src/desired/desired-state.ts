import type {
  Acceptance,
  Address,
  Allowance,
  DesiredState,
  Finding,
  Place,
  RemovalPolicy,
  Resource,
} from '@callwright/model';
import { acceptFindings, hasErrors, hashText, parseAddress, sortFindings } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import { acceptancesOf, findingOwner, isOfManifests } from './acceptances.ts';
import type { ResolvedProject } from './check.ts';
import { checkProject } from './checks/index.ts';
import { checkDriftIgnores, driftIgnores } from './drift-ignores.ts';
import { readGuardrails } from './guardrails.ts';
import { lifecycleOf } from './lifecycle.ts';
import { checkOldAddresses } from './old-addresses.ts';
import { removedMalformed, removedStillThere } from './findings.ts';
import { KIND_SCHEMAS_BY_KIND } from './kind-registry.ts';
import type { ResolveOptions } from './resolve-project.ts';
import { resolveProject } from './resolve-project.ts';

export interface DesiredOptions extends ResolveOptions {
  /** Day by which acceptances expire, e.g. `2026-12-31`; without it none does. */
  readonly today?: string;
}

const UNUSED = 'manifest.acceptance-unused';

/**
 * What the manifests want from one org. With errors among the findings it holds no resources and must not be planned
 * with: a body with a mistake has no text that could be uploaded.
 */
export async function desiredState(loaded: LoadedProject, options: DesiredOptions): Promise<DesiredState> {
  const { project, findings } = resolveProject(loaded, options);
  const { removed, findings: removedFindings } = removedOf(loaded, project);
  const bounds = readGuardrails(loaded);
  const found = [
    ...findingsOfFiles(loaded),
    ...findings,
    ...(await checkProject(project)),
    ...removedFindings,
    ...checkOldAddresses(loaded, project),
  ];
  const acceptances = acceptancesOf(project.documents);
  const ignores = driftIgnores(loaded, project.documents);
  const all = sortFindings(accepted(found, project, acceptances, options));
  const { view } = project;
  return {
    project: view.project,
    org: view.org,
    ...(view.orgId === undefined ? {} : { orgId: view.orgId }),
    namePrefix: view.namePrefix,
    resources: hasErrors(all) ? [] : resourcesOf(project),
    kinds: [...KIND_SCHEMAS_BY_KIND.values()].map((schema) => schema.traits),
    existing: [...view.existing.values()].flatMap((things) => [...things.values()]),
    removed,
    allowances: allowancesOf(loaded),
    protected: view.protected,
    ...(bounds.guardrails && { guardrails: bounds.guardrails }),
    ...(ignores.length > 0 && { driftIgnores: ignores }),
    acceptances: acceptances.filter((acceptance) => !isOfManifests(acceptance)),
    sourcesDigest: digestOf(loaded),
    findings: all,
  };
}

function resourcesOf({ documentAt, flows, values }: ResolvedProject): readonly Resource[] {
  return [...flows.map((flow) => flow.resource()), ...values].map((resource) => {
    const document = documentAt.get(resource.address);
    return document === undefined ? resource : { ...resource, ...lifecycleOf(document) };
  });
}

/** What is wrong with the files themselves, whatever the org. */
function findingsOfFiles(loaded: LoadedProject): readonly Finding[] {
  return [...loaded.findings, ...checkDriftIgnores(loaded), ...readGuardrails(loaded).findings];
}

function accepted(
  findings: readonly Finding[],
  project: ResolvedProject,
  acceptances: readonly Acceptance[],
  { today = '' }: Pick<DesiredOptions, 'today'>,
): readonly Finding[] {
  const left = acceptFindings(findings, acceptances.filter(isOfManifests), today, findingOwner(project));
  // Not everything is looked at in a project with errors.
  return hasErrors(findings) ? left.filter(({ code }) => code !== UNUSED) : left;
}

/** All findings of a project for every org of it, each said once. Computes nothing that only a plan needs. */
export async function validateProject(
  loaded: LoadedProject,
  options: Omit<DesiredOptions, 'org'> & { readonly orgs: readonly string[] },
): Promise<readonly Finding[]> {
  const seen = new Map<string, { readonly finding: Finding; readonly orgs: string[] }>();
  const say = (finding: Finding, org: string | undefined): void => {
    const key = JSON.stringify([
      finding.code,
      finding.place?.file,
      finding.place?.line,
      finding.place?.column,
      finding.summary,
    ]);
    const before = seen.get(key);
    if (before) {
      before.orgs.push(...(org === undefined ? [] : [org]));
    } else {
      seen.set(key, { finding, orgs: org === undefined ? [] : [org] });
    }
  };
  const ofFiles = findingsOfFiles(loaded);
  const everywhere = new Set(ofFiles);
  for (const org of options.orgs) {
    const { project, findings } = resolveProject(loaded, { ...options, org });
    const found = [
      ...ofFiles,
      ...findings,
      ...(await checkProject(project)),
      ...removedOf(loaded, project).findings,
      ...checkOldAddresses(loaded, project),
    ];
    for (const finding of accepted(found, project, acceptancesOf(project.documents), options)) {
      say(finding, everywhere.has(finding) ? undefined : org);
    }
  }
  return sortFindings(
    [...seen.values()]
      // What one org still needs has its use.
      .filter(({ finding, orgs }) => finding.code !== UNUSED || orgs.length === options.orgs.length)
      .map(({ finding, orgs }) => namingOrgs(finding, orgs, options.orgs)),
  );
}

/** A finding of some orgs only says of which. */
function namingOrgs(finding: Finding, orgs: readonly string[], all: readonly string[]): Finding {
  return orgs.length === 0 || orgs.length === all.length
    ? finding
    : { ...finding, summary: `${finding.summary.replace(/\.$/, '')} (org ${orgs.join(', ')}).` };
}

function removedOf(
  loaded: LoadedProject,
  { documentAt }: ResolvedProject,
): { readonly removed: Readonly<Record<Address, RemovalPolicy>>; readonly findings: readonly Finding[] } {
  const removed: Record<Address, RemovalPolicy> = {};
  const findings: Finding[] = [];
  for (const [written, policy] of Object.entries(loaded.project.spec.removed ?? {})) {
    const place = (): Place => loaded.project.place(['spec', 'removed', written], 'key');
    if (!parseAddress(written)) {
      findings.push(removedMalformed(written, place()));
    } else if (documentAt.has(written as Address)) {
      // What is kept to some orgs by `onlyIn` goes from the others by this line, and stays here.
      if (documentAt.get(written as Address)?.lifecycle?.['onlyIn'] === undefined) {
        findings.push(removedStillThere(written as Address, place()));
      }
    } else {
      removed[written as Address] = policy;
    }
  }
  return { removed, findings };
}

function allowancesOf(loaded: LoadedProject): readonly Allowance[] {
  return (loaded.project.spec.allow ?? []).map((written, index) => ({
    hazard: written.hazard,
    address: written.address as Address,
    from: 'git',
    until: written.until,
    reason: written.reason,
    place: loaded.project.place(['spec', 'allow', index], 'value'),
  }));
}

/** Over every file that was read, by name: the same checkout gives the same digest on every machine. */
function digestOf(loaded: LoadedProject): string {
  const lines = loaded.sources.map((source) => `${source.file}\n${source.hash}`);
  return hashText([...new Set(lines)].sort().join('\n'));
}
