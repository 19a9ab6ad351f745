import type { PdfBlock, PdfContent } from '@app/platform';
import type { RestrictionScope } from '@app/clients';
import { packWords } from '../access-pack/pack-words.js';
import type { Consequences } from '../notice/notices.service.js';
import { personalTables } from '../registry/registry.js';
import type { DataRequest, RequestKind } from './request.js';

/** What the letter to the person is made of. */
export type AnswerLetter = {
  readonly traeger: string;
  readonly person: { readonly displayName: string; readonly number: string };
  readonly request: DataRequest;
  readonly consequences: Consequences;
  readonly createdAt: string;
  /** In large print, as the person wishes it. */
  readonly large: boolean;
};

const titles: Readonly<Record<RequestKind, string>> = {
  access: 'Antwort auf Ihre Anfrage auf Auskunft (Art. 15 DSGVO)',
  rectification: 'Antwort auf Ihre Anfrage auf Berichtigung (Art. 16 DSGVO, § 84 SGB X)',
  erasure: 'Antwort auf Ihre Anfrage auf Löschung (Art. 17 DSGVO, § 84 SGB X)',
  restriction: 'Antwort auf Ihre Anfrage auf Einschränkung der Verarbeitung (Art. 18 DSGVO, § 84 SGB X)',
  objection: 'Antwort auf Ihren Widerspruch (Art. 21 DSGVO, § 84 Abs. 5 SGB X)',
};

const granted: Readonly<Record<RequestKind, string>> = {
  access: 'Ihre Anfrage ist beantwortet.',
  rectification: 'Ihrer Anfrage haben wir entsprochen: Die Angaben sind berichtigt.',
  erasure: 'Ihrer Anfrage haben wir entsprochen, soweit keine Aufbewahrungspflicht entgegensteht.',
  restriction: 'Ihrer Anfrage haben wir entsprochen: Die Verarbeitung Ihrer Daten ist eingeschränkt.',
  objection: 'Ihrem Widerspruch haben wir entsprochen: Die Verarbeitung, gegen die er sich richtet, ist beendet.',
};

const rests: Readonly<Record<RestrictionScope, string>> = {
  'whole-file': 'Ihre Akte ist eingeschränkt: Es wird nichts Neues erfasst und nichts weitergegeben.',
  sharing: 'Es werden keine Daten an andere Stellen weitergegeben, auch wenn Sie früher eingewilligt haben.',
  invitations: 'Sie erhalten keine Einladungen und werden nicht für Erfolgsgeschichten angefragt.',
  note: 'An Ihren Angaben steht ein Hinweis, dass ihre Richtigkeit bestritten ist (§ 84 Abs. 2 SGB X).',
};

/** The letter that answers a closed request: what was decided and why, what was changed, who is told, which remedies there are. */
export const answerLetter = ({ traeger, person, request, consequences, createdAt, large }: AnswerLetter): PdfContent => {
  const { kind, state, outcome, receivedOn } = request;
  return {
    title: `${titles[kind]}, ${person.number}`,
    createdAt,
    large,
    blocks: [
      { kind: 'heading', level: 1, text: titles[kind] },
      {
        kind: 'facts',
        rows: [
          ['Name', person.displayName],
          ['Kundennummer', person.number],
          ['Verantwortlich', traeger],
          ['Eingegangen am', day(receivedOn)],
          ['Beantwortet am', request.closedOn ? day(request.closedOn) : '–'],
        ],
      },
      { kind: 'heading', level: 2, text: 'Ergebnis' },
      { kind: 'paragraph', text: state === 'done' ? granted[kind] : 'Ihrer Anfrage können wir nicht entsprechen.' },
      ...(outcome ? [paragraph(state === 'refused' ? `Gründe: ${outcome}` : outcome)] : []),
      ...corrected(consequences),
      ...(consequences.restriction && consequences.restriction.liftedAt === null ? [paragraph(rests[consequences.restriction.scope])] : []),
      ...told(consequences),
      { kind: 'heading', level: 2, text: 'Was Sie tun können' },
      paragraph(
        'Sie können sich bei der Datenschutzaufsicht beschweren (Art. 77 DSGVO, § 81 SGB X) und gegen diese Entscheidung das Sozialgericht anrufen (Art. 79 DSGVO, § 81a SGB X).',
      ),
    ],
  };
};

const paragraph = (text: string): PdfBlock => ({ kind: 'paragraph', text });

const corrected = ({ corrections }: Consequences): readonly PdfBlock[] =>
  corrections.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Was berichtigt wurde' },
        {
          kind: 'table',
          head: ['Angabe', 'Vorher', 'Jetzt'],
          rows: corrections.map(({ field, oldValue, newValue }) => [fieldWord(field), printed(oldValue), printed(newValue)]),
        },
      ];

const told = ({ notices }: Consequences): readonly PdfBlock[] =>
  notices.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Wer davon erfährt (Art. 19 DSGVO)' },
        {
          kind: 'table',
          head: ['Empfänger', 'Stand'],
          rows: notices.map(({ recipientName, outcome }) => [recipientName, outcomeWords[outcome ?? 'open']]),
        },
      ];

const outcomeWords = { told: 'benachrichtigt', impossible: 'Benachrichtigung nicht möglich', open: 'wird benachrichtigt' } as const;

/** The German word for a column of a person's record, as the information by Art. 15 DSGVO says it. */
export const fieldWord = (field: string): string => {
  const ofPerson = personalTables.filter(({ table }) => table.startsWith('clients.'));
  return ofPerson.find(({ shown }) => shown[field])?.shown[field] ?? field;
};

const printed = (value: string | null): string => {
  if (value === null || value === '') return '–';
  if (value === 'true') return 'ja';
  if (value === 'false') return 'nein';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : (packWords[value] ?? value);
};

const day = (text: string): string => text.split('-').toReversed().join('.');
