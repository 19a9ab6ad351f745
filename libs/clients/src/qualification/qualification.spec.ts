import { localDate as d, type LocalDate } from '@app/kernel';
import { answerFrom, checkedQualification, firstBerufsabschluss, isBerufsabschluss, type Qualification } from './qualification.js';

const context = { today: d('2026-11-30'), birthDate: d('1985-03-02') };

const qualification = (change: Partial<Qualification> = {}): Qualification => ({
  level: 'apprenticeship',
  title: 'Fachkraft für Lagerlogistik',
  dqr: 4,
  trainingMonths: 36,
  awardedOn: d('2008-07-01'),
  recognition: 'german',
  country: null,
  kldb: '51312',
  evidence: 'seen',
  evidenceOn: d('2026-11-20'),
  ...change,
});

describe('a Berufsabschluss (§ 81(2) SGB III)', () => {
  it.each<[string, Partial<Qualification>, boolean | null]>([
    ['is a training of three years', {}, true],
    ['is one of two years', { trainingMonths: 24 }, true],
    ['is none of less', { trainingMonths: 23 }, false],
    ['is not known without the duration', { trainingMonths: null }, null],
    ['is a Bachelor', { level: 'bachelor' }, true],
    ['is none where somebody was only angelernt', { level: 'semi-skilled' }, false],
    ['is no school', { level: 'abitur', trainingMonths: null }, false],
    ['is one from abroad that is recognised', { recognition: 'recognised', country: 'Syrien' }, true],
    ['is none that is not recognised', { recognition: 'not-recognised' }, false],
    ['is not known before somebody asked about the recognition', { recognition: 'not-stated' }, null],
    ['is none of less, recognised or not', { recognition: 'not-stated', trainingMonths: 12 }, false],
  ])('%s', (_, change, expected) => {
    expect(isBerufsabschluss(qualification(change))).toBe(expected);
  });

  it('counts from the first one acquired, and one without a day comes last', () => {
    const [early, late, undated] = [d('2008-07-01'), d('2015-07-01'), null].map((awardedOn) => qualification({ awardedOn }));
    expect(firstBerufsabschluss([undated!, late!, early!])).toBe(early);
    expect(firstBerufsabschluss([undated!])).toBe(undated);
    expect(firstBerufsabschluss([qualification({ level: 'semi-skilled' })])).toBeUndefined();
  });
});

describe('the answer the funding side reads', () => {
  it.each<[string, readonly Qualification[], { hasQualification: boolean | null; qualificationOn: LocalDate | null } | undefined]>([
    ['stays as it was given without any', [], undefined],
    ['stays as it was given beside a school', [qualification({ level: 'mittlere-reife' })], undefined],
    ['is yes, with the day', [qualification()], { hasQualification: true, qualificationOn: d('2008-07-01') }],
    ['is yes without a day', [qualification({ awardedOn: null })], { hasQualification: true, qualificationOn: null }],
    ['is no', [qualification({ trainingMonths: 12 })], { hasQualification: false, qualificationOn: null }],
    ['stays as it was given while the recognition is open', [qualification({ recognition: 'not-stated' })], undefined],
    ['stays as it was given beside what was only angelernt', [qualification({ level: 'semi-skilled' })], undefined],
    [
      'stays as it was given while one of two is open',
      [qualification({ recognition: 'not-recognised' }), qualification({ trainingMonths: null })],
      undefined,
    ],
    [
      'is no although a school is there too',
      [qualification({ recognition: 'not-recognised' }), qualification({ level: 'abitur' })],
      { hasQualification: false, qualificationOn: null },
    ],
  ])('%s', (_, all, expected) => {
    expect(answerFrom(all)).toEqual(expected);
  });
});

describe('an entry', () => {
  it.each<[string, Partial<Qualification>, string]>([
    ['without what was learned', { title: null }, 'clients.entry-incomplete'],
    ['acquired tomorrow', { awardedOn: d('2026-12-01') }, 'clients.entry-in-future'],
    ['acquired before the birth', { awardedOn: d('1985-03-01') }, 'clients.entry-before-birth'],
    ['seen on no day', { evidenceOn: null }, 'clients.entry-incomplete'],
    ['seen tomorrow', { evidenceOn: d('2026-12-01') }, 'clients.entry-in-future'],
  ])('%s is refused', (_, change, code) => {
    expect(() => checkedQualification(qualification(change), context)).toThrow(code);
  });

  it('loses what does not belong to it', () => {
    expect(checkedQualification(qualification({ country: 'Polen', evidence: 'own-statement' }), context)).toMatchObject({
      country: null,
      evidenceOn: null,
    });
    expect(checkedQualification(qualification({ level: 'abitur', title: null }), context)).toMatchObject({ trainingMonths: null });
  });
});
