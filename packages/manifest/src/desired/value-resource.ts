import type {
  Dependency,
  ExistingThing,
  Finding,
  Json,
  JsonObject,
  Place,
  Target,
  ValueResource,
} from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { ManifestDocument } from '../manifest-document.ts';
import {
  flowOfOtherType,
  lackingInOrg,
  literalNumber,
  nameAmbiguous,
  sharedFlowAsTarget,
  unknownName,
  valueWrong,
} from './findings.ts';
import type { KindSchema, PropertyTraits } from './kind-schema.ts';
import type { BookEntry, NameBook } from './name-book.ts';
import { NONE } from './name-book.ts';
import type { OrgView } from './org-view.ts';
import { VALUE_FORMATS } from './value-format.ts';

/** What the attributes of one manifest came to. */
export interface ValueReading {
  readonly resource: ValueResource;
  readonly findings: readonly Finding[];
}

/** Builds a resource that is compared by value from its spec, guided by the annotations of its kind's schema. */
export function readValueResource(
  document: ManifestDocument,
  spec: JsonObject,
  schema: KindSchema,
  around: { readonly entry: BookEntry; readonly book: NameBook; readonly view: OrgView },
): ValueReading {
  const findings: Finding[] = [];
  const dependencies: Dependency[] = [];
  const attributes: Record<string, Json> = {};
  for (const property of schema.properties) {
    if (property.scope === 'attribute') {
      readProperty(property);
    } else if (property.scope === 'binding') {
      checkBound(property);
    }
  }
  const division = schema.properties.some(({ property }) => property === 'division')
    ? typeof spec['division'] === 'string'
      ? spec['division']
      : around.view.division
    : undefined;
  const resource: ValueResource = {
    address: around.entry.address,
    kind: document.kind,
    liveName: around.entry.liveName,
    ...(division === undefined ? {} : { division }),
    place: document.place(),
    dependencies,
    attributes: attributes,
    ...(around.entry.binds === undefined ? {} : { binds: around.entry.binds }),
  };
  return { resource, findings };

  /** What it binds is the live name; here is only said what is wrong with how it is written. */
  function checkBound({ property, path, keys: bucket }: PropertyTraits): void {
    const written = valueAt(spec, path);
    const meaning = typeof written === 'string' ? around.book.project(written, [], bucket) : undefined;
    if (meaning?.is === 'unknown' && typeof written === 'string') {
      findings.push(
        unknownName(
          written,
          { kinds: [], bucket, closest: meaning.closest },
          document.place(['spec', property]),
        ),
      );
    }
  }

  function readProperty(property: PropertyTraits): void {
    const written = valueAt(spec, property.path);
    const path = ['spec', ...property.path];
    if (written === undefined) {
      if (property.absent !== undefined && !(property.property in attributes)) {
        attributes[property.property] = property.absent;
      }
      return;
    }
    if (Array.isArray(written) && property.items !== undefined) {
      const { items } = property;
      attributes[property.property] = (written as readonly Json[]).flatMap((item, index) =>
        isJsonObject(item) ? [readMap(items, item, [...path, index])] : [],
      );
    } else if (Array.isArray(written) && (property.set || property.reference || property.bucket)) {
      attributes[property.property] = (written as readonly Json[]).flatMap((item, index) =>
        readItem(property, item, [...path, index]),
      );
    } else {
      for (const value of readItem(property, written, path)) {
        if (isExpansion(value)) {
          Object.assign(attributes, value.expansion);
        } else {
          attributes[property.property] = value;
        }
      }
    }
  }

  function readMap(
    items: readonly PropertyTraits[],
    written: JsonObject,
    path: readonly (string | number)[],
  ): JsonObject {
    return Object.fromEntries(
      items.map((item) => {
        const inner: Json | undefined = written[item.property];
        const at = [...path, item.property];
        const value: Json | undefined = Array.isArray(inner)
          ? (inner as readonly Json[]).flatMap((one, index) => readItem(item, one, [...at, index]))
          : inner === undefined
            ? item.absent
            : readItem(item, inner, at)[0];
        return [item.property, value ?? null];
      }),
    );
  }

  function readItem(property: PropertyTraits, written: Json, path: readonly (string | number)[]): Json[] {
    if (property.reference || property.bucket) {
      return readName(property, written, path);
    }
    return readValue(property, written, () => document.place(path));
  }

  function readValue(property: PropertyTraits, written: Json, place: () => Place): Json[] {
    const format = property.format === undefined ? undefined : VALUE_FORMATS[property.format];
    if (!format) {
      return [written];
    }
    const read = format(property.property, written);
    if ('wrong' in read) {
      findings.push(valueWrong(around.entry.address, property.property, read.wrong, place()));
      return [];
    }
    return Object.keys(read.attributes).join() === property.property
      ? [read.attributes[property.property] as Json]
      : [{ expansion: read.attributes }];
  }

  /** A name of a resource or a key of `existing`; `{ existing: "Live name" }` in place; a number also literally. */
  function readName(property: PropertyTraits, written: Json, path: readonly (string | number)[]): Json[] {
    const place = (): Place => document.place(path);
    const { bucket, keys } = property;
    if (isJsonObject(written)) {
      const live = written['existing'];
      if (typeof live === 'string' && bucket !== undefined) {
        dependencies.push(outside(property, bucket, live));
        return [bucket === 'numbers' ? live : { $named: { bucket, name: live } }];
      }
      return [written];
    }
    if (typeof written !== 'string') {
      return [];
    }
    if (property.clearable && written === NONE) {
      return [null];
    }
    if (bucket === 'numbers' && /^\+?\d[\d\s().-]*$/.test(written)) {
      findings.push(...literalNumber(written, around.view, place()));
      return readValue({ ...property, format: 'number' }, written, place);
    }
    const meaning = around.book.project(written, property.reference ?? [], keys);
    switch (meaning.is) {
      case 'managed':
        findings.push(...otherFlowType(property, written, meaning.entry, place));
        dependencies.push({ to: 'managed', address: meaning.entry.address, how: 'binds' });
        return [{ $ref: meaning.entry.address }];
      case 'existing':
        return readExisting(property, meaning.thing, place);
      case 'lacking':
        // A list simply has one member less in this org; a single value cannot be left out unseen.
        if (typeof path.at(-1) === 'string') {
          findings.push(lackingInOrg(written, meaning.thing.bucket, place()));
        }
        return [];
      case 'misshapen':
        return [];
      case 'ambiguous':
        findings.push(nameAmbiguous(written, meaning.meanings, place()));
        return [];
      case 'unknown':
        findings.push(
          (bucket === 'flows' ? flowOfOtherKind(property, written, place) : undefined) ??
            unknownName(
              written,
              { kinds: property.reference ?? [], bucket: keys, closest: meaning.closest },
              place(),
            ),
        );
        return [];
    }
  }

  /** A name that is no flow of the kinds that can stand here, and is one of another kind. */
  function flowOfOtherKind(
    property: PropertyTraits,
    written: string,
    place: () => Place,
  ): Finding | undefined {
    if (around.book.project(written, ['SharedFlow'], 'sharedFlows').is !== 'unknown') {
      return sharedFlowAsTarget(written, property.property, property.flowType, place());
    }
    const meaning = around.book.project(written, ['InboundFlow', 'Flow'], undefined);
    return meaning.is === 'managed' ? otherFlowType(property, written, meaning.entry, place)[0] : undefined;
  }

  function readExisting(
    property: PropertyTraits,
    { bucket, liveName, raw }: ExistingThing,
    place: () => Place,
  ): Json[] {
    dependencies.push(outside(property, bucket, liveName));
    if (bucket === 'numbers') {
      return raw ? [{ raw: liveName }] : readValue({ ...property, format: 'number' }, liveName, place);
    }
    return [{ $named: { bucket, name: liveName } }];
  }
}

function outside({ flowType }: PropertyTraits, bucket: Target, name: string): Dependency {
  return { to: 'existing', bucket, name, how: 'binds', ...(flowType === undefined ? {} : { flowType }) };
}

/** A flow of another medium: the platform would refuse it (facts: API 4.1). */
function otherFlowType(
  { property, flowType }: PropertyTraits,
  written: string,
  entry: BookEntry,
  place: () => Place,
): readonly Finding[] {
  return flowType === undefined || entry.flowType === undefined || entry.flowType === flowType
    ? []
    : [flowOfOtherType({ property, written, address: entry.address, is: entry.flowType, flowType }, place())];
}

function valueAt(spec: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => (isJsonObject(at) ? at[key] : undefined), spec);
}

function isExpansion(value: Json): value is JsonObject & { readonly expansion: JsonObject } {
  return isJsonObject(value) && isJsonObject(value['expansion']);
}
