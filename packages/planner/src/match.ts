import type { LiveFlow, LiveObject, Receipt, Unknown } from '@callwright/model';

/** What was found in the org for one address (design 5: by the receipt's id, else by type and name). */
export type Match =
  | { readonly state: 'present'; readonly live: LiveFlow | LiveObject; readonly by: 'id' | 'name' }
  | Absence
  /** Something is there that is not for this address to touch. */
  | { readonly state: 'taken'; readonly words: string; readonly hint: string };

/** What no row shows: gone, or nobody knows. */
export type Absence = { readonly state: 'gone' } | { readonly state: 'unknown'; readonly why: Unknown };

/** What another project has a receipt of. */
export function takenElsewhere(name: string, receipt: Receipt): Match {
  return {
    state: 'taken',
    words: `"${name}" is managed elsewhere: by ${receipt.address} of project ${receipt.project} (${receipt.org}).`,
    hint: `Remove it from one of the two projects; \`removed: { ${receipt.address}: release }\` there lets go of it.`,
  };
}
