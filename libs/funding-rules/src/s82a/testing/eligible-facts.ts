import { cents, localDate } from '@app/kernel';
import type { QualifizierungsgeldFacts } from '../facts.js';

/** For the specs: everything known, everything met; 60 of 300 people concerned, 8.000 € course, difference 1.100 €, six months. */
export const eligibleFacts = {
  applicationDate: localDate('2026-05-04'),
  participationStart: localDate('2026-06-01'),
  measureEnd: localDate('2026-11-30'),
  arbeitnehmerImBetrieb: 300,
  betroffeneArbeitnehmer: 60,
  arbeitgeberFinanziert: true,
  qualifizierungsgeldVereinbarung: true,
  schriftlicheErklaerung: false,
  nurAnpassungsfortbildung: false,
  traegerZulassung: true,
  massnahmeMinutes: 600 * 60,
  vollzeitdauerEingehalten: true,
  arbeitsverhaeltnis: true,
  letztesQualifizierungsgeldAm: null,
  gekuendigtOderAufgehoben: false,
  arbeitgeberVerpflichtet: false,
  foerderungNach82GleicheMassnahme: false,
  aufstiegsfortbildung: false,
  abschlussNach53bOder42b: false,
  lehrgangskosten: cents(8_000_00),
  erhoehterLeistungssatz: false,
  nettoentgeltSoll: cents(2_400_00),
  nettoentgeltIst: cents(1_300_00),
  urlaubszeiten: [],
} as const satisfies QualifizierungsgeldFacts;
