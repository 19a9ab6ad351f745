import { cents, localDate } from '@app/kernel';
import type { Facts } from '../facts.js';

/** For the specs: everything known, everything met; 120 people, no waiver, 6.000 € course, 3.600 € pay, 20 of 40 hours, six months. */
export const eligibleFacts = {
  applicationDate: localDate('2026-05-04'),
  decisionDate: null,
  participationStart: localDate('2026-06-01'),
  measureEnd: localDate('2026-11-30'),
  arbeitsverhaeltnis: true,
  nurAnpassungsfortbildung: false,
  berufsabschlussAm: localDate('2012-07-01'),
  fehlenderBerufsabschluss: false,
  letzteTeilnahmeAm: null,
  massnahmeMinutes: 400 * 60,
  massnahmeZulassung: true,
  traegerZulassung: true,
  arbeitgeberVerpflichtet: false,
  aufstiegsfortbildung: false,
  beginnWaehrendKurzarbeit: false,
  qualifizierungsgeldGleicheMassnahme: false,
  beschaeftigte: { over30: 120, upTo30: 0, upTo20: 0, upTo10: 0 },
  konzernBeschaeftigte: null,
  qualifizierungsvereinbarung: false,
  erhoehungBewilligt: false,
  birthDate: localDate('1990-05-10'),
  schwerbehindert: false,
  lehrgangskosten: cents(6_000_00),
  arbeitsentgelt: cents(3_600_00),
  vergleichsentgelt: null,
  arbeitszeitMinutesPerWeek: 40 * 60,
  zeitOhneArbeitsleistung: { per: 'week', minutes: 20 * 60 },
} as const satisfies Facts;

/** So many full-time people. */
export const fullTime = (over30: number): NonNullable<Facts['beschaeftigte']> => ({ over30, upTo30: 0, upTo20: 0, upTo10: 0 });
