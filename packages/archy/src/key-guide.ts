/** What is known of the keys of one map: their order, and what is known of what stands below them. */
export interface KeyGuide {
  /** Keys whose order means nothing, as they should stand; the others follow as they stand. */
  readonly order: readonly string[];
  /** Undefined where nothing is known: there, every scalar stays as it was typed. */
  below(step: string | number): KeyGuide | undefined;
}
