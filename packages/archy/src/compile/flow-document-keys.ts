import type { JsonObject } from '@callwright/model';

/** Keys of a flow in the order that exports write them (facts: ARC 1.1). */
const ORDER = [
  'name',
  'description',
  'division',
  'startUpRef',
  'defaultLanguage',
  'supportedLanguages',
  'initialGreeting',
  'variables',
  'settingsOutboundCall',
  'settingsCommonModule',
  'settingsInQueueCall',
  'settingsInboundEmailHandling',
  'settingsActionDefaults',
  'settingsErrorHandling',
  'settingsMenu',
  'settingsPrompts',
  'settingsSpeechRec',
] as const;
const CONTAINER_ORDER = ['menus', 'states', 'tasks', 'startUpTaskActions'] as const;

/** Settings that no list knows stand between the known ones and the containers. */
export function inExportOrder(flow: JsonObject): JsonObject {
  const rank = (key: string): number => {
    const first = (ORDER as readonly string[]).indexOf(key);
    const last = (CONTAINER_ORDER as readonly string[]).indexOf(key);
    return first >= 0 ? first : last >= 0 ? ORDER.length + 1 + last : ORDER.length;
  };
  return Object.fromEntries(Object.entries(flow).sort(([a], [b]) => rank(a) - rank(b)));
}
