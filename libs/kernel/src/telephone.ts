/**
 * The digits of a telephone number by which numbers are compared: «0234 / 56-78» and «+49 234 5678» are the same; country code and leading
 * zero stay out. Null for anything that is no number or has fewer than three digits.
 */
export const telephoneDigits = (typed: string): string | null => {
  if (!/^[\d\s+/().-]+$/.test(typed)) return null;
  const digits = typed
    .replace(/^\s*(\+49|0049)/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  return digits.length >= 3 ? digits : null;
};
