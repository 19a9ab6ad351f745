import { takeOver } from './take-over.js';

const opened = { street: 'Weg 1', plz: '44623', town: 'Herne', code: null as string | null };

describe('what somebody else stored while a form was open', () => {
  it('fills the fields nobody touched, and leaves what was typed', () => {
    const typed = { ...opened, street: 'Weg 3' };
    const now = { ...opened, street: 'Weg 2', code: '25.11' };
    expect(takeOver({ opened, typed, now })).toEqual({ merged: { ...now, street: 'Weg 3' }, changed: ['street', 'code'] });
  });

  it('does not tear apart what goes together', () => {
    const typed = { ...opened, town: 'Herne-Süd' };
    const now = { ...opened, plz: '44789', town: 'Bochum' };
    expect(takeOver({ opened, typed, now }, [['plz', 'town']]).merged).toEqual(typed);
    expect(takeOver({ opened, typed: opened, now }, [['plz', 'town']]).merged).toEqual(now);
  });

  it('is nothing when the row is as it was', () => {
    expect(takeOver({ opened, typed: opened, now: opened })).toEqual({ merged: opened, changed: [] });
  });
});
