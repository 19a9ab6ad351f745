import type { Cents } from '@app/kernel';
import { forCompany, type CompanyLine } from '@app/funding-rules';
import type { PdfBlock, PdfContent } from '@app/platform';
import type { Benefit, BenefitKind } from '../benefit/benefit.js';
import { calculationTable } from './calculation-table.js';
import { letterReasonMissing, letterShareUnknown } from './errors.js';
import { decidedFor } from './issued-document.js';
import {
  assessmentOf,
  calculatedWith,
  day,
  euro,
  facts,
  heading,
  isAsCalculated,
  list,
  paragraph,
  shareOf,
  personTitle,
  type LetterSources,
} from './letter.js';

const names: Readonly<Record<BenefitKind, { readonly benefit: string; readonly payee: string; readonly law: string }>> = {
  lehrgangskosten: {
    benefit: 'Lehrgangskosten',
    payee: 'Das Geld geht direkt an den Bildungsträger (§ 83 Abs. 2 SGB III).',
    law: '§ 82 Abs. 1 und 2, §§ 83, 84 SGB III',
  },
  arbeitsentgeltzuschuss: {
    benefit: 'Arbeitsentgeltzuschuss',
    payee: 'Das Geld geht an Sie, nach Ablauf jedes Monats.',
    law: '§ 82 Abs. 3 SGB III',
  },
};

const claimLaw = '§ 81 Abs. 2, §§ 83, 84 SGB III';

const ground = {
  claim: 'Die Voraussetzungen des § 81 Abs. 2 SGB III liegen vor. Auf die Leistung besteht ein Anspruch.',
  discretion:
    'Die Voraussetzungen des § 82 SGB III liegen vor. Über Leistung und Höhe haben wir nach pflichtgemäßem Ermessen entschieden (§ 39 SGB I); berücksichtigt sind Ihr Bedarf und der Zweck der Förderung.',
  refused: 'Die Leistung steht in unserem Ermessen (§ 82 SGB III, § 39 SGB I). Nach Abwägung der Umstände haben wir den Antrag abgelehnt.',
} as const;

const words = { BEWILLIGT: 'bewilligt', TEILBEWILLIGT: 'zum Teil bewilligt', ABGELEHNT: 'abgelehnt' } as const;

/**
 * The decision letter on the benefits its addressee applied for: what is granted, why (§ 35 SGB X), on which conditions, and how to object
 * (§ 36 SGB X, § 84 SGG). The company's holds the calculation of the wage subsidy only, the person's that of her course costs. Throws
 * Problems `funding.letter-share-unknown` (conflict) where one sum for several persons is not the one that was calculated, and
 * `funding.letter-reason-missing` where a person gets nothing of it.
 */
export const bescheid = (sources: LetterSources): PdfContent => {
  const { application, company, course, person, traeger, office, reason } = sources;
  const rows = decidedFor(sources.benefits, person?.participation.id ?? null).map((benefit) => rowOf(benefit, sources));
  const title = `Bescheid zum Antrag ${application.number}`;
  const claim = hasClaim(sources);
  const granted = rows.some(({ state }) => state !== 'ABGELEHNT');
  if (!reason && rows.some(({ state }) => state !== 'BEWILLIGT')) throw letterReasonMissing();
  return {
    title,
    createdAt: sources.createdAt,
    stable: true,
    blocks: [
      heading(1, title),
      facts(
        ['Behörde', `${traeger}, ${office}`],
        ['An', person ? person.displayName : `${company.name}, ${company.town}`],
        ['Aktenzeichen', application.number],
        ['Datum', day(sources.on)],
        ['Ansprechperson', sources.contact],
      ),
      heading(2, 'Entscheidung'),
      paragraph(
        `Über Ihren Antrag${application.appliedOn ? ` vom ${day(application.appliedOn)}` : ''} auf Förderung der Weiterbildung „${course.title}“ bei ${course.providerName} vom ${day(application.measureStart)} bis ${day(application.measureEnd)} haben wir entschieden:`,
      ),
      {
        kind: 'table',
        head: ['Leistung', 'Entscheidung', 'Betrag', 'Rechtsgrundlage'],
        align: ['left', 'left', 'right', 'left'],
        widths: [4, 3, 3, 5],
        rows: rows.map(({ benefit, state, cents }) => [
          names[benefit.kind].benefit,
          words[state],
          state === 'ABGELEHNT' ? '–' : `bis zu ${euro(cents)}`,
          claim ? claimLaw : names[benefit.kind].law,
        ]),
      },
      ...rows.flatMap(({ benefit: { kind }, state }) => (state === 'ABGELEHNT' ? [] : [paragraph(names[kind].payee)])),
      heading(2, 'Begründung'),
      ...(granted ? [paragraph(claim ? ground.claim : ground.discretion)] : mayChoose(sources) ? [paragraph(ground.refused)] : []),
      ...(reason ? [paragraph(reason)] : []),
      // Granted otherwise, the calculation would end at another amount.
      ...(rows.every(({ benefit, state }) => state !== 'ABGELEHNT' && isAsCalculated(sources, benefit)) ? calculationsOf(sources) : []),
      ...(granted ? [heading(2, 'Bedingungen'), list(conditions(person === null))] : []),
      heading(2, 'Rechtsbehelfsbelehrung'),
      ...remedies(`${traeger}, ${office}, ${sources.officeAddress}`).map(paragraph),
    ],
  };
};

