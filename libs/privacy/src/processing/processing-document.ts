import type { PdfBlock, PdfContent } from '@app/platform';
import type { Processing, ProcessingRegister } from './processing.js';
import type { Words } from './processing-words.js';

export type PrintedRegister = {
  readonly traeger: string;
  readonly day: string;
  readonly createdAt: string;
  readonly register: ProcessingRegister;
};

/** The register as a document, in German as the supervisory authority reads it (Art. 30(4) DSGVO). */
export const processingDocument = ({ traeger, day, createdAt, register }: PrintedRegister): PdfContent => ({
  title: `Verzeichnis von Verarbeitungstätigkeiten, ${traeger}`,
  createdAt,
  blocks: [
    { kind: 'heading', level: 1, text: 'Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)' },
    {
      kind: 'facts',
      rows: [
        ['Verantwortlich', traeger],
        ['Stand', german(day)],
        ['Verfahren', 'Weiterlotse, Beratung und Förderung der beruflichen Weiterbildung'],
        ['Betroffene Personen', 'Menschen, die beraten werden oder für die eine Förderung beantragt ist'],
        ['Übermittlung in Drittländer', 'keine'],
      ],
    },
    ...register.activities.flatMap(activity),
    { kind: 'heading', level: 2, text: 'Übermittlungen, die je eine Einwilligung brauchen (§ 67b Abs. 2 SGB X)' },
    ...register.withConsent.map(paragraph),
    { kind: 'heading', level: 2, text: 'Technische und organisatorische Maßnahmen (Art. 32 DSGVO)' },
    ...register.measures.map(paragraph),
  ],
});

const activity = ({ name, purpose, legalBasis, tables, recipients, retention }: Processing): readonly PdfBlock[] => [
  { kind: 'heading', level: 2, text: name.de },
  {
    kind: 'facts',
    rows: [
      ['Zweck', purpose.de],
      ['Rechtsgrundlage', legalBasis.join('; ')],
      ['Empfänger', recipients.map(({ de }) => de).join('; ')],
      ['Löschung', period(retention)],
    ],
  },
  {
    kind: 'table',
    head: ['Daten', 'Angaben'],
    rows: tables.map(({ title, fields, encrypted }) => [encrypted ? `${title.de} (verschlüsselt)` : title.de, fields.join(', ') || '–']),
  },
];

/** The register as rows of a table, header first. */
export const processingRows = ({ register }: PrintedRegister): readonly (readonly string[])[] => [
  ['Verarbeitung', 'Zweck', 'Rechtsgrundlage', 'Daten', 'Angaben', 'Verschlüsselt', 'Empfänger', 'Löschung'],
  ...register.activities.flatMap(({ name, purpose, legalBasis, tables, recipients, retention }) =>
    tables.map(({ title, fields, encrypted }) => [
      name.de,
      purpose.de,
      legalBasis.join('; '),
      title.de,
      fields.join(', '),
      encrypted ? 'ja' : 'nein',
      recipients.map(({ de }) => de).join('; '),
      period(retention),
    ]),
  ),
];

const period = ({ months, source }: Processing['retention']): string =>
  `${months === 0 ? 'mit dem Ende des Zwecks' : `${months} Monate nach dem Ende der Akte`} (${source})`;

const paragraph = ({ de }: Words): PdfBlock => ({ kind: 'paragraph', text: de });
const german = (day: string): string => day.split('-').toReversed().join('.');
