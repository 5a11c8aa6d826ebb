import type { ArchitectEngine } from './architect/engine.ts';
import type { Clock } from './clock.ts';
import type { FlowSearch } from './flows/flow-search.ts';
import { guidOf } from './ids.ts';
import type { Settings } from './settings.ts';
import type { OrgStore } from './state/org-store.ts';
import type { Tables } from './state/tables.ts';
import type { DivisionRecord, OrganizationRecord } from './state/records.ts';

/** The running org: its state and what surrounds it. One per server. */
export interface LocalOrg {
  readonly store: OrgStore;
  readonly tables: Tables;
  readonly clock: Clock;
  readonly engine: ArchitectEngine;
  /** Behind every listing of flows. */
  readonly flowSearch: FlowSearch;
  /** What a published body refers to and does not exist is made. */
  readonly lenientReferences: boolean;
  readonly seedNumber: number;
  /** The present settings; {@link changeSettings} replaces them. */
  settings(): Settings;
  changeSettings(settings: Settings): void;
  /** `http://127.0.0.1:<port>`; upload and download addresses begin with it. */
  origin(): string;
  /** A line for the person who runs the server; never a secret. */
  log(line: string): void;
}

/** A new id; the order of requests alone decides which. */
export function newId(org: Pick<LocalOrg, 'store' | 'seedNumber'>): string {
  return guidOf(org.seedNumber, org.store.nextIdNumber());
}

/** The one organisation. */
export function organizationOf(org: Pick<LocalOrg, 'tables'>): OrganizationRecord {
  const [organization] = org.tables.organization.all();
  if (organization === undefined) {
    throw new Error('The local org was asked before it was seeded.');
  }
  return organization;
}

/** The division in which things are made when none is named (facts: ARC 8). */
export function homeDivision(org: Pick<LocalOrg, 'tables'>): DivisionRecord {
  const home = org.tables.divisions.all().find((division) => division.home);
  if (home === undefined) {
    throw new Error('The local org has no home division.');
  }
  return home;
}
