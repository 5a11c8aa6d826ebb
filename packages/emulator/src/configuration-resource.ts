import { inQueriedDivisions, visible } from './access.ts';
import {
  configurationAnswer,
  configurationBody,
  isListed,
  markDeleted,
  newConfiguration,
  replacedConfiguration,
  requireActive,
  requireConfiguration,
} from './configuration.ts';
import { pageOfViews } from './division-views.ts';
import type { Body } from './http/body.ts';
import { ok, type Call, type Operation, type Permissions, type Reply } from './http/operation.ts';
import { isDescending, nameMatcher, page, smallPage, sortedBy } from './http/paging.ts';
import type { LocalOrg } from './local-org.ts';
import { noteReleased } from './releases.ts';
import type { ConfigurationRecord } from './state/records.ts';
import type { Table } from './state/table.ts';
import type { Tables } from './state/tables.ts';

/** What sets one resource of call routing apart from its sisters; {@link configurationOperations} does the rest. */
export interface ConfigurationResource<T extends ConfigurationRecord> {
  readonly path: string;
  /** Name of the path parameter, e.g. `ivrId`. */
  readonly idName: string;
  /** Domain and entity of the permissions, e.g. `routing:callRoute`. */
  readonly permission: string;
  table(tables: Tables): Table<T>;
  /** The object of a POST or PUT body. `former` is what a PUT replaces. Throws ApiErrors for what is wrong. */
  read(call: Call, body: Body, base: ConfigurationRecord, former: T | undefined): T;
  /** The fields of an answer that its sisters do not have. */
  answer(org: LocalOrg, object: T): Readonly<Record<string, unknown>>;
  /** Ids of what an object uses: these cannot be deleted while it does. */
  uses(object: T): readonly string[];
  /** What the query parameters that its sisters do not have let through. */
  filter?(call: Call): (object: T) => boolean;
  /** Throws when an object cannot go. */
  requireUnused?(call: Call, object: T): void;
  /** Naming a division in a POST takes a client with all divisions (facts: API 4.4). */
  readonly divisionNeedsAll?: boolean;
}

/** The six operations of a resource: list, division views, POST, GET, PUT and DELETE (facts: API 4.2). */
export function configurationOperations<T extends ConfigurationRecord>(
  resource: ConfigurationResource<T>,
): readonly Operation[] {
  const onePath = `${resource.path}/{${resource.idName}}`;
  const may = (action: string): Permissions => ({ every: [`${resource.permission}:${action}`] });
  const bound = <R>(act: (call: Call, resource: ConfigurationResource<T>) => R) => {
    return (call: Call): R => act(call, resource);
  };
  return [
    { method: 'GET', path: resource.path, permissions: may('view'), handle: bound(list) },
    {
      method: 'GET',
      path: `${resource.path}/divisionviews`,
      permissions: may('search'),
      handle: bound(listViews),
    },
    { method: 'POST', path: resource.path, permissions: may('add'), handle: bound(create) },
    { method: 'GET', path: onePath, permissions: may('view'), handle: bound(read) },
    { method: 'PUT', path: onePath, permissions: may('edit'), handle: bound(replace) },
    { method: 'DELETE', path: onePath, permissions: may('delete'), handle: bound(remove) },
  ];
}

function list<T extends ConfigurationRecord>(call: Call, resource: ConfigurationResource<T>): Reply {
  const fits = resource.filter?.(call) ?? (() => true);
  return page(call, inOrder(call, found(call, resource).filter(fits)), smallPage, (object) =>
    answered(call.org, resource, object),
  );
}

function listViews<T extends ConfigurationRecord>(call: Call, resource: ConfigurationResource<T>): Reply {
  return pageOfViews(call, inOrder(call, found(call, resource)), resource.path);
}

function found<T extends ConfigurationRecord>(call: Call, resource: ConfigurationResource<T>): readonly T[] {
  const fitsName = nameMatcher(call.query.text('name'));
  const all = resource.table(call.org.tables).all();
  return inQueriedDivisions(call, visible(call, all)).filter(
    (object) => isListed(object) && fitsName(object.name),
  );
}

/** By name unless `sortBy` says id; other values mean the name (assumed). */
function inOrder<T extends ConfigurationRecord>(call: Call, objects: readonly T[]): readonly T[] {
  const byId = call.query.text('sortBy') === 'id';
  const key = (object: T): string => (byId ? object.id : `${object.name.toLowerCase()}\n${object.id}`);
  return sortedBy(objects, key, isDescending(call));
}

function create<T extends ConfigurationRecord>(call: Call, resource: ConfigurationResource<T>): Reply {
  const body = configurationBody(call);
  const base = newConfiguration(call, body, resource.divisionNeedsAll ?? false);
  return put(call, resource, resource.read(call, body, base, undefined));
}

function read<T extends ConfigurationRecord>(call: Call, resource: ConfigurationResource<T>): Reply {
  const object = requireConfiguration(call, resource.table(call.org.tables), resource.idName);
  return ok(answered(call.org, resource, object));
}

function replace<T extends ConfigurationRecord>(call: Call, resource: ConfigurationResource<T>): Reply {
  const former = requireActive(call, resource.table(call.org.tables), resource.idName);
  const body = configurationBody(call);
  const next = resource.read(call, body, replacedConfiguration(call, former, body), former);
  const still = new Set(resource.uses(next));
  noteReleased(
    call.org,
    resource.uses(former).filter((id) => !still.has(id)),
  );
  return put(call, resource, next);
}

function remove<T extends ConfigurationRecord>(call: Call, resource: ConfigurationResource<T>): Reply {
  const table = resource.table(call.org.tables);
  const object = requireActive(call, table, resource.idName);
  resource.requireUnused?.(call, object);
  noteReleased(call.org, [...resource.uses(object), object.divisionId]);
  return markDeleted(call, table, object);
}

function put<T extends ConfigurationRecord>(
  call: Call,
  resource: ConfigurationResource<T>,
  object: T,
): Reply {
  resource.table(call.org.tables).put(object);
  return ok(answered(call.org, resource, object));
}

function answered<T extends ConfigurationRecord>(
  org: LocalOrg,
  resource: ConfigurationResource<T>,
  object: T,
): Readonly<Record<string, unknown>> {
  return { ...configurationAnswer(org, object, resource.path), ...resource.answer(org, object) };
}
