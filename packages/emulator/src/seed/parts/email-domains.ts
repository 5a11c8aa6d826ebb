import type { ObjectKind } from '../../architect/engine.ts';
import { isoDate } from '../../clock.ts';
import { emulatorError } from '../../emulator-error.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { isGone, isLiving } from '../../routing/lingering.ts';
import { emailDomainPatchShape, emailRouteSettingsShape } from '../../routing/shapes/email-shapes.ts';
import type { EmailDomainRecord, EmailRouteRecord } from '../../state/email-records.ts';
import { seedFlowId, writtenFlow } from '../seed-flow.ts';
import { readDate } from '../seed-date.ts';
import { seedNamedId, writtenNamed } from '../seed-named.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { readSettings, writtenSettings } from '../seed-settings.ts';

/** `{ pattern, fromName, flow or queue, spamFlow, skills, language, replyTo: <pattern>@<domain>, settings }`, by name. */
interface SeedRoute {
  readonly id?: string;
  readonly pattern: string;
  readonly fromName: string;
  readonly flow?: string;
  readonly queue?: string;
  readonly spamFlow?: string;
  readonly skills: readonly string[];
  readonly language?: string;
  readonly replyTo?: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds; now when it is not said. */
  readonly readableFrom?: number;
  readonly activeFrom?: number;
}

/** `{ name: support.example.com, subDomain: false, routes, settings }`; the name is the id. */
interface SeedDomain {
  readonly name: string;
  readonly subDomain: boolean;
  readonly routes: readonly SeedRoute[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly readableFrom?: number;
}

const routeKeys = [
  'id',
  'pattern',
  'fromName',
  'flow',
  'queue',
  'spamFlow',
  'skills',
  'language',
  'replyTo',
  'settings',
  'readableFrom',
  'activeFrom',
];

/** E-mail domains with their routes. */
export const emailDomainsPart = seedPart({
  keys: ['emailDomains'],
  read: (seed) =>
    seed.maps('emailDomains', ['name', 'subDomain', 'routes', 'settings', 'readableFrom']).map(domainOf),
  make: (org, wanted) => wanted.forEach((domain) => ensureDomain(org, domain)),
  bind(org, wanted) {
    wanted.forEach((domain) => domain.routes.forEach((route) => ensureRoute(org, domain, route)));
    wanted.forEach((domain) => domain.routes.forEach((route) => tieReply(org, domain, route)));
  },
  write: (org) =>
    unlessEmpty(
      'emailDomains',
      org.tables.emailDomains
        .all()
        .filter(isLiving)
        .map((domain) => writtenDomain(org, domain)),
    ),
});

function domainOf(entry: ReadMap): SeedDomain {
  return {
    name: entry.requiredText('name').toLowerCase(),
    subDomain: entry.flag('subDomain') ?? false,
    routes: entry.maps('routes', routeKeys, 'pattern').map(routeOf),
    settings: readSettings(entry, emailDomainPatchShape),
    ...optional('readableFrom', readDate(entry, 'readableFrom')),
  };
}

function routeOf(entry: ReadMap): SeedRoute {
  const route = {
    ...optional('flow', entry.text('flow')),
    ...optional('queue', entry.text('queue')),
  };
  if (Object.keys(route).length !== 1) {
    throw entry.fail('flow', 'or `queue` must be given, and only one of them.');
  }
  const pattern = entry.requiredText('pattern');
  return {
    ...optional('id', entry.text('id')),
    pattern,
    fromName: entry.text('fromName') ?? pattern,
    ...route,
    ...optional('spamFlow', entry.text('spamFlow')),
    skills: entry.texts('skills'),
    ...optional('language', entry.text('language')),
    ...optional('replyTo', entry.text('replyTo')),
    settings: readSettings(entry, emailRouteSettingsShape),
    ...optional('readableFrom', readDate(entry, 'readableFrom')),
    ...optional('activeFrom', readDate(entry, 'activeFrom')),
  };
}

function ensureDomain(org: LocalOrg, domain: SeedDomain): void {
  const former = org.tables.emailDomains.get(domain.name);
  if (former !== undefined && !isGone(org, former)) {
    return;
  }
  org.tables.emailDomains.put({
    id: domain.name,
    subDomain: domain.subDomain,
    fields: domain.settings,
    readableFrom: domain.readableFrom ?? org.clock.now(),
  });
}

function ensureRoute(org: LocalOrg, domain: SeedDomain, wanted: SeedRoute): void {
  if (routeOfPattern(org, domain.name, wanted.pattern) !== undefined) {
    return;
  }
  const place = `e-mail route '${wanted.pattern}@${domain.name}'`;
  const readableFrom = wanted.readableFrom ?? org.clock.now();
  org.tables.emailRoutes.put({
    id: wanted.id ?? newId(org),
    domainId: domain.name,
    pattern: wanted.pattern,
    fromName: wanted.fromName,
    ...optional('flowId', seedFlowId(org, 'inboundemail', wanted.flow, place)),
    ...optional('queueId', idByName(org, 'queue', wanted.queue, place)),
    ...optional('spamFlowId', seedFlowId(org, 'inboundemail', wanted.spamFlow, place)),
    skillIds: wanted.skills.flatMap((name) => idByName(org, 'skill', name, place) ?? []),
    ...optional('languageId', idByName(org, 'languageSkill', wanted.language, place)),
    fields: wanted.settings,
    readableFrom,
    activeFrom: wanted.activeFrom ?? readableFrom,
  });
}

function routeOfPattern(org: LocalOrg, domainId: string, pattern: string): EmailRouteRecord | undefined {
  return org.tables.emailRoutes
    .having(domainId)
    .find((route) => isLiving(route) && route.pattern.toLowerCase() === pattern.toLowerCase());
}

function idByName(
  org: LocalOrg,
  kind: ObjectKind,
  name: string | undefined,
  place: string,
): string | undefined {
  return name === undefined ? undefined : seedNamedId(org, [kind], name, place);
}

/** Once all routes are there: a route may reply through a later one, or through itself. */
function tieReply(org: LocalOrg, domain: SeedDomain, { pattern, replyTo }: SeedRoute): void {
  const route = routeOfPattern(org, domain.name, pattern);
  if (replyTo === undefined || route === undefined || route.reply !== undefined) {
    return;
  }
  const at = replyTo.lastIndexOf('@');
  const replyDomain = replyTo.slice(at + 1).toLowerCase();
  const target = routeOfPattern(org, replyDomain, replyTo.slice(0, Math.max(at, 0)));
  if (target === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's e-mail route '${pattern}@${domain.name}' replies to '${replyTo}', which is not among its routes.`,
    );
  }
  org.tables.emailRoutes.put({ ...route, reply: { domainId: replyDomain, routeId: target.id } });
}

