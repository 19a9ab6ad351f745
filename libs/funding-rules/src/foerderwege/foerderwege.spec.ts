import fc from 'fast-check';
import { cents, localDate as d } from '@app/kernel';
import { abschluesse, beschaeftigungen, weiterbildungsziele, type FoerderwegFacts } from './facts.js';
import { findeFoerderwege, type Foerderweg, type FoerderwegRuleId } from './foerderwege.js';
import { foerderwegIds, type FoerderwegId } from './zustaendigkeit.js';

/** An employee with an old qualification and an approved course of 400 hours. */
const employee: FoerderwegFacts = {
  beschaeftigung: 'beschaeftigt',
  leistungsberechtigtSgb2: false,
  abschluss: 'verwertbar',
  berufsabschlussAm: d('2012-07-01'),
  ziel: 'weiterbildung',
  applicationDate: d('2026-05-04'),
  participationStart: d('2026-06-01'),
  massnahmeMinutes: 400 * 60,
  massnahmeZulassung: true,
  traegerZulassung: true,
  nurAnpassungsfortbildung: false,
  arbeitgeberVerpflichtet: false,
  letzteTeilnahmeAm: null,
  hauptwohnsitzNrw: true,
  zuVersteuerndesEinkommen: cents(42_000_00),
  zusammenveranlagung: false,
  bildungsscheckImKalenderjahr: false,
};

const found = (changed: FoerderwegFacts) => findeFoerderwege({ ...employee, ...changed });
const weg = (id: FoerderwegId, changed: FoerderwegFacts): Foerderweg => {
  const way = found(changed).wege.find((each) => each.id === id);
  if (!way) throw new Error(`${id} is missing`);
  return way;
};
const failedIn = (id: FoerderwegId, changed: FoerderwegFacts) => weg(id, changed).failed.map(({ ruleId }) => ruleId);

const on = (applicationDate: string, participationStart: string): FoerderwegFacts => ({
  applicationDate: d(applicationDate),
  participationStart: d(participationStart),
});

