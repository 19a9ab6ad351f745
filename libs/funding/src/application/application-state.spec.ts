import type { BenefitState } from '../benefit/benefit.js';
import type { ParticipationState } from '../participation/participation.js';
import { applicationState } from './application-state.js';

const shown = (benefits: readonly BenefitState[], participations: readonly ParticipationState[] = ['GEPLANT']) =>
  applicationState(
    benefits.map((state) => ({ state })),
    participations.map((state) => ({ state })),
  );

describe('what an application shows', () => {
  it('is the least advanced of its benefits', () => {
    expect(shown(['ENTWURF', 'ENTWURF'])).toBe('ENTWURF');
    expect(shown(['IN_PRUEFUNG', 'EINGEREICHT'])).toBe('EINGEREICHT');
    expect(shown(['BEWILLIGT', 'IN_PRUEFUNG'])).toBe('IN_PRUEFUNG');
    expect(shown(['WIDERSPRUCH', 'BEWILLIGT'])).toBe('WIDERSPRUCH');
  });

  it('leaves a benefit that was withdrawn out, unless all were', () => {
    expect(shown(['ZURUECKGEZOGEN', 'EINGEREICHT'])).toBe('EINGEREICHT');
    expect(shown(['ZURUECKGEZOGEN', 'BEWILLIGT'])).toBe('BEWILLIGT');
    expect(shown(['ZURUECKGEZOGEN', 'ZURUECKGEZOGEN'])).toBe('ZURUECKGEZOGEN');
  });

  it('is granted in part when its benefits were decided differently', () => {
    expect(shown(['BEWILLIGT', 'BEWILLIGT'])).toBe('BEWILLIGT');
    expect(shown(['ABGELEHNT', 'ABGELEHNT'])).toBe('ABGELEHNT');
    expect(shown(['BEWILLIGT', 'ABGELEHNT'])).toBe('TEILBEWILLIGT');
    expect(shown(['BEWILLIGT', 'TEILBEWILLIGT'])).toBe('TEILBEWILLIGT');
  });

  it('follows its participations once it is granted', () => {
    expect(shown(['BEWILLIGT', 'BEWILLIGT'], ['LAUFEND'])).toBe('LAUFEND');
    expect(shown(['BEWILLIGT', 'BEWILLIGT'], ['ABGERECHNET', 'ABRECHNUNG_OFFEN'])).toBe('ABRECHNUNG_OFFEN');
  });

  it('does not follow participations of a refused application', () => {
    expect(shown(['ABGELEHNT', 'ABGELEHNT'], ['GEPLANT'])).toBe('ABGELEHNT');
  });

  it('is not changed by one drop-out of 47', () => {
    const others = Array.from({ length: 46 }, (): ParticipationState => 'LAUFEND');
    expect(shown(['BEWILLIGT', 'BEWILLIGT'], [...others, 'ABGEBROCHEN'])).toBe('LAUFEND');
    expect(shown(['BEWILLIGT', 'BEWILLIGT'], [...others.map((): ParticipationState => 'BEENDET'), 'ABGEBROCHEN'])).toBe('BEENDET');
  });
});
