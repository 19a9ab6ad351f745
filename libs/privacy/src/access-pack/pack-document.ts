import { isUuid } from '@app/kernel';
import { auditNameLabelsDe } from '@app/audit';
import { momentInBerlin, type PdfBlock, type PdfContent } from '@app/platform';
import { rowId, type Found, type PersonalRow } from '../registry/registry.js';
import { exceptions, masked, textId, type Checklist, type Exception, type Mark } from './access-pack.js';
import { packWords } from './pack-words.js';

/** One look into the person's data, without the name of who looked. */
export type Consultation = { readonly at: string; readonly office: string; readonly role: string; readonly purpose: string };

/** Everything the answer by Art. 15 DSGVO consists of. */
export type PackContent = {
  readonly traeger: string;
  readonly person: { readonly displayName: string; readonly number: string };
  readonly createdAt: string;
  readonly day: string;
  readonly found: readonly Found[];
  readonly consultations: readonly Consultation[];
  readonly marks: readonly Mark[];
  readonly checklist: Checklist;
};

const logTable = 'audit.access';

const exceptionTexts: Readonly<Record<Exception, string>> = {
  'not-to-be-informed': 'Umstände, über die nicht zu informieren ist (§ 83 Abs. 1 Nr. 1, § 82a SGB X)',
  'kept-for-retention-only': 'Daten, die nur wegen Aufbewahrungsvorschriften gespeichert sind (§ 83 Abs. 1 Nr. 2a SGB X)',
  'backup-and-control-only': 'Daten, die nur der Sicherung oder der Datenschutzkontrolle dienen (§ 83 Abs. 1 Nr. 2b SGB X)',
  'security-authorities': 'Übermittlungen an Sicherheitsbehörden, deren Zustimmung fehlt (§ 83 Abs. 5 SGB X)',
  'rights-of-others': 'Angaben, die Rechte anderer Personen verletzen würden (Art. 15 Abs. 4 DSGVO)',
};

const rights = [
  'Zweck der Verarbeitung: Beratung und Förderung der beruflichen Weiterbildung (§§ 29, 34, 81, 82 SGB III, § 16 SGB II). Rechtsgrundlage: Art. 6 Abs. 1 Buchst. c und e DSGVO mit §§ 67a, 67b, 67c SGB X; für einzelne Zwecke Ihre Einwilligung.',
  'Herkunft der Daten: Ihre eigenen Angaben, Angaben Ihres Unternehmens zu einem Antrag und Vermerke der Beratung.',
  'Empfänger: Unternehmen und Bildungsträger nur, soweit es für einen Antrag nötig ist oder Sie eingewilligt haben; andere Leistungsträger im Rahmen von § 69 SGB X. Eine automatisierte Entscheidung findet nicht statt.',
  'Ihre Rechte: Berichtigung, Löschung, Einschränkung der Verarbeitung und Widerspruch (Art. 16 bis 18, 21 DSGVO mit § 84 SGB X), Widerruf einer Einwilligung für die Zukunft, Beschwerde bei der Datenschutzaufsicht (Art. 77 DSGVO, § 81 SGB X).',
];

/** The document a person gets: what is stored, who looked at it, what was left out and why, and which rights there are. */
export const packDocument = (content: PackContent): PdfContent => ({
  title: `Auskunft nach Art. 15 DSGVO, ${content.person.number}`,
  createdAt: content.createdAt,
  blocks: [
    { kind: 'heading', level: 1, text: 'Auskunft über Ihre Daten' },
    {
      kind: 'facts',
      rows: [
        ['Name', content.person.displayName],
        ['Kundennummer', content.person.number],
        ['Verantwortlich', content.traeger],
        ['Stand', day(content.day)],
      ],
    },
    ...rights.map((text): PdfBlock => ({ kind: 'paragraph', text })),
    ...content.found
      .filter(({ table, rows }) => table.table !== logTable && rows.length > 0)
      .flatMap((found) => section(found, content.marks)),
    ...consultations(content.consultations),
    ...leftOut(content.checklist),
  ],
});

