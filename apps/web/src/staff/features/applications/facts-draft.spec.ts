import type { Participation } from './application.js';
import { draftOf, factsOf } from './facts-draft.js';

const saved = {
  monthlyGrossCents: 335_000,
  comparableTariffCents: null,
  weeklyMinutes: 2_400,
  releasedMinutesPerWeek: 2_400,
  missingQualification81_2: false,
  last82ParticipationDay: null,
  last82Known: true,
  qualifizierungsgeldSameMeasure: null,
  erhoehungBewilligt: true,
} as Participation;

describe('Der Entwurf der Angaben', () => {
  it('Was gespeichert ist, kommt unverändert zurück', () => {
    expect(factsOf(draftOf(saved))).toEqual(saved);
  });

  it('«Bisher keine» und «noch nicht gefragt» sind zweierlei', () => {
    expect(draftOf(saved).last82).toBe('none');
    expect(draftOf({ ...saved, last82Known: false }).last82).toBe('unknown');
    expect(draftOf({ ...saved, last82ParticipationDay: '2025-03-31' }).last82).toBe('day');
  });

  it('Ein Tag gilt nur, wenn «ja» gewählt ist', () => {
    const draft = { ...draftOf({ ...saved, last82ParticipationDay: '2025-03-31' }), last82: 'none' as const };
    expect(factsOf(draft)).toMatchObject({ last82ParticipationDay: null, last82Known: true });
  });
});
