import { cents, localDate as d } from '@app/kernel';
import { assessS812, type S812Facts, type S812RuleId } from './s81-2.js';

/** Everything known and met: unemployed, no qualification, 24 months, 18.000 €. */
const eligible = {
  applicationDate: d('2026-05-04'),
  participationStart: d('2026-06-01'),
  fehlenderBerufsabschluss: true,
  angelernteTaetigkeitMonate: 0,
  berufsabschlussVerwertbar: false,
  geeignet: true,
  teilnahmeErfolgreich: true,
  beschaeftigungschancenVerbessert: true,
  berufstaetigkeitMonate: 36,
  ausbildungNichtMoeglich: false,
  engpassberuf: false,
  beratungVorBeginn: true,
  massnahmeZulassung: true,
  traegerZulassung: true,
  teilqualifikation: false,
  lehrgangskosten: cents(18_000_00),
  weiterbildungMonateThousandths: 24_000,
  arbeitslos: true,
  leistungsberechtigtSgb2: false,
  zwischenpruefungBestanden: true,
  abschlusspruefungBestanden: true,
} as const satisfies S812Facts;

const judged = (ruleId: S812RuleId, changed: S812Facts): string => {
  const found = assessS812({ ...eligible, ...changed }).findings.find((each) => each.ruleId === ruleId);
  return `${found?.status} ${found?.code}`;
};

const computed = <T>(value: T) => ({ status: 'computed', value });
const excluded = { status: 'excluded' };

