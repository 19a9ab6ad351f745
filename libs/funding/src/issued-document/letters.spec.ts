import {
  localDate,
  type ApplicationId,
  type AssessmentId,
  type BenefitId,
  type CaseId,
  type Cents,
  type ClientId,
  type EstablishmentId,
  type OfficeId,
  type ParticipationId,
  type RunId,
  type TenantId,
  type UserId,
} from '@app/kernel';
import { assess, type Facts } from '@app/funding-rules';
import type { ApplicationEvent } from '../application/application-states.js';
import type { Benefit } from '../benefit/benefit.js';
import { noDropOut } from '../participation/drop-out.js';
import type { Participation } from '../participation/participation.js';
import { checkLetter, checkRelease, issuedDocumentKinds, type IssuedDocumentKind } from './issued-document.js';
import type { LetterSources } from './letter.js';
import { wordingOf, writeLetter } from './write-letter.js';

const d = localDate;
const id = <Id>(text: string): Id => text as Id;

const facts: Facts = {
  applicationDate: d('2026-11-23'),
  participationStart: d('2027-02-01'),
  measureEnd: d('2027-07-31'),
  arbeitsverhaeltnis: true,
  nurAnpassungsfortbildung: false,
  berufsabschlussAm: d('2016-07-01'),
  fehlenderBerufsabschluss: false,
  letzteTeilnahmeAm: null,
  massnahmeMinutes: 24_000,
  massnahmeZulassung: true,
  traegerZulassung: true,
  arbeitgeberVerpflichtet: false,
  aufstiegsfortbildung: false,
  qualifizierungsgeldGleicheMassnahme: false,
  beschaeftigte: { over30: 80, upTo30: 0, upTo20: 0, upTo10: 0 },
  konzernBeschaeftigte: null,
  qualifizierungsvereinbarung: false,
  erhoehungBewilligt: false,
  birthDate: d('1996-05-01'),
  schwerbehindert: false,
  lehrgangskosten: 6_000_00 as Cents,
  arbeitsentgelt: 3_600_00 as Cents,
  vergleichsentgelt: null,
  arbeitszeitMinutesPerWeek: 2_400,
  zeitOhneArbeitsleistung: { per: 'week', minutes: 1_200 },
};

const participation = (name: string): Participation => ({
  id: id<ParticipationId>(name),
  tenantId: id<TenantId>('t'),
  applicationId: id<ApplicationId>('a'),
  clientId: id<ClientId>('c'),
  state: 'GEPLANT',
  startsOn: d('2027-02-01'),
  endsOn: d('2027-07-31'),
  monthlyGrossCents: 3_600_00 as Cents,
  comparableTariffCents: null,
  weeklyMinutes: 2_400,
  releasedMinutesPerWeek: 1_200,
  missingQualification81_2: false,
  last82ParticipationDay: null,
  last82Known: true,
  qualifizierungsgeldSameMeasure: false,
  erhoehungBewilligt: null,
  ...noDropOut,
  version: 1,
});

const benefit = (kind: Benefit['kind'], state: Benefit['state'], granted: number | null): Benefit => ({
  id: id<BenefitId>(kind),
  tenantId: id<TenantId>('t'),
  applicationId: id<ApplicationId>('a'),
  kind,
  applicant: kind === 'lehrgangskosten' ? 'employee' : 'employer',
  payee: kind === 'lehrgangskosten' ? 'provider' : 'employer',
  competentOfficeId: id<OfficeId>('o'),
  state,
  computedCents: granted as Cents | null,
  grantedCents: granted as Cents | null,
  decidedBy: id<UserId>('u'),
  decidedOn: d('2026-11-23'),
  reason: 'Nur intern',
  version: 1,
});

type Change = { people?: readonly Partial<Facts>[]; benefits?: readonly Benefit[]; to?: number; reason?: string };