describe('Welcher Weg der Förderung passt', () => {
  it('§ 82: Beschäftigte mit altem Abschluss; § 81 Abs. 2 und § 81 Abs. 1 sagen, warum nicht', () => {
    expect(found({})).toMatchObject({
      empfohlen: 'S82',
      wege: [{ id: 'S82', status: 'fits', failed: [], open: [] }, { id: 'BILDUNGSSCHECK2' }, {}, {}, {}, {}, {}, {}],
    });
    expect(failedIn('S81_2', {})).toEqual(expect.arrayContaining(['WEG.S81_2.ZIEL', 'S81.2.E01']));
    expect(failedIn('S81', {})).toContain('WEG.S81.LAGE');
  });

  it('§ 81 Abs. 2: Wer keinen Abschluss hat und ihn nachholt, hat einen Anspruch; er geht dem Ermessen vor', () => {
    const changed: FoerderwegFacts = {
      abschluss: 'keiner',
      ziel: 'berufsabschluss',
      berufstaetigkeitMonate: 48,
      berufsabschlussAm: undefined,
    };
    expect(weg('S81_2', changed)).toMatchObject({ status: 'possible', failed: [] });
    expect(weg('S81_2', changed).open.map(({ ruleId }) => ruleId)).toEqual([
      'S81.2.E02',
      'S81.2.E03',
      'S81.2.E04',
      'S81.2.E06',
      'S81.2.E08',
    ]);
    expect(weg('S81_2', { ...changed, abschluss: 'verwertbar' }).status).toBe('excluded');
    expect(weg('S81_2', { ...changed, ziel: 'weiterbildung' }).status).toBe('excluded');
  });

  it('§ 22 Abs. 1a: Ein Aufstiegsziel führt zum AFBG, §§ 82 und 82a scheiden aus', () => {
    const changed: FoerderwegFacts = { ziel: 'aufstieg' };
    expect(found(changed).empfohlen).toBe('AFBG');
    expect(weg('AFBG', changed)).toMatchObject({ status: 'refer', zustaendig: [{ stelle: 'afbg-stelle' }] });
    expect(weg('S82', changed)).toMatchObject({ status: 'excluded', failed: [{ ruleId: 'S82.E09', remedy: { code: 'ask-for-afbg' } }] });
    expect(weg('AFBG', {}).status).toBe('excluded');
  });

  it('Ein Abschluss aus dem Ausland wird zuerst anerkannt, eine erste Ausbildung zuerst beraten', () => {
    expect(found({ abschluss: 'im-ausland' }).empfohlen).toBe('ANERKENNUNG');
    expect(weg('ANERKENNUNG', {}).status).toBe('excluded');
    expect(found({ ziel: 'erstausbildung' }).empfohlen).toBe('ERSTAUSBILDUNG');
    for (const id of ['S82', 'S82A', 'S81', 'S81_2', 'BILDUNGSSCHECK2'] as const)
      expect(failedIn(id, { ziel: 'erstausbildung' })).toContain(`WEG.${id}.ZIEL`);
  });

  it('§ 81 Abs. 1: Arbeitslose und Bedrohte, nicht andere Beschäftigte; § 82 verlangt das Arbeitsverhältnis', () => {
    expect(weg('S81', { beschaeftigung: 'arbeitslos' }).failed).toEqual([]);
    expect(weg('S81', { beschaeftigung: 'von-arbeitslosigkeit-bedroht' }).failed).toEqual([]);
    expect(failedIn('S82', { beschaeftigung: 'arbeitslos' })).toEqual(['S82.E01']);
    expect(failedIn('S82A', { beschaeftigung: 'arbeitslos' })).toContain('S82A.P01');
  });

  it('§ 82a: Ohne Angaben zum Betrieb offen, mit ihnen beantwortet', () => {
    expect(weg('S82A', {}).open.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['S82A.B01', 'S82A.B03']));
    const known: FoerderwegFacts = { arbeitnehmerImBetrieb: 300, betroffeneArbeitnehmer: 59, qualifizierungsgeldVereinbarung: true };
    expect(failedIn('S82A', known)).toEqual(['S82A.B01']);
    expect(failedIn('S82A', { ...known, betroffeneArbeitnehmer: 60 })).toEqual([]);
  });

  it('Bildungsscheck 2.0: Auch ohne Zulassung und unter 121 Stunden; nicht zweimal im Jahr', () => {
    const short: FoerderwegFacts = { massnahmeMinutes: 40 * 60, massnahmeZulassung: false, traegerZulassung: false };
    expect(found(short).empfohlen).toBe('BILDUNGSSCHECK2');
    expect(failedIn('BILDUNGSSCHECK2', { ...short, bildungsscheckImKalenderjahr: true })).toEqual(['BS2.E06']);
    expect(found({ ...short, bildungsscheckImKalenderjahr: true }).empfohlen).toBeNull();
  });

  it('Was es an dem Tag noch nicht gab, scheidet aus und hält die anderen Wege nicht auf', () => {
    const early: FoerderwegFacts = { applicationDate: d('2024-02-05'), participationStart: d('2024-03-04') };
    expect(failedIn('S82A', early)).toEqual(['WEG.S82A.ZEIT']);
    expect(failedIn('BILDUNGSSCHECK2', early)).toEqual(['WEG.BILDUNGSSCHECK2.ZEIT']);
    expect(weg('S82', early).failed).toEqual([]);
  });

  it.each<[FoerderwegRuleId, FoerderwegId, FoerderwegFacts, FoerderwegFacts]>([
    ['WEG.S81_2.ZIEL', 'S81_2', { ziel: 'berufsabschluss' }, { ziel: 'weiterbildung' }],
    ['WEG.S82.ZIEL', 'S82', { ziel: 'weiterbildung' }, { ziel: 'erstausbildung' }],
    ['WEG.S82A.ZIEL', 'S82A', { ziel: 'berufsabschluss' }, { ziel: 'erstausbildung' }],
    ['WEG.S81.ZIEL', 'S81', { ziel: 'weiterbildung' }, { ziel: 'erstausbildung' }],
    ['WEG.S81.LAGE', 'S81', { beschaeftigung: 'arbeitslos' }, { beschaeftigung: 'beschaeftigt' }],
    ['WEG.BILDUNGSSCHECK2.ZIEL', 'BILDUNGSSCHECK2', { ziel: 'aufstieg' }, { ziel: 'berufsabschluss' }],
    ['WEG.AFBG.ZIEL', 'AFBG', { ziel: 'aufstieg' }, { ziel: 'weiterbildung' }],
    ['WEG.ANERKENNUNG.ABSCHLUSS', 'ANERKENNUNG', { abschluss: 'im-ausland' }, { abschluss: 'keiner' }],
    ['WEG.ERSTAUSBILDUNG.ZIEL', 'ERSTAUSBILDUNG', { ziel: 'erstausbildung' }, { ziel: 'weiterbildung' }],
    ['WEG.S81_2.ZEIT', 'S81_2', { participationStart: d('2023-07-01') }, { participationStart: d('2023-06-30') }],
    ['WEG.S82.ZEIT', 'S82', on('2019-01-02', '2019-01-02'), on('2018-12-31', '2018-12-31')],
    ['WEG.S82A.ZEIT', 'S82A', { participationStart: d('2024-04-01') }, { participationStart: d('2024-03-31') }],
    ['WEG.S81.ZEIT', 'S81', { participationStart: d('2023-07-01') }, { participationStart: d('2023-06-30') }],
    ['WEG.BILDUNGSSCHECK2.ZEIT', 'BILDUNGSSCHECK2', { applicationDate: d('2026-02-01') }, { applicationDate: d('2026-01-31') }],
  ])('%s auf beiden Seiten ihrer Grenze', (ruleId, id, good, bad) => {
    expect(failedIn(id, good)).not.toContain(ruleId);
    expect(failedIn(id, bad)).toContain(ruleId);
  });

  it('§ 327: Kosten beim Wohnsitz, Zuschuss und Qualifizierungsgeld beim Betrieb', () => {
    const places = (id: FoerderwegId) => weg(id, {}).zustaendig.map(({ leistung, stelle, citation }) => [leistung, stelle, citation]);
    expect(places('S82')).toEqual([
      ['weiterbildungskosten', 'agentur-wohnsitz', '§ 327 Abs. 1 SGB III'],
      ['arbeitsentgeltzuschuss', 'agentur-betrieb', '§ 327 Abs. 4 SGB III'],
    ]);
    expect(places('S82A')).toEqual([['qualifizierungsgeld', 'agentur-betrieb', '§ 327 Abs. 3 Satz 3 SGB III']]);
    expect(places('S81')).toEqual([['weiterbildungskosten', 'agentur-wohnsitz', '§ 327 Abs. 1 SGB III']]);
  });

  it('Ohne Lage, Abschluss und Ziel wird nichts empfohlen; nichts wirft, jeder Weg steht einmal da', () => {
    expect(findeFoerderwege({}).empfohlen).toBeNull();
    const facts = fc.record(
      {
        beschaeftigung: fc.constantFrom(...beschaeftigungen),
        abschluss: fc.constantFrom(...abschluesse),
        ziel: fc.constantFrom(...weiterbildungsziele),
        massnahmeMinutes: fc.integer({ min: 0, max: 60_000 }),
        massnahmeZulassung: fc.boolean(),
        participationStart: fc.constantFrom(d('2018-01-01'), d('2023-05-01'), d('2026-02-01'), d('2028-04-01')),
        applicationDate: fc.constantFrom(d('2017-12-01'), d('2026-01-31'), d('2026-02-01')),
        berufstaetigkeitMonate: fc.integer({ min: 0, max: 600 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(facts, (given) => {
        const { wege, empfohlen } = findeFoerderwege(given);
        expect(wege.map(({ id }) => id).toSorted()).toEqual([...foerderwegIds].toSorted());
        expect(empfohlen === null || wege[0]?.id === empfohlen).toBe(true);
        for (const { status, failed } of wege) if (status === 'excluded') expect(failed.some(({ remedy }) => remedy !== null)).toBe(true);
      }),
    );
  });
});
