// «40 UE pro Woche» says nothing about the whole course.
const units =
  /(?<![\d.,])(\d{1,3}\.\d{3}|\d{1,6})\s*(?:UE|Unterrichtseinheit(?:en)?|Unterrichtsstunden?)(?![\p{L}\d])(?!\s*(?:\/|pro|je|in der|wöchentlich|täglich))/giu;

/**
 * Unterrichtseinheiten (45 minutes) as free texts name them («480 UE», «1.200 Unterrichtseinheiten»), the first text that does so.
 * Null where no text names any, or where a text names different numbers: then a person has to look.
 */
export const teachingUnitsIn = (texts: readonly (string | null)[]): number | null => {
  for (const text of texts) {
    const found = new Set(
      [...(text ?? '').matchAll(units)].map((match) => Number(match[1]?.replaceAll('.', ''))).filter((count) => count > 0),
    );
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  return null;
};
