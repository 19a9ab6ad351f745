import { join } from 'node:path';
import type PDFDocument from 'pdfkit';

/** What a document consists of, from top to bottom. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** By column; left where nothing is said. */
      readonly align?: readonly ('left' | 'right')[];
      /** Share of the width by column; all the same where nothing is said. */
      readonly widths?: readonly number[];
    };

export type PdfContent = {
  readonly title: string;
  /** Instant (ISO 8601) that stands in the file as its creation; the same content gives the same bytes. */
  readonly createdAt: string;
  /** Written without compression: the same bytes whichever zlib the running Node brings. */
  readonly stable?: boolean;
  /** Large print: 16 points, headings and tables too, for whoever wishes it and for pages in plain language. */
  readonly large?: boolean;
  /** What a reader's voice speaks; German where nothing is said. */
  readonly language?: 'de' | 'en';
  readonly blocks: readonly PdfBlock[];
};

/**
 * Names what the bytes of a file depend on besides its content: this layout, pdfkit and the fonts. Whoever changes one of them raises it; a
 * test holds it against the digest of a sample.
 */
export const rendererVersion = '2';

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc['struct']>;

const [margin, gap, cellPadding, indent] = [56, 10, 2, 14];

/** Points by part; `heading` by level. */
type Sizes = { readonly text: number; readonly cell: number; readonly heading: Readonly<Record<1 | 2 | 3, number>> };
const usual: Sizes = { text: 10, cell: 9, heading: { 1: 20, 2: 14, 3: 11 } };
const largePrint: Sizes = { text: 16, cell: 16, heading: { 1: 24, 2: 20, 3: 18 } };

/**
 * An A4 document as PDF with a structure tree (headings, paragraphs, tables) and embedded fonts, so that it can be read aloud and
 * every European name prints. `fonts` is the folder of the font files as seen from the project's root.
 */
export const renderPdf = async (
  { title, createdAt, stable = false, large = false, language = 'de', blocks }: PdfContent,
  fonts = 'libs/platform/fonts',
): Promise<Buffer> => {
  // Loaded with the first document: it is a large part of the time to start, and most processes write none.
  const { default: Document } = await import('pdfkit');
  const doc = new Document({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: language === 'de' ? 'de-DE' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    compress: !stable,
    font: join(fonts, 'LiberationSans-Regular.ttf'),
    info: { Title: title, Producer: 'Weiterlotse', Creator: 'Weiterlotse', CreationDate: new Date(createdAt) },
    // The types know only the names of archive formats.
  } as unknown as ConstructorParameters<typeof PDFDocument>[0]);
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.registerFont('text', join(fonts, 'LiberationSans-Regular.ttf'));
  doc.registerFont('strong', join(fonts, 'LiberationSans-Bold.ttf'));
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of blocks) write(doc, root, block, large ? largePrint : usual);
  root.end();
  numberPages(doc, title);
  doc.end();
  await finished;
  return Buffer.concat(chunks);
};

const write = (doc: Doc, root: Element, block: PdfBlock, sizes: Sizes): void => {
  const size = sizes.text;
  if (block.kind === 'heading') return heading(doc, root, sizes.heading[block.level], block.level, block.text);
  if (block.kind === 'table') return table(doc, root, sizes.cell, block);
  if (block.kind === 'list') return list(doc, root, block.items, size);
  if (block.kind === 'paragraph') return paragraph(doc, root, () => doc.font('text').fontSize(size).text(block.text, margin));
  for (const [label, value] of block.rows) {
    paragraph(doc, root, () => {
      doc.font('strong').fontSize(size).text(`${label}: `, margin, doc.y, { continued: true });
      doc.font('text').text(value);
    });
  }
};

const heading = (doc: Doc, root: Element, size: number, level: 1 | 2 | 3, text: string): void => {
  // A heading alone at the foot of a page belongs to nothing.
  if (doc.y > doc.page.height - margin - 80) doc.addPage();
  doc.moveDown(level === 1 ? 0 : 0.8);
  root.add(doc.struct(`H${level}` as 'H1', {}, () => void doc.font('strong').fontSize(size).text(text, margin)));
  doc.moveDown(0.3);
};

const paragraph = (doc: Doc, root: Element, draw: () => void): void => {
  root.add(doc.struct('P', {}, draw));
  doc.moveDown(0.25);
};

const list = (doc: Doc, root: Element, items: readonly string[], size: number): void => {
  const frame = doc.struct('L');
  root.add(frame);
  for (const item of items) {
    const line = doc.struct('LI');
    frame.add(line);
    doc.font('text').fontSize(size);
    // The mark stands on the page of its first line.
    if (doc.y + doc.currentLineHeight() > doc.page.height - margin) doc.addPage();
    const top = doc.y;
    line.add(doc.struct('Lbl', {}, () => void doc.text('•', margin, top, { lineBreak: false })));
    line.add(doc.struct('LBody', {}, () => void doc.text(item, margin + indent, top)));
    line.end();
    doc.moveDown(0.25);
  }
  frame.end();
  doc.x = margin;
};

type Table = Extract<PdfBlock, { kind: 'table' }>;
type Column = { readonly left: number; readonly width: number; readonly align: 'left' | 'right' };

const table = (doc: Doc, root: Element, size: number, { head, rows, align = [], widths = [] }: Table): void => {
  const shares = head.map((_, column) => widths[column] ?? 1);
  const room = (doc.page.width - 2 * margin - gap * (head.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
  let left = margin;
  const columns = shares.map((share, column): Column => {
    const placed = { left, width: share * room, align: align[column] ?? 'left' };
    left += placed.width + gap;
    return placed;
  });
  doc.moveDown(0.3);
  const frame = doc.struct('Table');
  root.add(frame);
  row(doc, frame, 'TH', size, head, columns);
  for (const cells of rows) row(doc, frame, 'TD', size, cells, columns);
  frame.end();
  doc.x = margin;
  doc.moveDown(0.5);
};

const row = (doc: Doc, frame: Element, kind: 'TH' | 'TD', size: number, cells: readonly string[], columns: readonly Column[]): void => {
  doc.font(kind === 'TH' ? 'strong' : 'text').fontSize(size);
  const heights = cells.map((cell, index) => doc.heightOfString(cell, { width: columns[index]?.width ?? 0 }));
  const height = Math.max(...heights) + 2 * cellPadding;
  if (doc.y + height > doc.page.height - margin) doc.addPage();
  const top = doc.y;
  const line = doc.struct('TR');
  frame.add(line);
  cells.forEach((cell, index) => {
    const { left, width, align } = columns[index] ?? { left: margin, width: 0, align: 'left' };
    line.add(doc.struct(kind, {}, () => void doc.text(cell, left, top + cellPadding, { width, align })));
  });
  line.end();
  doc.y = top + height;
  rule(doc, kind === 'TH' ? 0.8 : 0.3);
};

// Lines are for the eye only.
const rule = (doc: Doc, thickness: number): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(thickness)
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .stroke();
  doc.endMarkedContent();
};

// Outside of the structure: whoever listens does not hear the page numbers in the middle of a sentence.
const numberPages = (doc: Doc, title: string): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('text').fontSize(8);
    doc.text(`${title} · Seite ${page - start + 1} von ${count}`, margin, doc.page.height - margin / 2 - 8, { lineBreak: false });
    doc.endMarkedContent();
  }
};
