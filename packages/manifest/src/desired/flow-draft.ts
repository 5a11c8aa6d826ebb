import { credentialProblem, credentialsIn } from '@callwright/archy';
import type {
  Contract,
  ContractVariable,
  Finding,
  FlowKind,
  FlowType,
  Json,
  JsonObject,
} from '@callwright/model';
import { FLOW_TYPES, INBOUND_MEDIA, flowTypeNames, flowTypeOfTopKey, isJsonObject } from '@callwright/model';
import type { FactsCache } from '../facts-cache.ts';
import type { ManifestDocument, SourceFile } from '../manifest-document.ts';
import { bodyProblem, unknownFlowType, wrongBodyType } from './findings.ts';
import { readArchyBody } from './flow-body.ts';
import type { WrittenBody } from './flow-body.ts';

/** A desired flow before its names are resolved: what it is called and what it gives and takes. */
export interface FlowDraft {
  readonly document: ManifestDocument;
  readonly kind: FlowKind;
  readonly flowType: FlowType;
  /** Name without the org's prefix. */
  readonly ownName: string;
  readonly description?: string;
  /** Written in the manifest or in the body's header; undefined: the project's default. */
  readonly division?: string;
  readonly contract: Contract;
  readonly spec: JsonObject;
  /** Undefined for `steps:`; those are compiled once every name is known. */
  readonly body?: WrittenBody;
}

export interface DraftReading {
  readonly draft?: FlowDraft;
  readonly findings: readonly Finding[];
}

export function readFlowDraft(
  document: ManifestDocument & { readonly kind: FlowKind },
  spec: JsonObject,
  file: SourceFile | undefined,
  cache: FactsCache,
): DraftReading {
  return spec['archy'] === undefined
    ? draftOfSteps(document, spec)
    : draftOfArchy(document, spec, file, cache);
}

function draftOfArchy(
  document: ManifestDocument & { readonly kind: FlowKind },
  spec: JsonObject,
  file: SourceFile | undefined,
  cache: FactsCache,
): DraftReading {
  const { body, findings } = readArchyBody(document, spec, file, cache);
  if (!body) {
    return { findings };
  }
  const { facts } = body;
  const expected = typesOf(document.kind, spec);
  const type = expected.includes(facts.flowType)
    ? []
    : [
        wrongBodyType(
          document.kind,
          facts.topKey,
          expected.map((name) => flowTypeNames(name)?.topKey ?? name),
          body.place([facts.topKey]),
        ),
      ];
  return {
    draft: {
      document,
      kind: document.kind,
      flowType: facts.flowType,
      ownName: facts.name,
      ...(facts.description === undefined ? {} : { description: facts.description }),
      ...(facts.division === undefined ? {} : { division: facts.division }),
      contract: facts.contract,
      spec,
      body,
    },
    findings: [...findings, ...type],
  };
}

/** Flow types that a manifest can mean; the body's top key must be one of them. */
function typesOf(kind: FlowKind, spec: JsonObject): readonly FlowType[] {
  switch (kind) {
    case 'SharedFlow':
      return ['commonmodule'];
    case 'InboundFlow': {
      const media = spec['media'];
      return typeof media === 'string' && media in INBOUND_MEDIA
        ? [INBOUND_MEDIA[media as keyof typeof INBOUND_MEDIA]]
        : Object.values(INBOUND_MEDIA);
    }
    case 'Flow': {
      const written = typeof spec['type'] === 'string' ? writtenType(spec['type']) : undefined;
      const inbound: readonly FlowType[] = Object.values(INBOUND_MEDIA);
      return written === undefined
        ? FLOW_TYPES.map((names) => names.type).filter(
            (type) => type !== 'commonmodule' && !inbound.includes(type),
          )
        : [written];
    }
  }
}

/** `type:` takes the top keys of Architect YAML. */
function writtenType(type: string): FlowType | undefined {
  return flowTypeOfTopKey(type)?.type;
}

function draftOfSteps(
  document: ManifestDocument & { readonly kind: FlowKind },
  spec: JsonObject,
): DraftReading {
  const types = typesOf(document.kind, spec);
  const type = types.length === 1 ? types[0] : undefined;
  if (type === undefined) {
    return { findings: [unknownFlowType(document.kind, document.place(['spec']))] };
  }
  return {
    draft: {
      document,
      kind: document.kind,
      flowType: type,
      ownName: textOf(spec['name']) ?? document.name,
      ...(textOf(spec['description']) === undefined
        ? {}
        : { description: textOf(spec['description']) as string }),
      ...(textOf(spec['division']) === undefined ? {} : { division: textOf(spec['division']) as string }),
      contract: contractOfSpec(spec, type),
      spec,
    },
    findings: credentialsIn(spec, ['spec']).map((path) =>
      bodyProblem(credentialProblem(path), document.place(path)),
    ),
  };
}

function contractOfSpec(spec: JsonObject, type: FlowType): Contract {
  const scope = flowTypeNames(type)?.scope ?? 'Flow';
  const variables = (declared: Json | undefined): readonly ContractVariable[] =>
    isJsonObject(declared)
      ? Object.entries(declared).flatMap(([name, kind]) =>
          typeof kind === 'string' ? [{ name: `${scope}.${name}`, type: kind }] : [],
        )
      : [];
  const compatible = Array.isArray(spec['compatibleWith']) ? (spec['compatibleWith'] as readonly Json[]) : [];
  return {
    inputs: variables(spec['inputs']),
    outputs: variables(spec['outputs']),
    compatibleFlowTypes: compatible.flatMap((topKey) => {
      const found = typeof topKey === 'string' ? flowTypeOfTopKey(topKey) : undefined;
      return found ? [found.type] : [];
    }),
  };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
