import type { Cents } from '@app/kernel';
import { forCompany, type Assessment, type CompanyAssessment, type Facts, type Outcome } from '@app/funding-rules';
import type { PdfBlock, PdfContent } from '@app/platform';
import { sumOrNull } from '../assessment/assessment.js';
import { calculationTable, citationsOf } from './calculation-table.js';
import { letterNeedsCalculation } from './errors.js';
import {
  assessmentOf,
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
  personTitle,
  weightedStaff,
  yesNo,
  type LetterSources,
} from './letter.js';

type Person = { readonly facts: Facts; readonly seen: CompanyAssessment };

/**
 * The overview of the funding for the company: for each person the calculation as on paper, the sum, what it assumes and what can change it.
 * Made of the `forCompany` projection only, names nobody. Throws Problem `funding.letter-needs-calculation` (conflict).
 */
export const foerderuebersicht = (sources: LetterSources): PdfContent => {
  const { application, participations, company, course } = sources;
  const stored = participations.map((participation) => assessmentOf(sources, participation));
  const [first] = stored;
  if (!first || stored.includes(undefined)) throw letterNeedsCalculation();
  const people = stored.flatMap((each) => (each ? [{ facts: each.facts, seen: forCompany(each.result) }] : []));
  const title = `Förderübersicht zum Antrag ${application.number}`;
  return {
    title,
    createdAt: sources.createdAt,
    stable: true,
    blocks: [
      heading(1, title),
      paragraph(noPromise),
      facts(
        ['Für', `${company.name}, ${company.town}`],
        ['Förderung', 'Weiterbildung Beschäftigter, § 82 SGB III'],
        ['Weiterbildung', course.title],
        ['Bildungsträger', course.providerName],
        ['Zeitraum', `${day(application.measureStart)} bis ${day(application.measureEnd)}`],
        ['Dauer', hours(application.measureMinutes)],
        ['Teilnehmende', String(people.length)],
        ['Stand', day(sources.on)],
        ['Fragen an', `${sources.contact}, ${sources.office}`],
      ),
      ...people.flatMap((person, index) => ofPerson(person, index, people.length)),
      ...sumsOf(people),
      heading(2, 'Wovon die Berechnung ausgeht'),
      facts(...assumptionsOf(first.facts, first.result)),
      heading(2, 'Was das Ergebnis ändern kann'),
      list(changes),
      heading(2, 'Rechtsgrundlagen'),
      paragraph([...new Set(people.flatMap(({ seen }) => citationsOf(seen.lines)))].join(' · ') || '§ 82 SGB III'),
      heading(2, 'Stand der Berechnung'),
      paragraph(calculatedWith(first.result)),
      paragraph(noPromise),
    ],
  };
};

const outcomes: Readonly<Record<Outcome, string>> = {
  ELIGIBLE: 'Nach den vorliegenden Angaben sind die Voraussetzungen erfüllt.',
  MANUAL: 'Einzelne Voraussetzungen sind noch zu klären; die Beträge sind vorläufig.',
  INELIGIBLE: 'Nach den vorliegenden Angaben ist eine Förderung ausgeschlossen.',
};

const ofPerson = ({ facts: known, seen }: Person, index: number, of: number): readonly PdfBlock[] => {
  const { lehrgangskosten, arbeitsentgeltzuschuss: zuschuss, lines } = seen;
  return [
    heading(2, personTitle(index, of)),
    paragraph(outcomes[seen.outcome]),
    facts(
      ['Bruttoentgelt im Monat', euroOr(known.arbeitsentgelt)],
      ['Arbeitszeit in der Woche', hours(known.arbeitszeitMinutesPerWeek)],
      ['Freistellung in der Woche', hours(known.zeitOhneArbeitsleistung?.minutes)],
    ),
    ...(lines.length > 0 ? [calculationTable(lines)] : []),
    paragraph(
      zuschuss
        ? `Arbeitsentgeltzuschuss: bis zu ${euro(zuschuss.jeMonat)} pro Monat, zusammen bis zu ${euro(zuschuss.gesamt)} für ${zuschuss.tage30} Tage (ein voller Monat zählt 30 Tage).`
        : `Arbeitsentgeltzuschuss: ${isOut(seen) ? 'keiner' : 'noch nicht berechnet'}.`,
    ),
    paragraph(
      lehrgangskosten
        ? `Lehrgangskosten: Die Agentur für Arbeit trägt bis zu ${euro(lehrgangskosten.agentur)}, Ihr Anteil ist ${euro(lehrgangskosten.arbeitgeber)}.`
        : `Lehrgangskosten: ${isOut(seen) ? 'keine Förderung' : 'noch nicht berechnet'}.`,
    ),
  ];
};

