import { afbgVerweis } from './afbg-verweis.js';

describe('AFBG.V01 § 22 Abs. 1a SGB III, § 2 Abs. 1 AFBG: Verweis auf das Aufstiegs-BAföG', () => {
  it('AFBG.V01: Ein Ziel des AFBG führt zum Verweis mit den Beträgen', () => {
    expect(afbgVerweis({ aufstiegsfortbildung: true })).toMatchObject({
      finding: { ruleId: 'AFBG.V01', strength: 'CLAIM', status: 'met', remedy: null },
      verweis: { lehrgangsUndPruefungsgebuehren: 15_000_00, zuschuss: 5_000, kinderbetreuungJeKindUndMonat: 150_00 },
    });
  });

  it('AFBG.V01: Ein anderes Ziel nicht, ein unbekanntes bleibt offen', () => {
    expect(afbgVerweis({ aufstiegsfortbildung: false })).toMatchObject({ finding: { status: 'not-met' }, verweis: null });
    expect(afbgVerweis({})).toMatchObject({ finding: { status: 'open' }, verweis: null });
  });
});
