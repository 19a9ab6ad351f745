import type { Cents, LocalDate } from '@app/kernel';
import { forCompany, type Assessment, type CompanyAssessment, type Facts } from '@app/funding-rules';
import type { PdfBlock, PdfContent } from '@app/platform';
import { calculationTable } from './calculation-table.js';
import {
  calculatedWith,
  day,
  euro,
  euroOr,
  facts,
  heading,
  hours,
  list,
  noPromise,
  paragraph,
  weightedStaff,
  yesNo,
  type LetterSources,
} from './letter.js';

/** A variant of the calculator under § 82. */
export type CalculatedVariant = { readonly facts: Facts; readonly result: Assessment };

/** Every page says that nobody released it. */
const notStored = 'Entwurf, nicht gespeichert';

/**
 * The variants of the calculator under § 82 as an overview for a company: of the `forCompany` projection only, marked as a draft that is
 * kept nowhere.
 */
export const calculationOverview = (
  variants: readonly CalculatedVariant[],
  { on, createdAt }: Pick<LetterSources, 'on' | 'createdAt'>,
): PdfContent => {
  const seen = variants.map(({ result }) => forCompany(result));
  const title = `Förderübersicht – ${notStored}`;
  return {
    title,
    createdAt,
    blocks: [
      heading(1, title),
      paragraph(noPromise),
      facts(['Förderung', 'Weiterbildung Beschäftigter, § 82 SGB III'], ['Stand', day(on)]),
      ...(variants.length > 1 ? [heading(2, 'Vergleich'), comparison(seen)] : []),
      ...variants.flatMap((variant, index) => ofVariant(variant, seen[index]!, nameOf(index, variants.length))),
      heading(2, 'Was das heißt'),
      list([
        'Gerechnet ist mit den Angaben, die hier stehen; die Agentur für Arbeit prüft sie.',
        'Der Antrag muss vor dem Beginn der Weiterbildung gestellt sein (§ 324 Abs. 1 SGB III).',
        noPromise,
      ]),
    ],
  };
};

const nameOf = (index: number, of: number): string => (of === 1 ? 'Berechnung' : index === 0 ? 'Ausgangslage' : `Variante ${index + 1}`);

const comparison = (seen: readonly CompanyAssessment[]): PdfBlock => ({
  kind: 'table',
  head: ['Variante', 'Agentur für Arbeit', 'Ihr Anteil am Kurs', 'Zuschuss im Monat'],
  align: ['left', 'right', 'right', 'right'],
  widths: [3, 3, 3, 3],
  rows: seen.map(({ lehrgangskosten, arbeitsentgeltzuschuss: zuschuss }, index) => [
    nameOf(index, seen.length),
    lehrgangskosten && zuschuss ? `bis zu ${euro((lehrgangskosten.agentur + zuschuss.gesamt) as Cents)}` : open,
    euroOr(lehrgangskosten?.arbeitgeber, open),
    zuschuss ? `bis zu ${euro(zuschuss.jeMonat)}` : open,
  ]),
});

const open = 'nicht berechnet';

const ofVariant = ({ facts: known, result }: CalculatedVariant, seen: CompanyAssessment, name: string): readonly PdfBlock[] => [
  heading(2, name),
  facts(
    ['Zeitraum', `${dayOr(known.participationStart)} bis ${dayOr(known.measureEnd)}`],
    ['Dauer', hours(known.massnahmeMinutes)],
    ['Beschäftigte, nach Stunden gewichtet', weightedStaff(result)],
    ['Betriebsvereinbarung oder Tarifvertrag zur Weiterbildung (§ 82 Abs. 4 SGB III)', yesNo(known.qualifizierungsvereinbarung)],
    ['Bruttoentgelt im Monat', euroOr(known.arbeitsentgelt)],
    ['Arbeitszeit in der Woche', hours(known.arbeitszeitMinutesPerWeek)],
    ['Freistellung', hours(known.zeitOhneArbeitsleistung?.minutes)],
  ),
  seen.lines.length > 0 ? calculationTable(seen.lines) : paragraph(unknown(seen)),
  ...(seen.arbeitsentgeltzuschuss
    ? [
        paragraph(
          `Arbeitsentgeltzuschuss: bis zu ${euro(seen.arbeitsentgeltzuschuss.jeMonat)} pro Monat, zusammen bis zu ${euro(seen.arbeitsentgeltzuschuss.gesamt)}.`,
        ),
      ]
    : []),
  paragraph(calculatedWith(result)),
];

const dayOr = (date: LocalDate | undefined): string => (date ? day(date) : 'offen');

const unknown = ({ outcome }: CompanyAssessment): string =>
  outcome === 'INELIGIBLE' ? 'Nach diesen Angaben ist eine Förderung ausgeschlossen.' : 'Noch nicht berechnet: Es fehlen Angaben.';
