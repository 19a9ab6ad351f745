import type { ParticipationId } from '@app/kernel';
import { assess } from '@app/funding-rules';
import type { ApplicationEvent } from '../application/application-states.js';
import type { Benefit } from '../benefit/benefit.js';
import { checkLetter, checkRelease, issuedDocumentKinds, type IssuedDocumentKind } from './issued-document.js';
import { benefit, d, facts, id, sources, type Change } from './testing/letter-sources.js';
import { wordingOf, writeLetter } from './write-letter.js';

const written = (kind: IssuedDocumentKind, change: Change = {}): string => wordingOf(writeLetter(kind, sources(change)));
const forCompanies = ['foerderuebersicht', 'antragszusammenfassung', 'bescheid'] as const;

describe('large print', () => {
  const to = (largePrint: boolean) => {
    const { person, ...rest } = sources({ to: 0 });
    return { ...rest, person: person && { ...person, largePrint } };
  };

  it('is what a letter comes in for whoever wishes it; the page in plain language always does, the one for a company never', () => {
    expect(writeLetter('bescheid', to(true)).large).toBe(true);
    expect(writeLetter('bescheid', to(false)).large ?? false).toBe(false);
    expect(writeLetter('klartext', to(false)).large).toBe(true);
    expect(writeLetter('bescheid', sources()).large ?? false).toBe(false);
  });
});

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

  it('names her share only while all is granted as it was calculated, and shows no calculation that ends elsewhere', () => {
    const people = [{}, { birthDate: d('1975-01-01') }];
    const amended = [benefit('lehrgangskosten', 'BEWILLIGT', 8_000_00), benefit('arbeitsentgeltzuschuss', 'BEWILLIGT', 5_000_00)];
    expect(() => written('bescheid', { people, to: 0, benefits: amended })).toThrow(
      expect.objectContaining({ code: 'funding.letter-share-unknown' }),
    );
    expect(written('klartext', { people, to: 0, benefits: amended })).toContain('zahlt einen Teil der Kurskosten.');
    expect(written('klartext', { people, to: 0, benefits: amended })).not.toContain('€');
    const shown = 'So ist die Leistung berechnet:';
    expect([written('bescheid'), written('bescheid', { to: 0 })].map((text) => text.includes(shown))).toEqual([true, true]);
    const less = { benefits: [cut[0]!, amended[1]!], reason: 'Die Mittel sind verplant.' };
    for (const text of [written('bescheid', less), written('bescheid', { ...less, to: 0 })]) {
      expect(text).toMatch(/bis zu (5|2)\.000,00 €/);
      expect(text).not.toContain(shown);
    }
  });

  it('refuses, with reasons, whoever is excluded among others who get theirs', () => {
    const people = [{}, { massnahmeMinutes: 7_200 }];
    expect(() => written('bescheid', { people, to: 1 })).toThrow(expect.objectContaining({ code: 'funding.letter-reason-missing' }));
    const text = written('bescheid', { people, to: 1, reason: 'Der Kurs dauert nicht mehr als 120 Stunden.' });
    expect(text).toContain('Lehrgangskosten | abgelehnt | –');
    expect(text).toContain('Der Kurs dauert nicht mehr als 120 Stunden.');
    expect(text).not.toMatch(/Ermessen|Voraussetzungen des § 82|So ist die Leistung|Bedingungen|direkt an den/);
    expect(written('bescheid', { people, to: 0 })).toContain('Lehrgangskosten | bewilligt | bis zu 3.000,00 €');
    const page = written('klartext', { people, to: 1 });
    expect(page).toContain('Die Agentur für Arbeit zahlt diesen Kurs nicht.');
    expect(page).toContain('Fragen Sie Ihre Ansprechperson.');
    expect(page).not.toContain('€');
  });

  it('needs a decision, reasons for less than everything, and none that betrays a disability to the company', () => {
    const check = (
      reason: string | null,
      benefits: readonly Benefit[],
      participationId: ParticipationId | null = null,
      lastDecision: ApplicationEvent = 'decide',
      people: readonly object[] = [{}],
    ) => {
      try {
        checkLetter(
          { kind: 'bescheid', participationId, reason },
          { benefits, participations: sources({ people }).participations, lastDecision },
        );
        return null;
      } catch (problem) {
        return (problem as { code: string }).code;
      }
    };
    expect(check(null, [benefit('arbeitsentgeltzuschuss', 'IN_PRUEFUNG', null)])).toBe('funding.letter-needs-decision');
    expect(check(null, cut)).toBe('funding.letter-reason-missing');
    expect(check('Mittel verplant', cut)).toBeNull();
    expect(check('Mittel verplant', cut, null, 'decide-objection')).toBe('funding.letter-after-objection');
    for (const reason of [
      'wegen der Schwerbehinderung',
      'GdB 50',
      '§ 82 Abs. 2 Satz 4 Nr. 2',
      'nach S82.C03',
      '§ 2 Abs. 2 SGB IX',
      'Satz 4 Nummer 2',
      'Satz 4, Nr. 2',
      'nach dem SGB IX',
      'Nachteilsausgleich',
      'gleichgestellt',
      'Gleichstellung',
    ])
      expect([reason, check(reason, cut)]).toEqual([reason, 'funding.letter-tells-disability']);
    expect(check('wegen der Schwerbehinderung', cut, id<ParticipationId>('p0'))).toBeNull();
    expect(check('wegen der Schwerbehinderung', cut, id<ParticipationId>('p0'), 'decide', [{}, {}])).toBe(
      'funding.letter-tells-disability',
    );
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
        checkLetter({ kind, participationId, reason: null }, { ...sources(), lastDecision: 'decide' });
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
