import { cents, localDate as d } from '@app/kernel';
import fc from 'fast-check';
import { anrechnung, type Anrechnung, type AnrechnungFacts, type Nebeneinkommen } from './nebeneinkommen.js';
import { qualifizierungsgeldParametersAt } from './parameters.js';

const parameters = qualifizierungsgeldParametersAt(d('2026-06-01'));

const job = (changed: Partial<Nebeneinkommen> = {}): Nebeneinkommen => ({
  art: 'beschaeftigung',
  imReferenzzeitraum: false,
  einnahmen: cents(600_00),
  steuern: cents(50_00),
  sozialversicherungsbeitraege: cents(70_00),
  werbungskosten: cents(30_00),
  ...changed,
});
const business = (changed: Partial<Nebeneinkommen> = {}): Nebeneinkommen => ({
  art: 'selbstaendig',
  imReferenzzeitraum: false,
  einnahmen: cents(1_000_00),
  steuern: cents(100_00),
  sozialversicherungsbeitraege: cents(0),
  betriebsausgaben: null,
  ...changed,
});

const month = (changed: AnrechnungFacts) =>
  anrechnung({ qualifizierungsgeld: cents(660_00), nebeneinkommen: [], aufstockung: null, ...changed }, parameters);

const computed = (changed: AnrechnungFacts): Anrechnung => {
  const result = month(changed);
  if (result.status !== 'computed') throw new Error(JSON.stringify(result));
  return result.value;
};

const missing = (changed: AnrechnungFacts) => {
  const result = month(changed);
  return result.status === 'missing' ? result.facts : result.status;
};

