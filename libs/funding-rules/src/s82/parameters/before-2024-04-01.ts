import { localDate, percent } from '@app/kernel';
import { parameters20240401 } from './2024-04-01.js';
import type { Parameters } from './parameters.js';

/** § 82 SGB III from 2020-10-01 to 2024-03-31, read in the text of 26 March 2022. */
export const parameters20201001: Parameters = {
  ...parameters20240401,
  ruleSet: 'S82@2020-10-01',
  gueltigAb: localDate('2020-10-01'),
  quelle: '§ 82 SGB III in der Fassung vom 26.3.2022',
  fassung: ' a. F.',
  groessenklassen: [
    { id: 'unter-10', unter: 10 * 4, beteiligung: percent(0), freistellung: true, zuschuss: percent(75) },
    { id: '10-bis-unter-250', unter: 250 * 4, beteiligung: percent(50), freistellung: true, zuschuss: percent(50) },
    { id: '250-bis-unter-2500', unter: 2_500 * 4, beteiligung: percent(75), freistellung: false, zuschuss: percent(25) },
    { id: 'ab-2500', unter: null, beteiligung: percent(85), freistellung: false, zuschuss: percent(25) },
  ],
  ohneBeteiligung: 'S82o.C05',
  freistellung: { alter: 45, strength: 'KANN', ruleIdAlter: 'S82o.C02', ruleIdSchwerbehinderung: 'S82o.C02' },
  vereinbarung: { minderung: percent(5), erhoehung: percent(5), ruleId: 'S82o.C04' },
  strukturwandel: { minderung: percent(10), erhoehung: percent(10), ruleId: 'S82o.C06' },
  zweck: { unter: 250 * 4, ausnahmeAb: localDate('2021-01-01'), alter: 45 },
  berufsabschlussJahre: 4,
  sperrfristJahre: 4,
  kurzarbeit: { ausschlussBis: localDate('2024-07-31'), citation: '§ 82 Abs. 9' },
  arbeitgeberpflichtCitation: '§ 82 Abs. 1 Satz 5',
};

/** § 82 SGB III from 2020-05-29 to 2020-09-30: more than 120 hours, no supplements. */
export const parameters20200529: Parameters = {
  ...parameters20201001,
  ruleSet: 'S82@2020-05-29',
  gueltigAb: localDate('2020-05-29'),
  quelle: 'Gesetz vom 20.5.2020, BGBl. I S. 1044',
  vereinbarung: null,
  strukturwandel: null,
  // Paragraph numbers of these two texts were not read; the citation stays with the section.
  kurzarbeit: { ...parameters20201001.kurzarbeit, citation: '§ 82' },
};

/** § 82 SGB III from 2019-01-01 to 2020-05-28 (Qualifizierungschancengesetz): more than 160 hours, no supplements. */
export const parameters20190101: Parameters = {
  ...parameters20200529,
  ruleSet: 'S82@2019-01-01',
  gueltigAb: localDate('2019-01-01'),
  quelle: 'Qualifizierungschancengesetz vom 18.12.2018, BGBl. I S. 2651',
  mindestdauerMinutes: 160 * 60,
};
