/** A text somebody types often, called by `;` and its short name. `[…]` in it are places to fill in. */
export type TextBlock = { readonly name: string; readonly title: string; readonly text: string };

/** What is known while somebody writes, by the words that stand for it in `{…}`. */
export type Placeholders = Readonly<Record<string, string | undefined>>;

/**
 * The text with `{name}` and the like filled in; what is not known here becomes a place to fill in by hand (`[Name]`), a tab stop like every
 * other.
 */
export const filledIn = (text: string, known: Placeholders): string =>
  text.replaceAll(/\{(\p{L}+)\}/gu, (_, word: string) => known[word.toLowerCase()] ?? `[${word.charAt(0).toUpperCase()}${word.slice(1)}]`);

/** A text field: its text and what is marked in it. */
export type Marked = { readonly text: string; readonly from: number; readonly to: number };

/**
 * What Tab does in the notes: puts the text block named before the cursor in its place and marks its first gap; otherwise marks
 * the next gap after the cursor. Undefined when there is neither: then Tab leaves the field as it does everywhere.
 */
export const onTab = ({ text, from, to }: Marked, blocks: readonly TextBlock[], known: Placeholders = {}): Marked | undefined => {
  const before = text.slice(0, from);
  const call = /(?:^|\s);([\p{L}\d]+)$/u.exec(before);
  const block = call && blocks.find(({ name }) => name === call[1]?.toLowerCase());
  if (!call || !block) return gapAfter(text, to);
  const start = from - (call[1]?.length ?? 0) - 1;
  const words = filledIn(block.text, known);
  const end = start + words.length;
  const expanded = text.slice(0, start) + words + text.slice(to);
  const gap = gapAfter(expanded, start);
  return gap && gap.from < end ? gap : { text: expanded, from: end, to: end };
};

const gapAfter = (text: string, at: number): Marked | undefined => {
  const from = text.indexOf('[', at);
  const to = text.indexOf(']', from);
  return from < 0 || to < 0 ? undefined : { text, from, to: to + 1 };
};