/** An application of these persons, granted in full unless told; the letter goes to the company, or to the person `to`. */
const sources = ({ people = [{}], benefits, to, reason }: Change = {}): LetterSources => {
  const participations = people.map((_, index) => participation(`p${index}`));
  const results = people.map((change) => assess({ ...facts, ...change }));
  const granted = results.reduce((sum, { lehrgangskosten: kosten }) => sum + (kosten.status === 'computed' ? kosten.value.agentur : 0), 0);
  return {
    application: {
      id: id<ApplicationId>('a'),
      tenantId: id<TenantId>('t'),
      number: 'A-2026-00417',
      caseId: id<CaseId>('k'),
      recommendationId: null,
      establishmentId: id<EstablishmentId>('e'),
      runId: id<RunId>('r'),
      instrument: 'S82',
      state: 'BEWILLIGT',
      stateSince: '2026-11-23T09:00:00.000Z',
      preparedBy: id<UserId>('u'),
      appliedOn: d('2026-11-23'),
      measureStart: d('2027-02-01'),
      measureEnd: d('2027-07-31'),
      measureMinutes: 24_000,
      courseCostCents: 6_000_00 as Cents,
      checkNote: 'Nur intern: bitte zügig.',
      version: 7,
      createdBy: id<UserId>('u'),
    },
    benefits: benefits ?? [benefit('lehrgangskosten', 'BEWILLIGT', granted), benefit('arbeitsentgeltzuschuss', 'BEWILLIGT', 6_480_00)],
    participations,
    assessments: results.map((result, index) => ({
      id: id<AssessmentId>(`b${index}`),
      tenantId: id<TenantId>('t'),
      applicationId: id<ApplicationId>('a'),
      participationId: participations[index]!.id,
      occasion: 'application',
      facts: { ...facts, ...people[index] },
      result,
      createdAt: '2026-11-23T09:00:00.000Z',
      createdBy: id<UserId>('u'),
    })),
    traeger: 'Agentur für Arbeit Bochum',
    office: 'Dienststelle Bochum',
    officeAddress: 'Universitätsstraße 66, 44789 Bochum',
    contact: 'Petra Sobotta',
    company: { name: 'Metallbau Krüger GmbH', town: 'Bochum', betriebsnummer: '00012345' },
    course: { title: 'Schweißen für Fachkräfte', providerName: 'Bildungswerk Constantin' },
    person: to === undefined ? null : { displayName: 'Deniz Aydın', participation: participations[to]! },
    reason: reason ?? null,
    on: d('2026-11-23'),
    createdAt: '2026-11-23T09:00:00.000Z',
  };
};

const written = (kind: IssuedDocumentKind, change: Change = {}): string => wordingOf(writeLetter(kind, sources(change)));
const forCompanies = ['foerderuebersicht', 'antragszusammenfassung', 'bescheid'] as const;

describe('letters to the company', () => {
  it.each(forCompanies)('say of a severely disabled person of 30 to the letter what they say of anybody else: %s', (kind) => {
    const disabled = { people: [{ schwerbehindert: true }] };
    // Inside, § 82(2) S. 4 Nr. 2 takes the employer's share of 50 % away.
    expect(JSON.stringify(sources(disabled).assessments)).toContain('S82.C03');
    expect(JSON.stringify(writeLetter(kind, sources(disabled)))).toBe(JSON.stringify(writeLetter(kind, sources())));
    for (const trace of [/behinder/i, /Satz 4 Nr/, /C0[23]/, /Aydın/, /1996/, /Nur intern/])
      expect(written(kind, disabled)).not.toMatch(trace);
  });

  it.each(forCompanies)('do not tell one of two persons apart by a severe disability: %s', (kind) => {
    const pair = (schwerbehindert: boolean) => ({ people: [{}, { schwerbehindert }] });
    expect(written(kind, pair(true))).toBe(written(kind, pair(false)));
  });

  it('show the waiver of somebody of 45 without its number', () => {
    const text = written('foerderuebersicht', { people: [{ birthDate: d('1982-02-01') }] });
    expect(text).toContain('Ihr Anteil an den Lehrgangskosten | 0,00 €');
    expect(text).not.toMatch(/Satz 4 Nr|1982/);
  });
});

