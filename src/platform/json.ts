/** Looks into JSON that another program printed, without believing its shape. */

export type JsonObject = { readonly [key: string]: unknown };

/** The value, or undefined for text that is no JSON (cut off, an error message, nothing). */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/**
 * A device's name, in which the kernel takes any bytes; one that is no UTF-8 could be another's.
 */
export const asDevice = (value: unknown): string | undefined =>
  typeof value === 'string' && !value.includes('\u{FFFD}') ? value : undefined;

export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const objectsIn = (value: unknown): readonly JsonObject[] => asList(value).filter(isObject);

export const textsIn = (value: unknown): readonly string[] =>
  asList(value).filter((item) => typeof item === 'string');