const sumsOf = (people: readonly Person[]): readonly PdfBlock[] => {
  const sum = (pick: (seen: CompanyAssessment) => Cents | undefined, ofExcluded: (known: Facts) => Cents | undefined = () => 0 as Cents) =>
    sumOrNull(people.map(({ facts: known, seen }) => (isOut(seen) ? ofExcluded(known) : pick(seen)) ?? null));
  const agency = sum(({ lehrgangskosten }) => lehrgangskosten?.agentur);
  const wages = sum(({ arbeitsentgeltzuschuss }) => arbeitsentgeltzuschuss?.gesamt);
  return [
    heading(2, 'Summe'),
    {
      kind: 'table',
      head: ['Leistung', 'Betrag'],
      align: ['left', 'right'],
      widths: [3, 1],
      rows: [
        ['Lehrgangskosten, Anteil der Agentur für Arbeit', upTo(agency)],
        ['Arbeitsentgeltzuschuss', upTo(wages)],
        ['Förderung zusammen', upTo(sumOrNull([agency, wages]))],
        [
          'Ihr Anteil an den Lehrgangskosten',
          euroOr(
            sum(
              ({ lehrgangskosten }) => lehrgangskosten?.arbeitgeber,
              (known) => known.lehrgangskosten,
            ),
            'noch nicht berechnet',
          ),
        ],
      ],
    },
  ];
};

// Whoever is excluded gets nothing: her course costs stay with the company, and the sums of the others are known.
const isOut = ({ outcome }: CompanyAssessment): boolean => outcome === 'INELIGIBLE';

const upTo = (cents: Cents | null): string => (cents === null ? 'noch nicht berechnet' : `bis zu ${euro(cents)}`);

const assumptionsOf = (known: Facts, result: Assessment): readonly (readonly [string, string])[] => [
  ['Beschäftigte, nach Stunden gewichtet', weightedStaff(result)],
  [
    'Gezählt wird',
    known.konzernBeschaeftigte ? 'der ganze Konzern (§ 82 Abs. 6 Satz 3 SGB III)' : 'das Unternehmen (§ 82 Abs. 6 Satz 3 SGB III)',
  ],
  ['Betriebsvereinbarung oder Tarifvertrag zur Weiterbildung (§ 82 Abs. 4 SGB III)', yesNo(known.qualifizierungsvereinbarung)],
  ['Lehrgangskosten je Person', euroOr(known.lehrgangskosten)],
];

const changes = [
  'Die Zahl der Beschäftigten am Tag des Antrags, auch im Konzern.',
  'Eine Betriebsvereinbarung oder ein Tarifvertrag zur Weiterbildung, der am Tag des Antrags gilt.',
  'Ein anderer Beginn, ein anderes Ende oder andere Kosten der Weiterbildung.',
  'Ein anderes Arbeitsentgelt oder ein niedrigerer Tariflohn; Einmalzahlungen zählen nicht.',
  'Gezahlt wird für Stunden, in denen wegen der Weiterbildung tatsächlich nicht gearbeitet wurde.',
  'Träger und Maßnahme müssen am ersten Tag zugelassen sein, der Antrag muss vor dem Beginn gestellt sein.',
] as const;
