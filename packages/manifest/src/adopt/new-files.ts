import { layOutYaml, writeFlow } from '@callwright/archy';
import type { Address, ExistingThing, Finding, JsonObject } from '@callwright/model';
import { INBOUND_MEDIA, addressOf } from '@callwright/model';
import { keyGuide } from '../key-guide.ts';
import { KIND_SCHEMAS_BY_KIND } from '../desired/kind-registry.ts';
import { unnamedAttribute } from '../take-in/findings.ts';
import { writtenExport } from '../take-in/taken-body.ts';
import { literally, takenSpec } from '../take-in/taken-values.ts';
import type { Names } from '../take-in/written-names.ts';
import { nameInManifest, ownNameOf } from '../take-in/written-names.ts';
import type { Adoptable, AdoptableFlow, AdoptableObject } from './adoptable.ts';
import { isAdoptableFlow } from './adoptable.ts';

/** The files of one resource that no manifest describes yet, or why there can be none. */
export type NewFiles =
  | { readonly address: Address; readonly files: ReadonlyMap<string, string>; readonly problem?: undefined }
  | { readonly problem: string; readonly finding?: Finding };

/** What a new resource is called, and where its files go. */
export interface NewPlace {
  /** `metadata.name`. */
  readonly name: string;
  /** Of all of its kind, e.g. `manifests/call-routes`. */
  readonly folder: string;
  /** Without its ending. */
  readonly file: string;
}

/** Where the body of a flow stands, seen from its manifest. */
export function bodyPath(file: string): string {
  return `bodies/${file}.archy.yaml`;
}

export function newFiles(one: Adoptable, place: NewPlace, names: Names): NewFiles {
  return isAdoptableFlow(one) ? flowFiles(one, place, names) : valueFiles(one, place, names);
}

function flowFiles(one: AdoptableFlow, { name, folder, file }: NewPlace, names: Names): NewFiles {
  const written = writtenExport(one, names);
  if (written.problem !== undefined) {
    return written;
  }
  const media = Object.entries(INBOUND_MEDIA).find(([, type]) => type === one.flowType)?.[0];
  const body = bodyPath(file);
  const spec = { ...(one.kind === 'InboundFlow' && media !== undefined && { media }), archy: body };
  return {
    address: addressOf(one.kind, name),
    files: new Map([
      [`${folder}/${file}.yaml`, manifest(one.kind, name, spec)],
      [`${folder}/${body}`, written.text],
    ]),
  };
}

function valueFiles(one: AdoptableObject, { name, folder, file }: NewPlace, names: Names): NewFiles {
  const address = addressOf(one.kind, name);
  const schema = KIND_SCHEMAS_BY_KIND.get(one.kind);
  if (schema === undefined) {
    return { problem: 'no manifest can describe this kind' };
  }
  const isNamed = schema.traits.namedBy === undefined && schema.traits.binds === undefined;
  const ownName = isNamed ? ownNameOf(one.liveName, names.view) : one.liveName;
  if (ownName === undefined) {
    return { problem: `its name does not begin with the prefix "${names.view.namePrefix}" of the org` };
  }
  const { spec, unnamed } = takenSpec({}, one.attributes, {
    schema,
    names,
    addressOf: () => undefined,
    everything: true,
    read: () => ({}),
  });
  const [hidden] = unnamed;
  if (hidden !== undefined) {
    return {
      problem: `${hidden} refers to something whose name this client cannot see`,
      finding: unnamedAttribute(address, hidden),
    };
  }
  const header = {
    ...(isNamed && ownName !== name && { name: literally(ownName) }),
    ...boundBy(one, schema.properties, names),
  };
  return {
    address,
    files: new Map([[`${folder}/${file}.yaml`, manifest(one.kind, name, { ...header, ...spec })]]),
  };
}

/** What a binding binds, by its key. */
function boundBy(
  { binds, liveName }: AdoptableObject,
  properties: readonly {
    readonly scope: string;
    readonly property: string;
    readonly keys?: ExistingThing['bucket'];
  }[],
  names: Names,
): JsonObject {
  const property = properties.find(({ scope, keys }) => scope === 'binding' && keys === binds);
  return property === undefined || binds === undefined
    ? {}
    : {
        [property.property]: nameInManifest(
          { $named: { bucket: binds, name: liveName } },
          { keys: binds },
          names,
        ),
      };
}

/** In the layout of `fmt`. */
function manifest(kind: string, name: string, spec: JsonObject): string {
  const document = { apiVersion: 'callwright/v1', kind, metadata: { name }, spec };
  const written = writeFlow(document);
  const text = layOutYaml(written, () => keyGuide('manifest', document)) ?? written;
  // As people write it; the name needs no quotes.
  return text.replace(`metadata:\n  name: ${name}\n`, `metadata: { name: ${name} }\n`);
}