describe('the overview of the funding', () => {
  const text = written('foerderuebersicht');

  it('is a hand calculation with rate, sign, amount and paragraph', () => {
    // 3.600,00 € × 20/40 = 1.800,00 €; + 20 % = 2.160,00 €; × 50 % = 1.080,00 €; × 6 months = 6.480,00 €
    expect(text).toMatch(/Beteiligung des Arbeitgebers \| 50 % \| [=−] 3\.000,00 € \| § 82 Abs\. 2/);
    expect(text).toMatch(/Bemessungsbetrag im Monat \| – \| = 2\.160,00 €/);
    expect(text).toContain('bis zu 1.080,00 € pro Monat, zusammen bis zu 6.480,00 € für 180 Tage');
    expect(text).toContain('Förderung zusammen | bis zu 9.480,00 €');
  });

  it('promises nothing and says by which rules it was made', () => {
    expect(text.match(/Keine Förderzusage; die Entscheidung trifft die Agentur für Arbeit\./g)).toHaveLength(2);
    expect(text).toMatch(/Regelstand S82@2024-04-01 \(gültig ab 01\.04\.2024\), Rechenwerk \d/);
  });

  it('adds up several persons and waits for whoever is not calculated', () => {
    expect(written('foerderuebersicht', { people: [{}, {}] })).toContain('Förderung zusammen | bis zu 18.960,00 €');
    const withExcluded = written('foerderuebersicht', { people: [{}, { massnahmeMinutes: 7_200 }] });
    expect(withExcluded).toContain('Förderung zusammen | bis zu 9.480,00 €');
    expect(withExcluded).toContain('Ihr Anteil an den Lehrgangskosten | 9.000,00 €');
    expect(withExcluded).toContain('Arbeitsentgeltzuschuss: keiner.');
    expect(withExcluded).not.toContain('noch nicht berechnet');
    expect(() => writeLetter('foerderuebersicht', { ...sources(), assessments: [] })).toThrow(
      expect.objectContaining({ code: 'funding.letter-needs-calculation' }),
    );
    const { arbeitsentgelt: _unknown, ...rest } = facts;
    const open = sources();
    const [stored] = open.assessments;
    const unpaid = { ...open, assessments: [{ ...stored!, facts: rest, result: assess(rest) }] };
    expect(wordingOf(writeLetter('foerderuebersicht', unpaid))).toContain('Förderung zusammen | noch nicht berechnet');
  });
});

it('the summary follows the e-service', () => {
  const headings = writeLetter('antragszusammenfassung', sources()).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block.text] : [],
  );
  expect(headings).toEqual(['1. Betrieb', '2. Größe', '3. Weiterbildung', '4. Person', '5. Prüfung', '6. Einverständnisse']);
});

describe('the decision letter', () => {
  const cut = [benefit('lehrgangskosten', 'TEILBEWILLIGT', 2_000_00), benefit('arbeitsentgeltzuschuss', 'ABGELEHNT', 0)];

  it('to the company is about the wage subsidy, to the person about her course costs', () => {
    const company = written('bescheid');
    expect(company).toContain('Arbeitsentgeltzuschuss | bewilligt | bis zu 6.480,00 €');
    expect(company).not.toContain('Lehrgangskosten');
    const person = written('bescheid', { to: 0, people: [{ schwerbehindert: true }] });
    expect(person).toContain('An: Deniz Aydın');
    expect(person).toContain('Lehrgangskosten | bewilligt | bis zu 6.000,00 €');
    expect(person).not.toContain('Arbeitsentgeltzuschuss');
  });

  it('gives the reasons and says how to object, until when, and when it counts as known', () => {
    const text = written('bescheid', { benefits: cut, reason: 'Die Mittel sind für dieses Jahr verplant.' });
    expect(text).toContain('Arbeitsentgeltzuschuss | abgelehnt | –');
    expect(text).toContain('Die Mittel sind für dieses Jahr verplant.');
    expect(text).toMatch(/innerhalb eines Monats.*§ 84 Abs\. 1 SGG/);
    // § 36 SGB X: also where the office has its seat.
    expect(text).toContain('einzulegen bei: Agentur für Arbeit Bochum, Dienststelle Bochum, Universitätsstraße 66, 44789 Bochum.');
    expect(text).toMatch(/am vierten Tag danach als bekannt gegeben \(§ 37 Abs\. 2 SGB X\)/);
    expect(text).not.toContain('Bedingungen');
  });

  it('grants a claim by § 81(2) as one, and speaks of discretion only where there was a choice', () => {
    const refused = [benefit('lehrgangskosten', 'ABGELEHNT', 0), benefit('arbeitsentgeltzuschuss', 'ABGELEHNT', 0)];
    const unskilled = [{ fehlenderBerufsabschluss: true }];
    const short = [{ massnahmeMinutes: 7_200 }];
    const claim = written('bescheid', { to: 0, people: unskilled });
    expect(claim).toMatch(/Lehrgangskosten \| bewilligt \| bis zu 6\.000,00 € \| § 81 Abs\. 2, §§ 83, 84 SGB III/);
    expect(claim).not.toMatch(/Ermessen|§ 82/);
    const change = { benefits: refused, reason: 'Der Kurs passt nicht.' };
    for (const [people, to, says] of [
      [[{}], 0, true],
      [[{}], undefined, true],
      [[{}, ...short], undefined, true],
      [unskilled, 0, false],
      [unskilled, undefined, true],
      [short, 0, false],
      [short, undefined, false],
    ] as const) {
      const text = written('bescheid', { ...change, people, ...(to === undefined ? {} : { to }) });
      expect([people, to, /Ermessen|Abwägung/.test(text)]).toEqual([people, to, says]);
      expect(text).toContain('Der Kurs passt nicht.');
    }
  });

  it('names one of several persons her own share, and none where a part of a sum is nobody’s', () => {
    const people = [{}, { birthDate: d('1975-01-01') }];
    expect(written('bescheid', { people, to: 0 })).toContain('bis zu 3.000,00 €');
    expect(written('bescheid', { people, to: 1 })).toContain('bis zu 6.000,00 €');
    expect(() => written('bescheid', { people, to: 0, benefits: cut, reason: 'x' })).toThrow(
      expect.objectContaining({ code: 'funding.letter-share-unknown' }),
    );
  });

  it('needs a decision, reasons for less than everything, and none that betrays a disability to the company', () => {
    const check = (
      reason: string | null,
      benefits: readonly Benefit[],
      participationId: ParticipationId | null = null,
      lastDecision: ApplicationEvent = 'decide',
    ) => {
      try {
        checkLetter({ kind: 'bescheid', participationId, reason }, { benefits, lastDecision });
        return null;
      } catch (problem) {
        return (problem as { code: string }).code;
      }
    };
    expect(check(null, [benefit('arbeitsentgeltzuschuss', 'IN_PRUEFUNG', null)])).toBe('funding.letter-needs-decision');
    expect(check(null, cut)).toBe('funding.letter-reason-missing');
    expect(check('Mittel verplant', cut)).toBeNull();
    expect(check('Mittel verplant', cut, null, 'decide-objection')).toBe('funding.letter-after-objection');
    for (const reason of ['wegen der Schwerbehinderung', 'GdB 50', '§ 82 Abs. 2 Satz 4 Nr. 2', 'nach S82.C03', '§ 2 Abs. 2 SGB IX'])
      expect([reason, check(reason, cut)]).toEqual([reason, 'funding.letter-tells-disability']);
    expect(check('wegen der Schwerbehinderung', cut, id<ParticipationId>('p0'))).toBeNull();
  });
});

