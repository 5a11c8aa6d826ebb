import type { OutsideName } from '@callwright/model';
import type { OrgReference } from './flow-resource.ts';

/**
 * What a body names outside the project, each once. The division stands in the header and is looked at there; an
 * integration whose data action is named says nothing more than the action does.
 */
export function outsideNames(references: readonly OrgReference[]): readonly OutsideName[] {
  const owners = new Set(
    references.filter(({ target }) => target === 'dataActions').map(({ within }) => within),
  );
  const names = new Map<string, OutsideName>();
  for (const reference of references) {
    const isSaid =
      reference.target === 'divisions' || (reference.target === 'integrations' && owners.has(reference.name));
    if (!isSaid) {
      const name = outsideName(reference);
      names.set(JSON.stringify([name.sort, name.name, name.within, name.flowTypes]), name);
    }
  }
  return [...names.values()];
}

function outsideName({ target, name, within, flowTypes }: OrgReference): OutsideName {
  return {
    sort: target,
    ...(name === undefined ? {} : { name }),
    ...(within === undefined ? {} : { within }),
    ...(flowTypes === undefined ? {} : { flowTypes }),
  };
}
