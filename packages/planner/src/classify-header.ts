import type { Edit } from '@callwright/model';
import type { FlowCase } from './flow-case.ts';
import { isOursByHistory } from './ledger-state.ts';
import type { RaisedHazard, Verdict } from './proposal.ts';
import { reason } from './proposal.ts';

/** Name and description are no part of the content; this lays what differs in them over the verdict about it. */
export function withHeader(one: FlowCase, verdict: Verdict): Verdict {
  const edits = headerEdits(one);
  const isOpen = verdict.action === 'keep' || verdict.action === 'adopt' || verdict.action === 'update';
  if (edits.length === 0 || !isOpen || verdict.held?.because === 'conflict') {
    return verdict;
  }
  const onlyName = edits.every((edit) => edit.where === 'name');
  const changed: Verdict =
    verdict.action === 'update'
      ? verdict
      : {
          ...verdict,
          action: onlyName && verdict.action === 'keep' ? 'rename' : 'update',
          reason: reason(
            onlyName ? 'name-differs' : 'description-differs',
            `Its ${edits.map((edit) => edit.where).join(' and ')} in the org ${edits.length === 1 ? 'is' : 'are'} not what the manifest says.`,
          ),
        };
  return {
    ...changed,
    edits: [...edits, ...(verdict.edits ?? [])],
    hazards: [...(verdict.hazards ?? []), ...(verdict.hazards?.length ? [] : headerHazards(one))],
  };
}

function headerEdits({ live, resource }: FlowCase): readonly Edit[] {
  if (live === undefined) {
    return [];
  }
  const edits: Edit[] = [];
  if (live.name !== resource.liveName) {
    edits.push(edit('name', live.name, resource.liveName));
  }
  const description = (live.description ?? '').trim();
  if (resource.description !== undefined && resource.description.trim() !== description) {
    edits.push(edit('description', description, resource.description));
  }
  return edits;
}

/** Somebody renamed it or described it anew since it was applied. */
function headerHazards({ facts, live, receipt, applied, resource }: FlowCase): readonly RaisedHazard[] {
  if (live === undefined) {
    return [];
  }
  if (applied === undefined) {
    return isOursByHistory(facts, live)
      ? []
      : [
          {
            hazard: 'takes-over-unmanaged',
            message: `"${live.name}" exists and is not managed by this project; its description would be overwritten.`,
          },
        ];
  }
  const hazards: RaisedHazard[] = [];
  if (receipt?.liveName !== live.name && live.name !== resource.liveName) {
    hazards.push({
      hazard: 'overwrites-outside-change',
      message: `It was renamed outside of Callwright, from "${receipt?.liveName ?? ''}" to "${live.name}".`,
    });
  }
  const described = (live.description ?? '').trim();
  const desired = resource.description?.trim();
  if (
    desired !== undefined &&
    desired !== described &&
    (applied.description ?? desired).trim() !== described &&
    applied.description !== undefined
  ) {
    hazards.push({
      hazard: 'overwrites-outside-change',
      message: `Its description was changed outside of Callwright, to "${described}".`,
    });
  }
  return hazards;
}

function edit(where: string, before: string, after: string): Edit {
  return { where, words: `${where}: "${after}" (was "${before}")`, before, after };
}
