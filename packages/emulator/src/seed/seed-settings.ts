import { apiError, isApiError } from '../http/api-error.ts';
import { readShaped, type fieldsOf, type Misfit } from '../http/body-shape.ts';
import { isMap } from '../http/body.ts';
import type { ReadMap } from '../map-reader.ts';

/** `settings` of an entry: further fields as the API writes them, checked as the API checks them, unknown ones refused. */
export function readSettings(
  entry: ReadMap,
  shape: ReturnType<typeof fieldsOf>,
): Readonly<Record<string, unknown>> {
  const given = entry.raw('settings') ?? {};
  let misfit: Misfit | undefined;
  try {
    const settings = readShaped(given, shape, (found) => {
      misfit = found;
      return apiError('bad.request');
    });
    const stranger = isMap(given)
      ? Object.keys(given).find((field) => settings[field] === undefined)
      : undefined;
    if (stranger !== undefined) {
      throw entry.fail('settings', `has '${stranger}', which is no field for it.`);
    }
    return settings;
  } catch (error) {
    if (misfit === undefined || !isApiError(error)) {
      throw error;
    }
    const { field, allowed, expected } = misfit;
    throw entry.fail('settings', `does not fit: ${field} must be ${allowed?.join(' or ') ?? expected}.`);
  }
}

/** `{ settings }` of a written entry, or nothing when there are none. */
export function writtenSettings(
  settings: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.keys(settings).length === 0 ? {} : { settings };
}
