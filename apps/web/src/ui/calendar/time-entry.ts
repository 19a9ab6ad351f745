const shape = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?(?: ?uhr)?$/i;

/** A time as somebody types it (`9`, `930`, `9:30`, `14.15 Uhr`) as `HH:MM`; undefined when there is none. */
export const readTime = (typed: string): string | undefined => {
  const match = shape.exec(typed.trim());
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:MM` of minutes since midnight. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
