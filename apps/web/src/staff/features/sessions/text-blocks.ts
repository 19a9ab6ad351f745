/** A text somebody types often, called by `;` and its short name. `[…]` in it are places to fill in. */
export type TextBlock = { readonly name: string; readonly title: string; readonly text: string };

/** A text field: its text and what is marked in it. */
export type Marked = { readonly text: string; readonly from: number; readonly to: number };

/**
 * What Tab does in the notes: puts the text block named before the cursor in its place and marks its first gap; otherwise marks
 * the next gap after the cursor. Undefined when there is neither: then Tab leaves the field as it does everywhere.
 */
export const onTab = ({ text, from, to }: Marked, blocks: readonly TextBlock[]): Marked | undefined => {
  const before = text.slice(0, from);
  const call = /(?:^|\s);(\p{L}+)$/u.exec(before);
  const block = call && blocks.find(({ name }) => name === call[1]?.toLowerCase());
  if (!call || !block) return gapAfter(text, to);
  const start = from - (call[1]?.length ?? 0) - 1;
  const end = start + block.text.length;
  const expanded = text.slice(0, start) + block.text + text.slice(to);
  const gap = gapAfter(expanded, start);
  return gap && gap.from < end ? gap : { text: expanded, from: end, to: end };
};

const gapAfter = (text: string, at: number): Marked | undefined => {
  const from = text.indexOf('[', at);
  const to = text.indexOf(']', from);
  return from < 0 || to < 0 ? undefined : { text, from, to: to + 1 };
};
