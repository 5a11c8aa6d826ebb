/** One version of a configuration; `id` is `<configuration id>/<version>` (facts: API 4.8). */
export interface WebDeploymentConfigurationRecord {
  readonly id: string;
  readonly configurationId: string;
  /** `draft`, or the number of a published version as text. */
  readonly version: string;
  /** What the caller wrote: name, description and all settings. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly dateCreated: number;
  readonly dateModified: number;
  readonly datePublished?: number;
}

/** Where a configuration and a flow meet a web site. */
export interface WebDeploymentRecord {
  readonly id: string;
  readonly name: string;
  readonly flowId?: string;
  readonly configurationId: string;
  readonly configurationVersion: string;
  /** The other fields of the model, as they were written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Switched off by its status. */
  readonly inactive: boolean;
  /** Epoch milliseconds. */
  readonly dateCreated: number;
  readonly dateModified: number;
  readonly activeFrom: number;
  readonly goneFrom?: number;
}