// The course costs of somebody who lacks a vocational qualification (§ 81(2)); the wage subsidy is never a claim.
const hasClaim = (sources: LetterSources): boolean =>
  sources.person !== null && assessmentOf(sources, sources.person.participation)?.facts.fehlenderBerufsabschluss === true;

// Whether a refusal was a choice: no claim was refused, and not everybody it is about fails a hard condition. Of the company's, what it may see.
const mayChoose = (sources: LetterSources): boolean => {
  const { person, participations } = sources;
  const outcomes = (person ? [person.participation] : participations).map((participation) => {
    const result = assessmentOf(sources, participation)?.result;
    return result && (person ? result : forCompany(result)).outcome;
  });
  return !hasClaim(sources) && outcomes.some((outcome) => outcome !== 'INELIGIBLE');
};

/** A benefit as it stands in the letter: of several persons hers alone. */
type Row = { readonly benefit: Benefit; readonly state: keyof typeof words; readonly cents: Cents };

const rowOf = (benefit: Benefit, sources: LetterSources): Row => {
  const { person } = sources;
  const state = benefit.state as keyof typeof words;
  if (state === 'ABGELEHNT') return { benefit, state, cents: 0 as Cents };
  if (person === null) return { benefit, state, cents: benefit.grantedCents ?? (0 as Cents) };
  const cents = shareOf(sources, benefit, person.participation);
  if (cents === null) throw letterShareUnknown();
  // Granted to the others, it is refused to whoever gets none of it.
  return { benefit, state: cents === 0 ? 'ABGELEHNT' : state, cents };
};

const calculationsOf = (sources: LetterSources): readonly PdfBlock[] => {
  const { person, participations } = sources;
  const about = person ? [person.participation] : participations;
  const tables = about.flatMap((participation, index): PdfBlock[] => {
    const calculated = assessmentOf(sources, participation);
    if (!calculated) return [];
    const { result } = calculated;
    const lines: readonly Pick<CompanyLine, 'benefit' | 'label' | 'rate' | 'sign' | 'cents' | 'citation'>[] = person
      ? result.lines.filter(({ benefit }) => benefit === 'lehrgangskosten')
      : forCompany(result).lines.filter(({ benefit }) => benefit === 'arbeitsentgeltzuschuss');
    if (lines.length === 0) return [];
    return [...(about.length > 1 ? [heading(3, personTitle(index, about.length))] : []), calculationTable(lines)];
  });
  const [first] = about;
  const calculated = first && assessmentOf(sources, first);
  if (tables.length === 0 || !calculated) return [];
  return [paragraph('So ist die Leistung berechnet:'), ...tables, paragraph(calculatedWith(calculated.result))];
};

const conditions = (forTheCompany: boolean): readonly string[] =>
  forTheCompany
    ? [
        'Gezahlt wird für Zeiten, in denen wegen der Weiterbildung nicht gearbeitet wurde und in denen Sie das Arbeitsentgelt weiterzahlen.',
        'Weisen Sie uns Ausfallstunden und Arbeitsentgelt nach Ablauf jedes Monats nach.',
        'Teilen Sie uns Unterbrechung, Abbruch und jede andere Änderung, die für die Leistung wichtig ist, unverzüglich mit (§ 318 SGB III).',
        'Zu viel gezahlte Beträge sind zu erstatten (§ 50 SGB X).',
      ]
    : [
        'Nehmen Sie regelmäßig teil. Träger und Maßnahme müssen am ersten Tag zugelassen sein (§§ 176 bis 180 SGB III).',
        'Teilen Sie uns Krankheit, Unterbrechung, Abbruch und jede andere Änderung unverzüglich mit (§ 60 Abs. 1 SGB I, § 318 SGB III).',
        'Fällt die Leistung weg, kann dieser Bescheid aufgehoben werden (§§ 45 bis 50 SGB X).',
      ];

const remedies = (seat: string): readonly string[] => [
  `Gegen diesen Bescheid können Sie innerhalb eines Monats, nachdem er Ihnen bekannt gegeben worden ist, Widerspruch einlegen (§ 84 Abs. 1 SGG). Der Widerspruch ist schriftlich, in elektronischer Form (§ 36a Abs. 2 SGB I) oder zur Niederschrift einzulegen bei: ${seat}.`,
  'Ein Bescheid, der im Inland mit der Post übermittelt oder elektronisch abgesandt wird, gilt am vierten Tag danach als bekannt gegeben (§ 37 Abs. 2 SGB X). Das gilt nicht, wenn er nicht oder später zugegangen ist.',
];
