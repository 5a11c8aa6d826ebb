import type { Address, Finding } from '@callwright/model';
import { isFlowKind } from '@callwright/model';
import type { LoadedProject } from '../load-project.ts';
import type { ManifestDocument } from '../manifest-document.ts';
import { documentsByAddress } from '../manifest-document.ts';
import type { ResolveOptions } from '../desired/resolve-project.ts';
import { resolveProject } from '../desired/resolve-project.ts';
import { leftOut } from './findings.ts';
import type { LiveContent } from './live-content.ts';
import { isLiveBody } from './live-content.ts';
import { takeInBody } from './take-in-body.ts';
import { takeInValues } from './take-in-values.ts';
import type { WrittenTexts } from './written-texts.ts';
import { writtenTexts } from './written-texts.ts';

export interface TakeInOptions extends ResolveOptions {
  /** The address of a live id that is managed, where names do not tell. */
  readonly addressOf?: (id: string) => Address | undefined;
  /**
   * What becomes of `steps:` that cannot say what the org holds: `keep` leaves them, with a finding; `replace` puts an
   * Architect body in their place, in a file of its own.
   */
  readonly steps?: 'keep' | 'replace';
}

/** What came of it; nothing has been written. */
export interface TakenIn {
  /** Files with other text than before, by path; those that need no other text are not here. */
  readonly files: ReadonlyMap<string, string>;
  /** Addresses whose files say another thing now, and those that said it already. */
  readonly changed: readonly Address[];
  readonly unchanged: readonly Address[];
  /** Addresses whose files stay as they are although the org holds something else; a finding says why. */
  readonly left: readonly Address[];
  readonly findings: readonly Finding[];
}

/**
 * Takes what the org holds of resources into the files that describe them: `drift --accept` and `adopt` for what is in
 * the project already. Only what means something else is written; comments, order of keys, quotes, `${var.x}`, `{{key}}`,
 * project names and keys of `existing` stay wherever their meaning is still the one of the org. Attributes, descriptions
 * and divisions that a manifest does not manage stay unmanaged.
 *
 * A flow with `archy:` gets the content of the export in its body, one with `steps:` in its steps as far as these fit
 * (changed texts and values); routes, groups and schedules get the values of their attributes. What cannot be said in
 * the files is left as it is, with a finding. Pure but for the files that `loaded` reads; the caller writes.
 *
 * @param contents what the org holds, one entry a resource; an address without a manifest is a finding
 */
export function takeIn(
  loaded: LoadedProject,
  contents: readonly LiveContent[],
  options: TakeInOptions,
): TakenIn {
  const { project } = resolveProject(loaded, options);
  const texts = writtenTexts(loaded);
  const documents = documentsByAddress(loaded.documents);
  const result = { changed: [] as Address[], unchanged: [] as Address[], left: [] as Address[] };
  const findings: Finding[] = [];
  for (const content of contents) {
    const { address } = content;
    const document = documents.get(address);
    const taken =
      document === undefined
        ? { left: leftOut(address, 'no manifest describes it') }
        : takeOne(content, document, { project, texts, loaded, options });
    findings.push(...('left' in taken ? [taken.left] : taken.findings));
    result['left' in taken ? 'left' : taken.changed ? 'changed' : 'unchanged'].push(address);
  }
  return { ...result, findings, files: texts.changed() };
}

/** Everything that stands around one resource while it is taken in. */
export interface TakingIn {
  readonly project: ReturnType<typeof resolveProject>['project'];
  readonly texts: WrittenTexts;
  readonly loaded: LoadedProject;
  readonly options: TakeInOptions;
}

/** What came of one resource. */
export type Taken =
  { readonly left: Finding } | { readonly changed: boolean; readonly findings: readonly Finding[] };

function takeOne(content: LiveContent, document: ManifestDocument, around: TakingIn): Taken {
  const { kind } = document;
  if (isLiveBody(content) !== isFlowKind(kind)) {
    return { left: leftOut(content.address, 'what was read of the org is no content of this kind') };
  }
  return isLiveBody(content)
    ? takeInBody(content, document, around)
    : takeInValues(content, document, around);
}
