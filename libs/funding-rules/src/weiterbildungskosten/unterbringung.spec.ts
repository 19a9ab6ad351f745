import { assessUnterbringung } from './unterbringung.js';

const away = (tage: number) => assessUnterbringung({ auswaertigeUnterbringungErforderlich: true, tage });
const amounts = (tage: number) => {
  const { unterbringung, verpflegung, notes } = away(tage);
  return [unterbringung.status === 'computed' && unterbringung.value, verpflegung.status === 'computed' && verpflegung.value, notes];
};

describe('§ 86 SGB III: auswärtige Unterbringung und Verpflegung', () => {
  it('60 € und 24 € je Tag; S86.C01: höchstens 420 € und 168 € je Kalendermonat, also ab dem achten Tag', () => {
    expect(amounts(0)).toEqual([0, 0, []]);
    expect(amounts(6)).toEqual([360_00, 144_00, []]);
    expect(amounts(7)).toEqual([420_00, 168_00, []]);
    expect(amounts(8)).toEqual([420_00, 168_00, ['S86.C01']]);
    expect(amounts(31)).toEqual([420_00, 168_00, ['S86.C01']]);
  });

  it('S86.E01: nur wenn sie erforderlich ist', () => {
    expect(away(5)).toMatchObject({ eligible: true, reasons: [] });
    expect(assessUnterbringung({ auswaertigeUnterbringungErforderlich: false, tage: 5 })).toMatchObject({
      eligible: false,
      outcome: 'INELIGIBLE',
      reasons: ['S86.E01'],
      unterbringung: { status: 'excluded' },
      verpflegung: { status: 'excluded' },
    });
    expect(assessUnterbringung({})).toMatchObject({
      outcome: 'MANUAL',
      eligible: null,
      open: ['S86.E01'],
      unterbringung: { status: 'missing', facts: ['tage'] },
    });
  });
});
