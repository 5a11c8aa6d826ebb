import type { Below, BoundSort, Bucket, FlowType, Kind, KindTraits, Target } from '@callwright/model';

/** The annotations of one property of a kind's spec (`x-callwright` in its schema). */
export interface PropertyTraits {
  readonly property: string;
  /** Kinds of resources that a name here can mean. */
  readonly reference?: readonly Kind[];
  /** Bucket of `existing` that a name here can mean. */
  readonly bucket?: Target;
  /** Bucket of `existing` whose keys can stand here; call routes that are made elsewhere have none. */
  readonly keys?: Bucket;
  /** Of references to flows: the only type that can stand here. */
  readonly flowType?: FlowType;
  /** Where it is written in the spec, outermost key first; one attribute each, also inside a group. */
  readonly path: readonly string[];
  /** `none` may be written: the attribute is cleared. */
  readonly clearable: boolean;
  /** Of the property that names what the kind binds: what one is called in sentences, e.g. `queue`. */
  readonly noun?: string;
  /** A list whose order is no difference. */
  readonly set: boolean;
  /** Name of a {@link import('./value-format.ts').ValueFormat}. */
  readonly format?: string;
  /** `header` properties (name, division, ...) are not attributes; `binding` names the thing made elsewhere. */
  readonly scope: 'attribute' | 'header' | 'binding';
  /** How many new values one write may bring. */
  readonly mostNewPerWrite?: number;
  /** Of lists of maps: what stands in each, and which of it tells them apart. */
  readonly items?: readonly PropertyTraits[];
  readonly key?: string;
  /** What an absent property stands for; undefined when absent means "not managed". */
  readonly absent?: null | readonly [];
}

/** What a kind's schema says about it beyond its shape. */
export interface KindSchema {
  readonly traits: KindTraits;
  readonly properties: readonly PropertyTraits[];
}

interface Annotated {
  readonly 'x-callwright'?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Annotated>>;
  readonly then?: Annotated;
  readonly else?: Annotated;
  readonly items?: Annotated;
}

/** Reads the annotations of a spec schema (schemas/kinds). */
export function readKindSchema(kind: Kind, schema: object): KindSchema {
  const annotated = schema as Annotated;
  const own = annotated['x-callwright'] ?? {};
  const written = { ...annotated.else?.properties, ...annotated.then?.properties, ...annotated.properties };
  const properties = Object.entries(written).flatMap(([property, inner]) => readProperty([property], inner));
  const binds = properties.flatMap(({ scope, keys, noun }): readonly BoundSort[] =>
    scope === 'binding' && keys !== undefined ? [{ bucket: keys, noun: noun ?? keys }] : [],
  );
  return {
    traits: {
      kind,
      noun: typeof own['noun'] === 'string' ? own['noun'] : kind,
      ...(typeof own['dependencyType'] === 'string' ? { dependencyType: own['dependencyType'] } : {}),
      rank: typeof own['rank'] === 'number' ? own['rank'] : 0,
      isRoute: own['isRoute'] === true,
      sets: properties.flatMap(({ property, set, items = [] }) => [
        ...(set ? [property] : []),
        ...items.filter((item) => item.set).map((item) => `${property}.${item.property}`),
      ]),
      ...(typeof own['entrances'] === 'string' ? { entrances: own['entrances'] } : {}),
      ...limitsOf(properties),
      exclusive: Array.isArray(own['exclusive']) ? (own['exclusive'] as string[]) : [],
      numbers: properties.filter(({ bucket }) => bucket === 'numbers').map(({ property }) => property),
      ...(typeof own['namedBy'] === 'string' ? { namedBy: own['namedBy'] } : {}),
      ...keyedOf(properties),
      ...(Array.isArray(own['filledLast']) ? { filledLast: own['filledLast'] as string[] } : {}),
      ...(own['below'] === undefined ? {} : { below: own['below'] as Below }),
      ...(binds.length > 0 ? { binds } : {}),
      ...(typeof own['leadsBy'] === 'string' ? { leadsBy: own['leadsBy'] } : {}),
    },
    properties,
  };
}

function limitsOf(properties: readonly PropertyTraits[]): Pick<KindTraits, 'mostNewPerWrite'> {
  const limits = properties.flatMap(({ property, mostNewPerWrite }) =>
    mostNewPerWrite === undefined ? [] : [[property, mostNewPerWrite] as const],
  );
  return limits.length === 0 ? {} : { mostNewPerWrite: Object.fromEntries(limits) };
}

function keyedOf(properties: readonly PropertyTraits[]): Pick<KindTraits, 'keyed'> {
  const keyed = properties.flatMap(({ property, key }) =>
    key === undefined ? [] : [[property, key] as const],
  );
  return keyed.length === 0 ? {} : { keyed: Object.fromEntries(keyed) };
}

const SCOPES = ['attribute', 'binding'] as const;

/** A property that is a group stands for the attributes in it, which are called by their paths. */
function readProperty(path: readonly string[], schema: Annotated): readonly PropertyTraits[] {
  const own = schema['x-callwright'] ?? {};
  const items = Object.entries(schema.items?.properties ?? {});
  if (own['scope'] === 'group') {
    return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) =>
      readProperty([...path, key], inner),
    );
  }
  return [
    {
      property: path.join('.'),
      path,
      set: own['set'] === true,
      clearable: own['clearable'] === true,
      scope: SCOPES.find((scope) => scope === own['scope']) ?? 'header',
      ...(Array.isArray(own['reference']) ? { reference: own['reference'] as Kind[] } : {}),
      ...(typeof own['bucket'] === 'string' ? { bucket: own['bucket'] as Target } : {}),
      ...(typeof own['bucket'] === 'string' && own['bucket'] !== 'callRoutes'
        ? { keys: own['bucket'] as Bucket }
        : {}),
      ...(typeof own['flowType'] === 'string' ? { flowType: own['flowType'] as FlowType } : {}),
      ...(typeof own['noun'] === 'string' ? { noun: own['noun'] } : {}),
      ...(typeof own['format'] === 'string' ? { format: own['format'] } : {}),
      ...(typeof own['mostNewPerWrite'] === 'number' ? { mostNewPerWrite: own['mostNewPerWrite'] } : {}),
      ...(items.length === 0 ? {} : { items: items.flatMap(([name, inner]) => readProperty([name], inner)) }),
      ...(typeof own['key'] === 'string' ? { key: own['key'] } : {}),
      ...('absent' in own ? { absent: own['absent'] as null | readonly [] } : {}),
    },
  ];
}
