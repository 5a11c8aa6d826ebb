import type { LocalOrg } from './local-org.ts';
import type { PromptResourceRecord } from './state/prompt-records.ts';

/** What a prompt says, by language. */
export function resourcesOf(org: LocalOrg, promptId: string): readonly PromptResourceRecord[] {
  return org.tables.promptResources.having(promptId);
}

/**
 * A resource as answers carry it. That its id is its language, and the first language is the default, is assumed
 * (README).
 */
export function promptResourceAnswer(
  org: LocalOrg,
  resource: PromptResourceRecord,
  prefix: string,
): Readonly<Record<string, unknown>> {
  const { promptId, language } = resource;
  return {
    id: language,
    promptId,
    language,
    ttsString: resource.tts,
    text: resource.text,
    mediaUri: resource.mediaUri,
    durationSeconds: resource.seconds,
    uploadStatus: resource.uploadStatus,
    languageDefault: resourcesOf(org, promptId)[0]?.id === resource.id,
    selfUri: `${prefix}/${promptId}/resources/${encodeURIComponent(language)}`,
  };
}
