import type { DesiredState, FlowResource } from '@callwright/model';
import { isFlowResource } from '@callwright/model';
import { desiredState, noCache } from '../src/index.ts';
import type { ProjectCase } from './desired-cases/project-case.ts';
import { markedProject } from './marked-project.ts';

/** What a project wants of one org. */
export async function stateOf(
  org: string,
  written: Pick<ProjectCase, 'project' | 'manifests' | 'files' | 'variables'>,
): Promise<DesiredState> {
  const { loaded } = await markedProject(written);
  return desiredState(loaded, { org, variables: written.variables ?? {}, cache: noCache });
}

export const errors = ({ findings }: DesiredState): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ summary }) => summary);

export function flowOf(state: DesiredState, address: string): FlowResource {
  const found = state.resources.find((one) => one.address === address);
  if (!found || !isFlowResource(found)) {
    throw new Error(`no flow ${address}: ${errors(state).join(' ')}`);
  }
  return found;
}
