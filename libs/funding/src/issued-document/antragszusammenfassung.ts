import { forCompany, type Facts, type Headcount } from '@app/funding-rules';
import type { PdfBlock, PdfContent } from '@app/platform';
import type { Participation } from '../participation/participation.js';
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

/**
 * What the company enters into the e-service of the Bundesagentur, in its order (domain.md 3.1): Betrieb, Größe, Weiterbildung, Person,
 * Prüfung, Einverständnisse. Names nobody and holds nothing that is known of a person beyond her job.
 */
export const antragszusammenfassung = (sources: LetterSources): PdfContent => {
  const { application, participations, company, course } = sources;
  const [first] = participations;
  const calculated = first && assessmentOf(sources, first);
  const title = `Zusammenfassung des Antrags ${application.number}`;
  return {
    title,
    createdAt: sources.createdAt,
    stable: true,
    blocks: [
      heading(1, title),
      paragraph(
        'In der Reihenfolge des E-Service „Arbeitsentgeltzuschuss“ der Bundesagentur für Arbeit. Bitte vor dem Absenden vergleichen.',
      ),
      paragraph(noPromise),
      facts(
        ['Stand', day(sources.on)],
        ['Beantragt am', application.appliedOn ? day(application.appliedOn) : 'noch nicht gestellt'],
        ['Fragen an', `${sources.contact}, ${sources.office}`],
      ),
      heading(2, '1. Betrieb'),
      facts(
        ['Name', company.name],
        ['Ort', company.town],
        ['Betriebsnummer', company.betriebsnummer],
        ['IBAN', 'bitte im E-Service eintragen'],
      ),
      heading(2, '2. Größe'),
      ...sizeOf(calculated?.facts),
      ...(calculated ? [facts(['Nach Stunden gewichtet', weightedStaff(calculated.result)])] : []),
      facts(['Betriebsvereinbarung oder Tarifvertrag zur Weiterbildung', yesNo(calculated?.facts.qualifizierungsvereinbarung)]),
      heading(2, '3. Weiterbildung'),
      facts(
        ['Bildungsträger', course.providerName],
        ['Maßnahme', course.title],
        ['Träger zugelassen (§§ 176 bis 178 SGB III)', approved(calculated?.facts.traegerZulassung)],
        ['Maßnahme zugelassen (§§ 179, 180 SGB III)', approved(calculated?.facts.massnahmeZulassung)],
        ['Dauer', `${hours(application.measureMinutes)}, mehr als 120 Stunden: ${yesNo(application.measureMinutes > 120 * 60)}`],
        ['Mehr als eine kurze Anpassung an den Arbeitsplatz', yesNo(not(calculated?.facts.nurAnpassungsfortbildung))],
        ['Arbeitgeber gesetzlich verpflichtet', yesNo(calculated?.facts.arbeitgeberVerpflichtet)],
        ['Zeitraum', `${day(application.measureStart)} bis ${day(application.measureEnd)}`],
        ['Lehrgangskosten je Person', euro(application.courseCostCents)],
        ['Berufsabschluss der teilnehmenden Person', 'klärt die Agentur für Arbeit mit ihr'],
      ),
      heading(2, '4. Person'),
      ...participations.flatMap((participation, index) => ofPerson(participation, index, participations.length)),
      heading(2, '5. Prüfung'),
      ...participations.flatMap((participation, index) => checkOf(sources, participation, index)),
      heading(2, '6. Einverständnisse'),
      list(consents(participations.length)),
      ...(calculated ? [paragraph(calculatedWith(calculated.result))] : []),
    ],
  };
};

const classes: readonly (readonly [keyof Headcount, string])[] = [
  ['upTo10', 'bis 10 Stunden (Faktor 0,25)'],
  ['upTo20', 'mehr als 10 bis 20 Stunden (Faktor 0,5)'],
  ['upTo30', 'mehr als 20 bis 30 Stunden (Faktor 0,75)'],
  ['over30', 'mehr als 30 Stunden (Faktor 1)'],
];

