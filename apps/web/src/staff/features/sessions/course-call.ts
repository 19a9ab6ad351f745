/** What somebody calls in the notes: `#schweiß` before the cursor, from its number sign on. */
export type CourseCall = { readonly from: number; readonly to: number; readonly typed: string };

/** The course called right before the cursor, from two letters on; undefined when there is none. */
export const courseCallAt = (text: string, cursor: number): CourseCall | undefined => {
  const typed = /(?:^|[\s(])#([\p{L}\d][\p{L}\d-]+)$/u.exec(text.slice(0, cursor))?.[1];
  return typed === undefined ? undefined : { from: cursor - typed.length - 1, to: cursor, typed };
};

/** The notes with the title in place of the call, and where the cursor stands then. */
export const named = (text: string, { from, to }: CourseCall, title: string): { readonly text: string; readonly at: number } => ({
  text: text.slice(0, from) + title + text.slice(to),
  at: from + title.length,
});
