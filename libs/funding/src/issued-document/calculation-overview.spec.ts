import { assess, type Facts } from '@app/funding-rules';
import { calculationOverview } from './calculation-overview.js';
import { d, facts } from './testing/letter-sources.js';
import { wordingOf } from './write-letter.js';

describe('the overview of the calculator', () => {
  const variantsOf = (...people: readonly Partial<Facts>[]) =>
    people.map((change) => ({ facts: { ...facts, ...change }, result: assess({ ...facts, ...change }) }));
  const at = { on: d('2026-11-23'), createdAt: '2026-11-23T09:00:00.000Z' };
  const text = (...people: readonly Partial<Facts>[]) => wordingOf(calculationOverview(variantsOf(...people), at));

  it('compares the variants and says that nothing is stored', () => {
    const both = text({}, { qualifizierungsvereinbarung: true, erhoehungBewilligt: true });
    expect(both).toContain('Entwurf, nicht gespeichert');
    expect(both).toContain('Keine Förderzusage');
    // 6.000,00 € × 45 % = 2.700,00 €; 2.160,00 € × 55 % = 1.188,00 €, × 6 = 7.128,00 €; 3.300,00 € + 7.128,00 € = 10.428,00 €
    expect(both).toContain('Ausgangslage | bis zu 9.480,00 € | 3.000,00 € | bis zu 1.080,00 €');
    expect(both).toContain('Variante 2 | bis zu 10.428,00 € | 2.700,00 € | bis zu 1.188,00 €');
    expect(text({})).not.toContain('Vergleich');
  });

  it('says of a severely disabled person what it says of anybody else, and nothing of the person', () => {
    expect(text({ schwerbehindert: true })).toBe(text({}));
    expect(text({ schwerbehindert: true })).not.toMatch(/behinder|Satz 4 Nr|1996|2016/i);
  });

  it('says what is excluded or still open', () => {
    expect(text({ aufstiegsfortbildung: true })).toContain('ausgeschlossen');
    expect(wordingOf(calculationOverview([{ facts: {}, result: assess({ participationStart: d('2027-02-01') }) }], at))).toContain(
      'Es fehlen Angaben',
    );
  });
});
