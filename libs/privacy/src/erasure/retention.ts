import { addMonths, recordKinds, type LocalDate, type RecordKind } from '@app/kernel';

/** How long a kind of record is kept after its file ended, and who says so. */
export type RetentionRule = { readonly kind: RecordKind; readonly months: number; readonly source: string; readonly validFrom: LocalDate };

const since = '2026-01-01' as LocalDate;

/** The rules of the house (domain.md 6.3): practice unless a statute is named; a Träger may set its own. */
export const houseRules: readonly RetentionRule[] = [
  {
    kind: 'funding-file',
    months: 60,
    source: 'Praxis der Agenturen: 5 Jahre nach Ende der Akte, nicht vor der Abrechnung',
    validFrom: since,
  },
  { kind: 'counselling-file', months: 25, source: 'Praxis: etwa 25 Monate nach dem letzten Kontakt', validFrom: since },
  { kind: 'client-record', months: 25, source: 'wie die Beratungsakte, solange eine Akte besteht', validFrom: since },
  { kind: 'consents', months: 0, source: 'mit dem Ende des Zwecks (Art. 7 Abs. 3 DSGVO)', validFrom: since },
  { kind: 'unsubmitted', months: 0, source: 'Entwürfe dienen keinem Verfahren (§ 67c SGB X)', validFrom: since },
  { kind: 'messages', months: 0, source: 'mit der Akte', validFrom: since },
  { kind: 'access-log', months: 6, source: '§ 79 Abs. 4 SGB X entsprechend', validFrom: since },
  { kind: 'change-log', months: 25, source: 'wie die Akte', validFrom: since },
  { kind: 'rights', months: 36, source: 'Nachweis der Bearbeitung (Art. 5 Abs. 2 DSGVO), Verjährung § 195 BGB', validFrom: since },
];

/** The rule for each kind on a day: the Träger's newest, else that of the house. */
export const rulesOn = (own: readonly RetentionRule[], on: LocalDate): Readonly<Record<RecordKind, RetentionRule>> =>
  Object.fromEntries(
    recordKinds.map((kind) => {
      const [newest] = [...own, ...houseRules].filter((rule) => rule.kind === kind && rule.validFrom <= on).toSorted(byAge(own));
      return [kind, newest];
    }),
  ) as Readonly<Record<RecordKind, RetentionRule>>;

// The Träger's own stand before those of the house, whatever their day.
const byAge =
  (own: readonly RetentionRule[]) =>
  (a: RetentionRule, b: RetentionRule): number =>
    Number(own.includes(b)) - Number(own.includes(a)) || b.validFrom.localeCompare(a.validFrom);

/** The last day a record is kept. */
export const keptUntil = (endedOn: LocalDate, { months }: RetentionRule): LocalDate => addMonths(endedOn, months);
