import type { PdfBlock, PdfContent } from '@app/platform';
import { plainDay, summaryParts, type Summary, type SummaryPart } from './summary.js';
import type { Session } from '../session/session.js';

const headings: Readonly<Record<SummaryPart, string>> = {
  about: 'Worüber wir gesprochen haben',
  agreed: 'Was wir vereinbart haben',
  weDo: 'Was wir für Sie tun',
  youDo: 'Was Sie tun',
  companyDoes: 'Was Ihr Betrieb tut',
  nextStep: 'Wie es weitergeht',
};

type Given = {
  readonly summary: Summary;
  readonly session: Pick<Session, 'heldOn'>;
  readonly adviser: string;
  readonly office: string;
  readonly large: boolean;
};

/** The summary as a page for the person: short headings, one thing a line, nothing that is not in the summary. */
export const summaryDocument = ({ summary, session, adviser, office, large }: Given): PdfContent => ({
  title: 'Ihr Beratungsgespräch',
  createdAt: summary.createdAt,
  large,
  blocks: [
    { kind: 'heading', level: 1, text: 'Ihr Beratungsgespräch' },
    { kind: 'paragraph', text: `Wir haben am ${plainDay(session.heldOn)} miteinander gesprochen. Das Wichtigste steht hier.` },
    ...summaryParts.flatMap((part): PdfBlock[] => {
      const lines = linesOf(summary[part]);
      if (lines.length === 0) return [];
      const heading: PdfBlock = { kind: 'heading', level: 2, text: headings[part] };
      return [heading, lines.length === 1 ? { kind: 'paragraph', text: lines[0] ?? '' } : { kind: 'list', items: lines }];
    }),
    { kind: 'heading', level: 2, text: 'Haben Sie Fragen?' },
    { kind: 'paragraph', text: `Melden Sie sich bei uns. Mit Ihnen gesprochen hat: ${adviser}, ${office}.` },
  ],
});

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