/** The same as data: one list per table, with the readable names of the columns. */
export const packRecords = ({ found, marks, consultations: looks }: PackContent): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    found
      .filter(({ table, rows }) => table.table !== logTable && rows.length > 0)
      .map(({ table, rows }) => [table.title, rows.map((row) => Object.fromEntries(entries({ table, rows }, row, marks)))]),
  ),
  'Einsichten in Ihre Daten': looks,
});

const section = (found: Found, marks: readonly Mark[]): readonly PdfBlock[] => [
  { kind: 'heading', level: 2, text: found.table.title },
  ...found.rows.flatMap((row, index): PdfBlock[] => [
    ...(found.rows.length > 1 ? [{ kind: 'heading' as const, level: 3 as const, text: `${index + 1} von ${found.rows.length}` }] : []),
    { kind: 'facts', rows: entries(found, row, marks).flatMap(([label, value]) => (value === null ? [] : [line(label, value)])) },
  ]),
];

const entries = ({ table }: Found, row: PersonalRow, marks: readonly Mark[]): readonly (readonly [string, unknown])[] => [
  ...Object.entries(table.shown).map(([column, label]) => [label, toldValue(row[column])] as const),
  ...Object.entries(table.freeText ?? {}).map(([column, label]) => {
    const content = row[column];
    const id = textId(table.table, rowId(row), column);
    const own = marks.filter(({ text }) => text === id);
    return [label, typeof content === 'string' && content !== '' ? masked(content, own) : null] as const;
  }),
  ...Object.values(table.sealed ?? {}).flatMap((fields) =>
    // The builder has opened them into the row.
    Object.entries(fields).map(([field, label]) => [label, row[field] ?? null] as const),
  ),
  ...Object.values(table.masked ?? {}).map((label) => [label, '█████'] as const),
];

// Ids are no use to the person, and some of them are accounts of employees.
const toldValue = (value: unknown): unknown => (typeof value === 'string' && isUuid(value) ? null : (value ?? null));

const consultations = (looks: readonly Consultation[]): readonly PdfBlock[] => [
  { kind: 'heading', level: 2, text: 'Einsichten in Ihre Daten' },
  looks.length === 0
    ? { kind: 'paragraph', text: 'In der Zeit, für die das Protokoll aufbewahrt wird, hat niemand Ihre Akte geöffnet.' }
    : {
        kind: 'table',
        head: ['Zeitpunkt', 'Dienststelle', 'Aufgabe', 'Vorgang'],
        rows: looks.map(({ at, office, role, purpose }) => [moment(at), office, role.split(', ').map(word).join(', '), word(purpose)]),
      },
];

const leftOut = (checklist: Checklist): readonly PdfBlock[] => {
  const applied = exceptions.filter((code) => checklist[code]?.applies);
  return [
    { kind: 'heading', level: 2, text: 'Was nicht enthalten ist' },
    {
      kind: 'paragraph',
      text: 'Namen anderer Personen sind geschwärzt (█). Namen von Beschäftigten werden nicht mitgeteilt; Sie können sich bei Fragen an die genannte Dienststelle wenden.',
    },
    ...applied.map((code): PdfBlock => ({ kind: 'paragraph', text: exceptionTexts[code] })),
    ...(applied.length === 0 ? [{ kind: 'paragraph' as const, text: 'Darüber hinaus wurde nichts zurückgehalten.' }] : []),
  ];
};

const cents = ' in Cent';

// The archive keeps cents, which machines add up; people read euros.
const line = (label: string, value: unknown): readonly [string, string] =>
  label.endsWith(cents) ? [label.slice(0, -cents.length), euros(Number(value))] : [label, printed(value)];

const euros = (value: number): string => `${(value / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })} €`;

const printed = (value: unknown): string => {
  if (value === true) return 'ja';
  if (value === false) return 'nein';
  if (typeof value === 'object') return 'siehe daten.json (der Rechenweg Zeile für Zeile)';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? moment(text) : word(text);
};

const actions: Readonly<Record<string, string>> = auditNameLabelsDe;
const word = (code: string): string => packWords[code] ?? actions[code] ?? code;
const day = (text: string): string => `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)}`;
const moment = (text: string): string => `${momentInBerlin(text)} Uhr`;
