import type { EmergencyGroup } from '../sdk.ts';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { referenceAs, referencesAs, textAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { besides } from '../other-fields.ts';
import { liveReference, namedField, objectsField, textOrNull } from '../wire-field.ts';

/**
 * Emergency groups, `architect/emergencygroups` (facts: API 4.1, 4.4). Attributes: `description`, and `flows`: a list of
 * `{ flow, routes }`, each flow once. The switch `enabled` is no attribute: a new group is off, and every write sends it
 * back as it was read.
 */
export const emergencyGroup: ObjectKind = {
  kind: 'EmergencyGroup',
  plural: 'the emergency groups',
  pageSize: 100,
  permissionEntity: 'routing:emergencyGroup',
  divisionType: 'EMERGENCYGROUPS',
  users: { kinds: [], dependencyType: 'EMERGENCYGROUP' },
  serialWrites: false,

  isOn: (wire) => wire['enabled'] === true,
  list: ({ architect }, page) => architect.getArchitectEmergencygroups({ ...page }),
  read: ({ architect }, id) => architect.getArchitectEmergencygroup(id),
  create: ({ architect }, body) => architect.postArchitectEmergencygroups(body as unknown as EmergencyGroup),
  update: ({ architect }, id, body) =>
    architect.putArchitectEmergencygroup(id, body as unknown as EmergencyGroup),
  remove: ({ architect }, id) => architect.deleteArchitectEmergencygroup(id),

  attributesOf: (wire) => ({ description: textOrNull(wire, 'description'), flows: flowsOf(wire) }),
  bodyOf: (base, attributes) => ({
    ...withAttributes(base, attributes, {
      description: textAs('description'),
      flows: (value) => ({
        emergencyCallFlows: Array.isArray(value) ? (value as readonly Json[]).flatMap(wireEntry) : [],
      }),
    }),
    enabled: base['enabled'] ?? false,
  }),
  // Who turns the switch raises the version, and a write of the version before is refused (facts: API 4.1).
  othersOf: besides('description', 'emergencyCallFlows', 'enabled'),
};

/** An entry without a flow can take no calls; two of one flow say together what one would. */
function flowsOf(wire: JsonObject): readonly Json[] {
  const entries = new Map<string, { readonly flow: Json; readonly routes: Map<string, Json> }>();
  for (const entry of objectsField(wire, 'emergencyCallFlows')) {
    const flow = namedField(entry, 'emergencyFlow');
    if (flow === undefined) {
      continue;
    }
    const one = entries.get(flow.id) ?? {
      flow: liveReference('flows', flow),
      routes: new Map<string, Json>(),
    };
    entries.set(flow.id, one);
    for (const ivr of objectsField(entry, 'ivrs')) {
      const route = namedField({ ivr }, 'ivr');
      if (route !== undefined) {
        one.routes.set(route.id, liveReference('callRoutes', route));
      }
    }
  }
  return [...entries.values()].map(({ flow, routes }) => ({ flow, routes: [...routes.values()] }));
}

function wireEntry(entry: Json): readonly JsonObject[] {
  return isJsonObject(entry)
    ? [withAttributes({}, entry, { flow: referenceAs('emergencyFlow'), routes: referencesAs('ivrs') })]
    : [];
}
