import type { BenefitState } from '../benefit/benefit.js';
import type { BildungsgutscheinState } from '../bildungsgutschein/bildungsgutschein.js';
import type { ParticipationState } from '../participation/participation.js';
import { applicationState, stateOfBenefit, stateOfParticipation } from './application-state.js';

const shown = (
  benefits: readonly BenefitState[],
  participations: readonly ParticipationState[] = ['GEPLANT'],
  voucher?: BildungsgutscheinState,
) =>
  applicationState(
    benefits.map((state) => ({ state })),
    participations.map((state) => ({ state })),
    voucher ? { state: voucher } : null,
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

  it('shows its Bildungsgutschein until the first person has begun', () => {
    expect(shown(['BEWILLIGT'], ['GEPLANT'], 'erteilt')).toBe('GUTSCHEIN_ERTEILT');
    expect(shown(['BEWILLIGT', 'ABGELEHNT'], ['GEPLANT'], 'eingeloest')).toBe('GUTSCHEIN_EINGELOEST');
    expect(shown(['BEWILLIGT'], ['GEPLANT'], 'verfallen')).toBe('VERFALLEN');
    expect(shown(['BEWILLIGT'], ['LAUFEND'], 'eingeloest')).toBe('LAUFEND');
    expect(shown(['AUFGEHOBEN'], ['GEPLANT'], 'erteilt')).toBe('AUFGEHOBEN');
    expect(shown(['ABGELEHNT'], ['GEPLANT'], 'erteilt')).toBe('ABGELEHNT');
  });

  it('is revoked also when its other benefit was refused', () => {
    expect(shown(['AUFGEHOBEN', 'ABGELEHNT'], ['LAUFEND'])).toBe('AUFGEHOBEN');
  });

  it('is judged for one benefit or one participation as if it had no other', () => {
    const rows = {
      benefits: [{ state: 'BEWILLIGT' }, { state: 'ABGELEHNT' }],
      participations: [{ state: 'GEPLANT' }, { state: 'LAUFEND' }],
      voucher: { state: 'eingeloest' },
    } as const;
    expect(rows.participations.map((each) => stateOfParticipation(rows, each))).toEqual(['GUTSCHEIN_EINGELOEST', 'LAUFEND']);
    expect(rows.benefits.map((each) => stateOfBenefit(rows, each))).toEqual(['GUTSCHEIN_EINGELOEST', 'ABGELEHNT']);
  });

  it('is not changed by one drop-out of 47', () => {
    const others = Array.from({ length: 46 }, (): ParticipationState => 'LAUFEND');
    expect(shown(['BEWILLIGT', 'BEWILLIGT'], [...others, 'ABGEBROCHEN'])).toBe('LAUFEND');
    expect(shown(['BEWILLIGT', 'BEWILLIGT'], [...others.map((): ParticipationState => 'BEENDET'), 'ABGEBROCHEN'])).toBe('BEENDET');
  });
});
