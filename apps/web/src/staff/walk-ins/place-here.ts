const key = 'weiterlotse.place';

/** Where whoever works at this device receives people, as the display shows it; null until somebody said so. */
export const placeHere = (): string | null => localStorage.getItem(key)?.trim() || null;

/** Remembers that for this device. */
export const setPlaceHere = (place: string): void => localStorage.setItem(key, place);
