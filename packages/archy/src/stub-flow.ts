import type { FlowType, Hash, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { canonicalForm } from './canonical-form.ts';
import type { CompileContext } from './compile/compile-context.ts';
import { compileSteps } from './compile/compile-steps.ts';
import { layoutOf } from './compile/flow-layout.ts';
import type { FlowDocument } from './flow-document.ts';
import { readFlow } from './flow-document.ts';
import { contentHash } from './same-content.ts';
import { writeFlow } from './write-yaml.ts';
import { readYaml } from './yaml-source.ts';

/** A flow that is there and does nothing yet, so that others may name it. */
export interface StubFlow {
  readonly text: string;
  readonly canonical: Json;
  readonly contentHash: Hash;
}

/**
 * An empty body with the type, name, description, division, languages and contract of a flow: what is published first of
 * new flows that name each other (design 5). Undefined for types that have none: shared flows, whose callers would copy
 * the emptiness, and types that the compiler does not know.
 * @param text the Architect document of the flow, as it would be uploaded
 */
export function stubFlow(text: string): StubFlow | undefined {
  const flow = flowIn(text);
  if (flow === undefined || !hasStub(flow.names.type)) {
    return undefined;
  }
  const { names, name, description, division, languages } = flow;
  const { document } = compileSteps(
    {
      flowType: names.type,
      name,
      ...(description !== undefined && { description }),
      ...(division !== undefined && { division }),
      languages,
      steps: emptySteps(names.type),
    },
    NOTHING_KNOWN,
  );
  const root = document[names.topKey];
  const contract = contractVariables(flow);
  return stubOf(
    isJsonObject(root) && contract.length > 0
      ? { [names.topKey]: { ...root, variables: contract } }
      : document,
  );
}

/**
 * An empty body of which only type and name are known: what is published of a flow that goes, so that it uses nothing any
 * more. Undefined for types that have none.
 */
export function emptyFlow(type: FlowType, name: string): StubFlow | undefined {
  if (!hasStub(type)) {
    return undefined;
  }
  const { document } = compileSteps(
    { flowType: type, name, languages: ['en-us'], steps: emptySteps(type) },
    NOTHING_KNOWN,
  );
  return stubOf(document);
}

function stubOf(document: JsonObject): StubFlow | undefined {
  const text = writeFlow(document);
  const read = flowIn(text);
  if (read === undefined) {
    return undefined;
  }
  const canonical = canonicalForm(read, ({ name: named }) => named);
  return { text, canonical, contentHash: contentHash(canonical) };
}

/** Whether flows of a type can be published empty. */
export function hasStub(type: FlowType): boolean {
  return type !== 'commonmodule' && layoutOf(type) !== undefined;
}

/** In-queue flows must do something while one waits; the others just end. */
function emptySteps(type: FlowType): readonly Json[] {
  return layoutOf(type)?.runsOut === 'nothing' ? [{ hold: '30s' }] : [];
}

const NOTHING_KNOWN: CompileContext = { sharedFlow: () => undefined, names: () => undefined };

function flowIn(text: string): FlowDocument | undefined {
  const [document] = readYaml(text).documents;
  return document === undefined ? undefined : readFlow(document).flow;
}

/** Variables that callers see, as they are written (facts: ARC 4). */
function contractVariables({ root }: FlowDocument): readonly Json[] {
  const variables = root['variables'];
  return Array.isArray(variables)
    ? (variables as readonly Json[]).filter(
        (variable) =>
          isJsonObject(variable) &&
          Object.values(variable).some(
            (body) => isJsonObject(body) && (body['isInput'] === true || body['isOutput'] === true),
          ),
      )
    : [];
}