function writtenDomain(org: LocalOrg, domain: EmailDomainRecord): Readonly<Record<string, unknown>> {
  return {
    name: domain.id,
    ...(domain.subDomain ? { subDomain: true } : {}),
    ...unlessEmpty(
      'routes',
      org.tables.emailRoutes
        .having(domain.id)
        .filter(isLiving)
        .map((route) => writtenRoute(org, route)),
    ),
    ...writtenSettings(domain.fields),
    readableFrom: isoDate(domain.readableFrom),
  };
}

function writtenRoute(org: LocalOrg, route: EmailRouteRecord): Readonly<Record<string, unknown>> {
  const reply = route.reply === undefined ? undefined : org.tables.emailRoutes.get(route.reply.routeId);
  const name = (kind: ObjectKind, id: string | undefined): string | undefined =>
    id === undefined ? undefined : writtenNamed(org, [kind], id);
  return {
    id: route.id,
    pattern: route.pattern,
    fromName: route.fromName,
    ...optional('flow', writtenFlow(org, route.flowId)),
    ...optional('queue', name('queue', route.queueId)),
    ...optional('spamFlow', writtenFlow(org, route.spamFlowId)),
    ...unlessEmpty(
      'skills',
      route.skillIds.map((id) => name('skill', id) ?? id),
    ),
    ...optional('language', name('languageSkill', route.languageId)),
    ...optional('replyTo', reply === undefined ? undefined : `${reply.pattern}@${reply.domainId}`),
    ...writtenSettings(route.fields),
    readableFrom: isoDate(route.readableFrom),
    ...(route.activeFrom === route.readableFrom ? {} : { activeFrom: isoDate(route.activeFrom) }),
  };
}