const sizeOf = (known: Facts | undefined): readonly PdfBlock[] => {
  const heads = known?.konzernBeschaeftigte ?? known?.beschaeftigte;
  if (!heads) return [paragraph('Die Zahl der Beschäftigten ist noch nicht bekannt.')];
  return [
    {
      kind: 'table',
      head: [known?.konzernBeschaeftigte ? 'Wochenstunden (ganzer Konzern)' : 'Wochenstunden (ganzes Unternehmen)', 'Beschäftigte'],
      align: ['left', 'right'],
      widths: [3, 1],
      rows: classes.map(([name, label]) => [label, heads[name].toLocaleString('de-DE')]),
    },
  ];
};

const approved = (zulassung: Facts['massnahmeZulassung']): string =>
  zulassung === undefined || typeof zulassung === 'boolean'
    ? yesNo(zulassung)
    : `ab ${day(zulassung.from)}${zulassung.to ? ` bis ${day(zulassung.to)}` : ''}`;

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

const ofPerson = (participation: Participation, index: number, of: number): readonly PdfBlock[] => {
  const { startsOn, endsOn, weeklyMinutes, releasedMinutesPerWeek, monthlyGrossCents, comparableTariffCents } = participation;
  return [
    ...(of > 1 ? [heading(3, personTitle(index, of))] : []),
    facts(
      ['Teilnahme', `${day(startsOn)} bis ${day(endsOn)}`],
      ['Vereinbarte Arbeitszeit in der Woche', hours(weeklyMinutes)],
      ['Freistellung in der Woche', hours(releasedMinutesPerWeek)],
      ['Bruttoentgelt im Monat, ohne Einmalzahlungen', euroOr(monthlyGrossCents)],
      ['Vergleichbarer Tariflohn oder ortsüblicher Lohn', euroOr(comparableTariffCents, 'keiner, der niedriger ist')],
      ['Kurzarbeitergeld, Eingliederungszuschuss oder andere Hilfen', 'bitte im E-Service angeben'],
    ),
  ];
};

const outcomes = {
  ELIGIBLE: 'Nach den vorliegenden Angaben sind die Voraussetzungen erfüllt.',
  MANUAL: 'Einzelne Voraussetzungen sind noch zu klären.',
  INELIGIBLE:
    'Nach den vorliegenden Angaben ist eine Förderung ausgeschlossen. Der Antrag kann trotzdem gestellt werden (§ 20 Abs. 3 SGB X).',
} as const;

const checkOf = (sources: LetterSources, participation: Participation, index: number): readonly PdfBlock[] => {
  const of = sources.participations.length;
  const calculated = assessmentOf(sources, participation);
  const prefix = of > 1 ? `${personTitle(index, of)}: ` : '';
  if (!calculated) return [paragraph(`${prefix}Noch nicht berechnet.`)];
  const { outcome, lehrgangskosten, arbeitsentgeltzuschuss } = forCompany(calculated.result);
  return [
    paragraph(`${prefix}${outcomes[outcome]}`),
    facts(
      ['Anteil der Agentur für Arbeit an den Lehrgangskosten', euroOr(lehrgangskosten?.agentur, 'noch nicht berechnet')],
      ['Ihr Anteil an den Lehrgangskosten', euroOr(lehrgangskosten?.arbeitgeber, 'noch nicht berechnet')],
      [
        'Arbeitsentgeltzuschuss',
        arbeitsentgeltzuschuss
          ? `bis zu ${euro(arbeitsentgeltzuschuss.jeMonat)} pro Monat, zusammen bis zu ${euro(arbeitsentgeltzuschuss.gesamt)}`
          : 'noch nicht berechnet',
      ],
    ),
  ];
};

const consents = (participants: number): readonly string[] => [
  ...(participants > 1
    ? ['Sammelantrag: Die Beschäftigten oder die Betriebsvertretung sind einverstanden (§ 82 Abs. 5 SGB III); der Nachweis liegt bei.']
    : ['Die teilnehmende Person erklärt ihr Einverständnis selbst (Arbeitnehmererklärung).']),
  'Die Angaben sind richtig und vollständig. Änderungen werden unverzüglich mitgeteilt.',
  'Der Antrag muss vor dem Beginn der Weiterbildung gestellt sein (§ 324 Abs. 1 SGB III). Bewahren Sie die Eingangsbestätigung auf.',
];
