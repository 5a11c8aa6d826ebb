import type { ArchitectFlow, OrgNames, ResolvedName } from '../../architect/engine.ts';
import { flowNamed } from '../../flows/flow-name.ts';
import { exportNames } from '../../flows/org-names.ts';
import { contentOf } from '../../flows/versions.ts';
import type { LocalOrg } from '../../local-org.ts';
import { optional, unlessEmpty } from '../seed-part.ts';
import { writtenVersion } from './version-number.ts';
import { namesThen } from './names-then.ts';
import type { SeedUse } from './flow-entry.ts';

/**
 * What a version holds, as a seed says it: its YAML with the names that it was read with, and `uses` for those that
 * mean something else by now. It is read back on trial, and stands as `stored` (what Architect holds, as JSON) where
 * the YAML would not become the very same content again.
 */
export function writtenContent(org: LocalOrg, content: ArchitectFlow): Readonly<Record<string, unknown>> {
  const whole = JSON.stringify(content);
  const yaml = isMadeUp(org, content) ? undefined : exportAsRead(org, content);
  if (yaml !== undefined) {
    const uses = [[], usesOf(org, content)].find((each) => readsBack(org, yaml, each, whole));
    if (uses !== undefined) {
      return { yaml, ...unlessEmpty('uses', uses.map(writtenUse)) };
    }
  }
  return { stored: whole };
}

/** A caller of a module without contract reads only where references are lenient, and a seed may be read elsewhere. */
function isMadeUp(org: LocalOrg, content: ArchitectFlow): boolean {
  return (
    org.lenientReferences &&
    content.consumed.some(
      ({ id, version, type }) =>
        type === 'COMMONMODULEFLOW' && (contentOf(org, id, version ?? '')?.contract ?? []).length === 0,
    )
  );
}

function exportAsRead(org: LocalOrg, content: ArchitectFlow): string | undefined {
  const unchanged: OrgNames = {
    ...exportNames(org),
    nameOf: () => undefined,
    flowName: () => undefined,
  };
  return unlessItThrows(() => org.engine.export(content, unchanged));
}

/** A stand-in that was made for a reference holds no document: the engine refuses it. */
function unlessItThrows<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function readsBack(org: LocalOrg, yaml: string, uses: readonly SeedUse[], whole: string): boolean {
  const { flow } = org.engine.read(yaml, namesThen(org, uses));
  return flow !== undefined && JSON.stringify(flow) === whole;
}

/** The names of a document that would be looked up differently today. */
function usesOf(org: LocalOrg, content: ArchitectFlow): readonly SeedUse[] {
  const names = unlessItThrows(() => org.engine.resolvedNames(content)) ?? [];
  return names.filter((name) => !isFoundToday(org, name)).map((name) => useOf(org, name));
}

function isFoundToday(org: LocalOrg, { kind, id, name, version }: ResolvedName): boolean {
  if (kind === 'flow') {
    const flow = org.tables.flows.get(id);
    const isNamed = flow?.name === name && flowNamed(org, flow.type, name)?.id === id;
    return isNamed && (version === undefined || version === flow.publishedVersion);
  }
  const found = exportNames(org).find(kind, name);
  return found.found === 'one' && found.id === id && found.name === name;
}

function useOf(org: LocalOrg, { kind, id, name, version }: ResolvedName): SeedUse {
  const saysItself = version !== undefined && flowNamed(org, 'commonmodule', name)?.id === id;
  return { kind, name, ...(saysItself ? {} : { id }), ...optional('version', version) };
}

function writtenUse({ kind, name, id, version }: SeedUse): Readonly<Record<string, unknown>> {
  return {
    kind,
    name,
    ...optional('id', id),
    ...optional('version', version === undefined ? undefined : writtenVersion(version)),
  };
}
