import type { PdfContent } from '@app/platform';
import { personalTables } from '../registry/registry.js';
import type { Erasure, Fate, KeepReason } from './erasure.js';

const fateWords: Readonly<Record<Fate, string>> = { erase: 'gelöscht', restrict: 'eingeschränkt', keep: 'aufbewahrt' };
const reasonWords: Readonly<Record<KeepReason, string>> = {
  'open-case': 'offener Fall',
  objection: 'laufender Widerspruch',
  repayment: 'mögliche Erstattung (§ 50 Abs. 4 SGB X)',
  unsettled: 'nicht abgerechnete Leistung',
  litigation: 'gerichtliches Verfahren',
  retention: 'Aufbewahrungsfrist (§ 84 Abs. 4 SGB X)',
  'other-file': 'eine andere Akte besteht noch',
  'log-of-its-own': 'Protokoll mit eigener Frist',
};

/** The certificate of an erasure: what, where, when and why not; nothing that tells who it was about. */
export const certificateDocument = (
  { id, cause, plan, result, executedAt, decidedAt }: Erasure,
  traeger: string,
  day: (instant: string) => string,
  backupDays: number,
): PdfContent => {
  const done = result ?? plan;
  const title = 'Nachweis über eine Löschung';
  return {
    title,
    createdAt: executedAt ?? decidedAt ?? '',
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'facts',
        rows: [
          ['Verantwortlich', traeger],
          ['Vorgang', id],
          ['Anlass', cause === 'request' ? 'Anfrage der betroffenen Person' : 'Ablauf der Aufbewahrung'],
          ['Freigegeben am (zweite Person)', decidedAt ? day(decidedAt) : '–'],
          ['Ausgeführt am', executedAt ? day(executedAt) : '–'],
        ],
      },
      { kind: 'heading', level: 2, text: 'Was wo geschehen ist' },
      {
        kind: 'table',
        head: ['Ort', 'Einträge', 'Ergebnis'],
        rows: done.places.map(({ table, rows, fate }) => [
          personalTables.find((known) => known.table === table)?.title ?? table,
          String(rows),
          fateWords[fate],
        ]),
      },
      { kind: 'heading', level: 2, text: 'Was bleibt und warum' },
      {
        kind: 'table',
        head: ['Art der Unterlagen', 'Ergebnis', 'Grund'],
        rows: done.kinds
          .filter(({ fate }) => fate !== 'erase')
          .map(({ kind, fate, until, reasons }) => [
            kind,
            fateWords[fate],
            [...reasons.map((reason) => reasonWords[reason]), ...(until ? [`bis ${until.split('-').toReversed().join('.')}`] : [])].join(
              ', ',
            ),
          ]),
      },
      {
        kind: 'paragraph',
        text: `Sicherungen der Datenbank werden nach ${backupDays} Tagen überschrieben. Wird vorher eine zurückgespielt, so wird diese Löschung aus dem Löschverzeichnis wiederholt.`,
      },
    ],
  };
};
