import { applicationStates } from './application-states.js';
import { stageOf } from './measure-facts.js';

const of = (...states: ('GEPLANT' | 'LAUFEND' | 'UNTERBROCHEN' | 'BEENDET' | 'ABGEBROCHEN' | 'ABGERECHNET')[]) =>
  states.map((state) => ({ state }));

describe('how far an application is, for its case', () => {
  it('is prepared until somebody begins', () => {
    for (const state of [
      'ENTWURF',
      'EINGEREICHT',
      'UNTERLAGEN_FEHLEN',
      'IN_PRUEFUNG',
      'BEWILLIGT',
      'GUTSCHEIN_EINGELOEST',
      'WIDERSPRUCH',
    ] as const)
      expect(stageOf(state, of('GEPLANT'))).toBe('preparing');
  });

  it('runs while one of several takes part or still will', () => {
    expect(stageOf('LAUFEND', of('LAUFEND'))).toBe('running');
    expect(stageOf('UNTERBROCHEN', of('UNTERBROCHEN'))).toBe('running');
    expect(stageOf('BEWILLIGT', of('ABGEBROCHEN', 'GEPLANT'))).toBe('running');
  });

  it('has ended once everybody who began is through', () => {
    expect(stageOf('BEENDET', of('BEENDET', 'ABGEBROCHEN'))).toBe('ended');
    expect(stageOf('ERLEDIGT', of('ABGERECHNET'))).toBe('ended');
    expect(stageOf('AUFGEHOBEN', of('LAUFEND'))).toBe('ended');
  });

  it('is nothing to the case where nobody began and it came to nothing', () => {
    for (const state of applicationStates.filter((each) =>
      ['ABGELEHNT', 'ZURUECKGEZOGEN', 'VERFALLEN', 'AUFGEHOBEN', 'ERLEDIGT'].includes(each),
    ))
      expect(stageOf(state, of('GEPLANT'))).toBe('none');
  });
});
