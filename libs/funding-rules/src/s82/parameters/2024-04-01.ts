import { localDate, percent } from '@app/kernel';
import type { Parameters } from './parameters.js';

const gueltigAb = localDate('2024-04-01');

/** § 82 SGB III since the Aus- und Weiterbildungsförderungsgesetz. */
export const parameters20240401: Parameters = {
  ruleSet: 'S82@2024-04-01',
  gueltigAb,
  quelle: 'BGBl. 2023 I Nr. 191, Art. 2; unverändert in der Fassung vom 29.4.2026',
  fassung: '',
  gewichte: { upTo10: 1, upTo20: 2, upTo30: 3, over30: 4 },
  groessenklassen: [
    { id: 'unter-50', unter: 50 * 4, beteiligung: percent(0), freistellung: true, zuschuss: percent(75) },
    { id: '50-bis-unter-500', unter: 500 * 4, beteiligung: percent(50), freistellung: true, zuschuss: percent(50) },
    { id: 'ab-500', unter: null, beteiligung: percent(75), freistellung: false, zuschuss: percent(25) },
  ],
  ohneBeteiligung: 'S82.C05',
  freistellung: { alter: 45, strength: 'SOLL', ruleIdAlter: 'S82.C02', ruleIdSchwerbehinderung: 'S82.C03' },
  vereinbarung: { minderung: percent(5), erhoehung: percent(5), ruleId: 'S82.C04' },
  strukturwandel: null,
  zweck: null,
  zuschussFehlenderBerufsabschluss: percent(100),
  berufsabschlussJahre: 2,
  sperrfristJahre: 2,
  mindestdauerMinutes: 120 * 60,
  kurzarbeit: { ausschlussBis: localDate('2024-07-31'), citation: '§ 82 Abs. 7' },
  arbeitgeberpflichtCitation: '§ 82 Abs. 1 Satz 2',
  pauschale: {
    satz: percent(20),
    gueltigAb,
    quelle: 'Verwaltungspraxis der Bundesagentur für Arbeit; § 82 Abs. 3 Satz 3 SGB III nennt keinen Satz',
  },
  wochenJeMonat: { zaehler: 13, nenner: 3, quelle: 'festgelegt: 52 Wochen auf 12 Monate; § 82 SGB III schweigt' },
  beitragsbemessungsgrenze: null,
};
