import type { CompanyLine, LineCode } from '@app/funding-rules';
import type { PdfBlock } from '@app/platform';
import { euro, percent } from './letter.js';

const labels: Readonly<Record<LineCode, string>> = {
  'lehrgangskosten-gesamt': 'Lehrgangskosten',
  'beteiligung-arbeitgeber': 'Beteiligung des Arbeitgebers',
  'anteil-agentur': 'Anteil der Agentur für Arbeit',
  arbeitsentgelt: 'Arbeitsentgelt im Monat',
  'arbeitsentgelt-anteilig': 'davon für Zeiten ohne Arbeitsleistung',
  pauschale: 'Pauschale für Sozialversicherung des Arbeitgebers',
  bemessungsbetrag: 'Bemessungsbetrag im Monat',
  'zuschuss-je-monat': 'Zuschuss im Monat',
  'zuschuss-gesamt': 'Zuschuss für die ganze Zeit',
};

const signs = { '=': '=', '+': '+', '-': '−' } as const;

/** The calculation as on paper: what, at which rate, sign and amount, by which paragraph. */
export const calculationTable = (lines: readonly Pick<CompanyLine, 'label' | 'rate' | 'sign' | 'cents' | 'citation'>[]): PdfBlock => ({
  kind: 'table',
  head: ['Rechenschritt', 'Satz', 'Betrag', 'Rechtsgrundlage'],
  align: ['left', 'right', 'right', 'left'],
  widths: [4.6, 1, 2.1, 5.2],
  rows: lines.map(({ label, rate, sign, cents, citation }) => [
    labels[label],
    rate === null ? '–' : percent(rate),
    `${signs[sign]} ${euro(cents)}`,
    citation,
  ]),
});

/** The paragraphs of a calculation, each once. */
export const citationsOf = (lines: readonly Pick<CompanyLine, 'citation'>[]): readonly string[] => [
  ...new Set(lines.map(({ citation }) => citation)),
];