describe('the page in plain language', () => {
  it('is about one person only, in short sentences', () => {
    const text = written('klartext', { people: [{}, { birthDate: d('1975-01-01') }], to: 0 });
    expect(text).toContain('Die Agentur für Arbeit zahlt bis zu 3.000,00 € für den Kurs.');
    expect(text).not.toMatch(/6\.000|§|SGB|Arbeitsentgeltzuschuss|Person 2/);
    const sentences = text.split(/[.?!:]\s/).filter((sentence) => !/^(Für|Sie arbeitet bei|Ihre Ansprechperson)/.test(sentence));
    expect(Math.max(...sentences.map((sentence) => sentence.split(' ').length))).toBeLessThanOrEqual(15);
  });

  it('promises nothing before the decision', () => {
    const text = written('klartext', { to: 0, benefits: [benefit('lehrgangskosten', 'IN_PRUEFUNG', null)] });
    expect(text).toContain('kann bis zu 3.000,00 € für den Kurs zahlen');
    expect(text).toContain('Keine Förderzusage');
  });
});

it('a letter has the addressee of its kind', () => {
  const refused = issuedDocumentKinds.flatMap((kind) =>
    [null, id<ParticipationId>('p0')].flatMap((participationId) => {
      try {
        checkLetter({ kind, participationId, reason: null }, { benefits: sources().benefits, lastDecision: 'decide' });
        return [];
      } catch {
        return [`${kind} to ${participationId ?? 'the company'}`];
      }
    }),
  );
  expect(refused).toEqual(['foerderuebersicht to p0', 'antragszusammenfassung to p0', 'klartext to the company']);
});

it('only a draft of the application as it stands is released', () => {
  checkRelease({ state: 'entwurf', applicationVersion: 7 }, { version: 7 });
  expect(() => checkRelease({ state: 'ersetzt', applicationVersion: 7 }, { version: 7 })).toThrow(
    expect.objectContaining({ code: 'funding.letter-not-a-draft' }),
  );
  expect(() => checkRelease({ state: 'entwurf', applicationVersion: 6 }, { version: 7 })).toThrow(
    expect.objectContaining({ code: 'funding.letter-outdated' }),
  );
});
