/** What a prompt says in one language; `id` is `<prompt id>/<language>`. */
export interface PromptResourceRecord {
  readonly id: string;
  readonly promptId: string;
  /** As it was written, e.g. `en-us`. */
  readonly language: string;
  /** Text that a voice speaks when there is no audio. */
  readonly tts?: string;
  /** What the audio says, in words. */
  readonly text?: string;
  readonly mediaUri?: string;
  readonly seconds?: number;
  readonly uploadStatus: UploadStatus;
}

/** How far the audio of a resource is (facts: API 4.10). */
export type UploadStatus = (typeof uploadStatuses)[number];

export const uploadStatuses = ['created', 'uploaded', 'transcoded', 'transcodeFailed'] as const;