describe('§ 81 Abs. 2 SGB III: nachträglicher Berufsabschluss', () => {
  it('S81.2.C00 und § 87a: volle Kosten, 150 € je Monat, beide Prämien', () => {
    const assessment = assessS812(eligible);
    expect(assessment).toMatchObject({ outcome: 'ELIGIBLE', eligible: true, reasons: [], open: [], notes: ['S81.2.C00'], warnings: [] });
    expect(assessment.anteilAgentur).toEqual(computed(18_000_00));
    // 150,00 € × 24 = 3.600,00 €; 1.000 € + 1.500 € = 2.500 €
    expect(assessment.s87a.weiterbildungsgeld.gesamt).toEqual(computed(3_600_00));
    expect(assessment.s87a.praemie).toEqual(computed(2_500_00));
  });

  it('Beschäftigte bekommen dieselben Kosten und Prämien, aber kein Weiterbildungsgeld', () => {
    const { anteilAgentur, s87a } = assessS812({ ...eligible, arbeitslos: false });
    expect(anteilAgentur).toEqual(computed(18_000_00));
    expect(s87a.praemie).toEqual(computed(2_500_00));
    expect(s87a.weiterbildungsgeld).toMatchObject({ jeMonat: excluded, gesamt: excluded });
  });

  it('S81.2.E01 Satz 1 Nr. 1: mehr als vier Jahre angelernte Arbeit machen einen Abschluss unverwertbar, genau vier nicht', () => {
    const withQualification: S812Facts = { fehlenderBerufsabschluss: false };
    expect(judged('S81.2.E01', {})).toBe('met met');
    expect(judged('S81.2.E01', { ...withQualification, angelernteTaetigkeitMonate: 48 })).toBe('not-met not-met');
    expect(judged('S81.2.E01', { ...withQualification, angelernteTaetigkeitMonate: 49 })).toBe('met qualification-unusable');
    expect(judged('S81.2.E01', { ...withQualification, angelernteTaetigkeitMonate: 49, berufsabschlussVerwertbar: true })).toBe(
      'not-met not-met',
    );
  });

  it('S81.2.E01 bleibt nur offen, wenn es auf das Unbekannte ankommt', () => {
    expect(judged('S81.2.E01', { fehlenderBerufsabschluss: undefined })).toBe('open open');
    expect(judged('S81.2.E01', { fehlenderBerufsabschluss: undefined, angelernteTaetigkeitMonate: 60 })).toBe('met qualification-unusable');
    expect(judged('S81.2.E01', { fehlenderBerufsabschluss: false, angelernteTaetigkeitMonate: undefined })).toBe('open open');
    expect(
      judged('S81.2.E01', { fehlenderBerufsabschluss: false, angelernteTaetigkeitMonate: undefined, berufsabschlussVerwertbar: true }),
    ).toBe('not-met not-met');
    expect(
      judged('S81.2.E01', { fehlenderBerufsabschluss: false, angelernteTaetigkeitMonate: 60, berufsabschlussVerwertbar: undefined }),
    ).toBe('open open');
  });

  it.each<[S812RuleId, keyof S812Facts]>([
    ['S81.2.E02', 'geeignet'],
    ['S81.2.E03', 'teilnahmeErfolgreich'],
    ['S81.2.E04', 'beschaeftigungschancenVerbessert'],
    ['S81.2.E06', 'beratungVorBeginn'],
    ['S81.2.E07', 'massnahmeZulassung'],
    ['S81.2.E07', 'traegerZulassung'],
  ])('%s hängt an %s und bleibt offen, solange das unbekannt ist', (ruleId, fact) => {
    expect(judged(ruleId, { [fact]: true })).toBe('met met');
    expect(judged(ruleId, { [fact]: false })).toBe('not-met not-met');
    expect(judged(ruleId, { [fact]: undefined })).toBe('open open');
  });

  it('S81.2.E05 Satz 2: unter drei Jahren Arbeit nur, wenn keine Ausbildung möglich oder ein Engpassberuf das Ziel ist', () => {
    const short: S812Facts = { berufstaetigkeitMonate: 35 };
    expect(judged('S81.2.E05', { berufstaetigkeitMonate: 36 })).toBe('met met');
    expect(judged('S81.2.E05', short)).toBe('not-met not-met');
    expect(judged('S81.2.E05', { ...short, ausbildungNichtMoeglich: true })).toBe('met met');
    expect(judged('S81.2.E05', { ...short, engpassberuf: true })).toBe('met met');
    expect(judged('S81.2.E05', { ...short, engpassberuf: undefined })).toBe('open open');
    expect(judged('S81.2.E05', { berufstaetigkeitMonate: undefined })).toBe('open open');
    expect(judged('S81.2.E05', { ...short, fehlenderBerufsabschluss: undefined })).toBe('open open');
    // Wer einen (nicht mehr verwertbaren) Abschluss hat, den meint Satz 2 nicht.
    expect(judged('S81.2.E05', { ...short, fehlenderBerufsabschluss: false })).toBe('met not-applicable');
  });

  it('S81.2.E07: Beide Zulassungen müssen den ersten Tag decken', () => {
    const from = d('2026-01-01');
    expect(judged('S81.2.E07', { massnahmeZulassung: { from, to: d('2026-06-01') } })).toBe('met met');
    expect(judged('S81.2.E07', { massnahmeZulassung: { from, to: d('2026-05-31') } })).toBe('not-met not-met');
    expect(judged('S81.2.E07', { traegerZulassung: { from: d('2026-06-02'), to: null } })).toBe('not-met not-met');
    expect(judged('S81.2.E07', { traegerZulassung: { from, to: null }, participationStart: undefined, antragVorBeginn: true })).toBe(
      'open open',
    );
  });

  it('S81.2.E08: Eine Teilqualifikation beurteilt ein Mensch', () => {
    const assessment = assessS812({ ...eligible, teilqualifikation: true });
    expect(assessment).toMatchObject({ outcome: 'MANUAL', eligible: null, reasons: ['S81.2.E08'] });
    expect(assessment.anteilAgentur).toEqual(computed(18_000_00));
    expect(judged('S81.2.E08', { teilqualifikation: undefined })).toBe('open open');
    expect(judged('S81.2.E08', { teilqualifikation: false })).toBe('met met');
  });

  it('S82.E10 § 324: Der Antrag geht dem Beginn voraus; am selben Tag gerade noch, mit Warnung', () => {
    expect(judged('S82.E10', { applicationDate: d('2026-05-31') })).toBe('met met');
    expect(judged('S82.E10', { applicationDate: d('2026-06-01') })).toBe('met on-start-day');
    expect(judged('S82.E10', { applicationDate: d('2026-06-02') })).toBe('not-met not-met');
    expect(judged('S82.E10', { applicationDate: undefined })).toBe('open open');
    expect(judged('S82.E10', { applicationDate: undefined, antragVorBeginn: true })).toBe('met met');
    expect(judged('S82.E10', { applicationDate: undefined, antragVorBeginn: false })).toBe('not-met not-met');
    expect(assessS812({ ...eligible, applicationDate: d('2026-06-01') }).warnings).toEqual(['application-on-start-day']);
    const late = assessS812({ ...eligible, applicationDate: d('2026-06-02') }).findings.find(({ ruleId }) => ruleId === 'S82.E10');
    expect(late?.remedy).toEqual({ code: 'start-later', by: ['employee', 'provider'], earliest: { of: 'start', date: '2026-06-02' } });
  });

  it('Ausgeschlossen heißt: kein Betrag, auch nach § 87a keiner', () => {
    const { outcome, reasons, notes, anteilAgentur, s87a } = assessS812({ ...eligible, fehlenderBerufsabschluss: false });
    expect({ outcome, reasons, notes, anteilAgentur }).toEqual({
      outcome: 'INELIGIBLE',
      reasons: ['S81.2.E01'],
      notes: [],
      anteilAgentur: excluded,
    });
    expect(s87a.praemie).toEqual(excluded);
    expect(s87a.weiterbildungsgeld.gesamt).toEqual(excluded);
  });

  it('Ohne jede Tatsache ist alles offen und nichts ein Fehler', () => {
    const assessment = assessS812({});
    expect(assessment).toMatchObject({ outcome: 'MANUAL', eligible: null, reasons: [] });
    expect(assessment.open).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `S81.2.E0${number}`), 'S82.E10']);
    expect(assessment.anteilAgentur).toEqual({ status: 'missing', facts: ['lehrgangskosten'] });
  });

  it('Für einen Beginn vor der Fassung gibt es keine Zahlen', () => {
    expect(assessS812({ ...eligible, participationStart: d('2023-07-01'), applicationDate: d('2023-06-01') }).ruleSet).toBe(
      'S81@2023-07-01',
    );
    expect(() => assessS812({ ...eligible, participationStart: d('2023-06-30') })).toThrow('funding-rules.no-parameters');
  });
});
