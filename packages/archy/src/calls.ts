import type { FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { actionsOf } from './actions.ts';
import type { ActionAt } from './actions.ts';
import type { FlowDocument } from './flow-document.ts';
import type { DocumentPath } from './yaml-source.ts';

/** A call of another flow that comes back with values (facts: ARC 6.2). */
export interface ModuleCall {
  /** Shared flows, or bots among the flows. */
  readonly target: 'sharedFlows' | 'flows';
  /** What the called flow is; names are unique among the flows of one type only (facts: ARC 0.10). */
  readonly flowType: FlowType;
  readonly name: string;
  /** By the name that the called flow gives its variable, with scope. */
  readonly inputs: JsonObject;
  readonly outputs: JsonObject;
  /** To the body of the version selector, under which `inputs` and `outputs` stand. */
  readonly path: DocumentPath;
}

const CALLERS: Readonly<
  Record<string, Pick<ModuleCall, 'target' | 'flowType'> & { readonly property: string }>
> = {
  callCommonModule: { property: 'commonModule', target: 'sharedFlows', flowType: 'commonmodule' },
  callBotFlow: { property: 'botFlow', target: 'flows', flowType: 'bot' },
  callDigitalBotFlow: { property: 'digitalBotFlow', target: 'flows', flowType: 'digitalbot' },
};

/** All calls of shared flows and bots, in document order. */
export function callsOf(flow: FlowDocument): readonly ModuleCall[] {
  return actionsOf(flow).flatMap(callsInAction);
}

function callsInAction({ key, body, path }: ActionAt): readonly ModuleCall[] {
  const caller = CALLERS[key];
  if (caller === undefined) {
    return [];
  }
  const called = mapIn(body, caller.property);
  return Object.keys(called).flatMap((name) => {
    const versions = mapIn(called, name);
    return Object.keys(versions).map((version) => {
      const values = mapIn(versions, version);
      return {
        target: caller.target,
        flowType: caller.flowType,
        name,
        inputs: mapIn(values, 'inputs'),
        outputs: mapIn(values, 'outputs'),
        path: [...path, caller.property, name, version],
      };
    });
  });
}

function mapIn(map: JsonObject, key: string): JsonObject {
  const value: Json | undefined = Object.hasOwn(map, key) ? map[key] : undefined;
  return isJsonObject(value ?? null) ? (value as JsonObject) : {};
}