describe('§ 82c Abs. 1 SGB III: Nebeneinkommen', () => {
  it('Satz 1: Angerechnet wird nach Steuern, Beiträgen, Werbungskosten und 165 Euro', () => {
    // 600 − 50 − 70 − 30 = 450 €; − 165 = 285 €; 660 − 285 = 375 €
    expect(computed({ nebeneinkommen: [job()] })).toEqual({ ausNebeneinkommen: 285_00, ausAufstockung: 0, verbleibt: 375_00 });
  });

  it('Satz 1: Bis 165 Euro im Monat bleibt alles frei, ein Cent mehr zählt', () => {
    const net = (amount: number) =>
      job({ einnahmen: cents(amount), steuern: cents(0), sozialversicherungsbeitraege: cents(0), werbungskosten: cents(0) });
    expect(computed({ nebeneinkommen: [net(165_00)] }).ausNebeneinkommen).toBe(0);
    expect(computed({ nebeneinkommen: [net(165_01)] }).ausNebeneinkommen).toBe(1);
    // Der Freibetrag gilt einmal im Monat, nicht je Tätigkeit.
    expect(computed({ nebeneinkommen: [net(165_00), net(100_00)] }).ausNebeneinkommen).toBe(100_00);
  });

  it('Satz 2: Selbständige setzen 30 Prozent ab, es sei denn, sie weisen mehr nach', () => {
    // 1.000 − 100 − 300 = 600 €; − 165 = 435 €
    expect(computed({ nebeneinkommen: [business()] }).ausNebeneinkommen).toBe(435_00);
    expect(computed({ nebeneinkommen: [business({ betriebsausgaben: cents(300_00) })] }).ausNebeneinkommen).toBe(435_00);
    expect(computed({ nebeneinkommen: [business({ betriebsausgaben: cents(300_01) })] }).ausNebeneinkommen).toBe(434_99);
    // 1.000,05 € × 30 % = 300,015 € → 300,02 €; 1.000,05 − 300,02 − 165 = 535,03 €
    expect(computed({ nebeneinkommen: [business({ einnahmen: cents(1_000_05), steuern: cents(0) })] }).ausNebeneinkommen).toBe(535_03);
  });

  it('Satz 3: Was schon im Referenzzeitraum ausgeübt wurde, zählt nicht', () => {
    const before: Nebeneinkommen = { art: 'beschaeftigung', imReferenzzeitraum: true };
    expect(computed({ nebeneinkommen: [before] })).toMatchObject({ ausNebeneinkommen: 0, verbleibt: 660_00 });
    expect(computed({ nebeneinkommen: [before, job()] }).ausNebeneinkommen).toBe(285_00);
  });

  it('Ein Verlust mindert kein anderes Einkommen, und das Qualifizierungsgeld wird nie negativ', () => {
    expect(computed({ nebeneinkommen: [job(), business({ betriebsausgaben: cents(9_000_00) })] }).ausNebeneinkommen).toBe(285_00);
    expect(computed({ nebeneinkommen: [job({ einnahmen: cents(5_000_00) })] }).verbleibt).toBe(0);
  });

  it('Die Ordnung der Tätigkeiten ändert nichts, und mehr Einnahmen lassen nie mehr übrig', () => {
    const amount = fc.integer({ min: 0, max: 300_000 }).map(cents);
    const jobs = fc.array(
      fc.tuple(fc.constantFrom(job, business), amount).map(([make, einnahmen]) => make({ einnahmen })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(jobs, amount, (nebeneinkommen, einnahmen) => {
        expect(computed({ nebeneinkommen: nebeneinkommen.toReversed() })).toEqual(computed({ nebeneinkommen }));
        const more = computed({ nebeneinkommen: [...nebeneinkommen, job({ einnahmen })] });
        expect(more.verbleibt).toBeLessThanOrEqual(computed({ nebeneinkommen }).verbleibt);
      }),
    );
  });
});

describe('§ 82c Abs. 2 SGB III: Aufstockung des Arbeitgebers', () => {
  it('Frei, soweit sie mit dem Qualifizierungsgeld das Soll-Entgelt nicht übersteigt', () => {
    const sollEntgelt = cents(3_260_00);
    expect(computed({ aufstockung: cents(2_600_00), sollEntgelt })).toMatchObject({ ausAufstockung: 0, verbleibt: 660_00 });
    expect(computed({ aufstockung: cents(2_600_01), sollEntgelt })).toMatchObject({ ausAufstockung: 1, verbleibt: 659_99 });
  });

  it('Ohne Aufstockung wird das Soll-Entgelt nicht gebraucht', () => {
    expect(computed({ aufstockung: null }).verbleibt).toBe(660_00);
    expect(computed({ aufstockung: cents(0) }).verbleibt).toBe(660_00);
    expect(missing({ aufstockung: cents(1) })).toEqual(['sollEntgelt']);
  });
});

describe('§ 82c SGB III: Rechenweg', () => {
  it('Die Zeilen gehen auf wie auf Papier', () => {
    const result = month({ nebeneinkommen: [job(), business()], aufstockung: cents(2_700_00), sollEntgelt: cents(3_260_00) });
    if (result.status !== 'computed') throw new Error(JSON.stringify(result));
    expect(result.lines.map(({ label, sign, rate, cents: amount }) => [label, sign, rate, amount])).toEqual([
      ['einnahmen', '=', null, 600_00],
      ['steuern', '-', null, 50_00],
      ['sozialversicherungsbeitraege', '-', null, 70_00],
      ['werbungskosten', '-', null, 30_00],
      ['nebeneinkommen-netto', '=', null, 450_00],
      ['einnahmen', '=', null, 1_000_00],
      ['steuern', '-', null, 100_00],
      ['sozialversicherungsbeitraege', '-', null, 0],
      ['betriebsausgaben', '-', 3_000, 300_00],
      ['nebeneinkommen-netto', '=', null, 600_00],
      ['nebeneinkommen-gesamt', '=', null, 1_050_00],
      ['freibetrag', '-', null, 165_00],
      ['anrechenbares-nebeneinkommen', '=', null, 885_00],
      ['aufstockung', '=', null, 2_700_00],
      ['qualifizierungsgeld-des-monats', '+', null, 660_00],
      ['soll-entgelt', '-', null, 3_260_00],
      ['aufstockung-ueber-soll-entgelt', '=', null, 100_00],
      ['qualifizierungsgeld-des-monats', '=', null, 660_00],
      ['anrechnung', '-', null, 985_00],
      ['qualifizierungsgeld-nach-anrechnung', '=', null, 0],
    ]);
    expect(result.lines[8]?.citation).toBe('§ 82c Abs. 1 Satz 2 SGB III');
  });

  it('Was fehlt, wird genannt, einmal', () => {
    expect(anrechnung({}, parameters)).toEqual({
      status: 'missing',
      facts: ['qualifizierungsgeld', 'nebeneinkommen', 'aufstockung'],
    });
    expect(missing({ nebeneinkommen: [job({ steuern: undefined }), job({ steuern: undefined, werbungskosten: undefined })] })).toEqual([
      'steuern',
      'werbungskosten',
    ]);
    expect(missing({ nebeneinkommen: [business({ betriebsausgaben: undefined, imReferenzzeitraum: undefined })] })).toEqual([
      'imReferenzzeitraum',
      'betriebsausgaben',
    ]);
  });
});
