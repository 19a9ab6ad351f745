import { assess, assessGroup, type Facts } from '@app/funding-rules';
import { addDays, cents, localDate } from '@app/kernel';
import { nextWorkingDay } from '@app/reference';

const seconds = 3;

/** Distinct cases, so that nothing can be answered from the one before. */
const cases: readonly Facts[] = Array.from({ length: 1_000 }, (_, index) => {
  const participationStart = addDays(localDate('2026-06-01'), index % 200);
  return {
    applicationDate: addDays(participationStart, -28),
    decisionDate: null,
    participationStart,
    measureEnd: addDays(participationStart, 90 + (index % 300)),
    arbeitsverhaeltnis: true,
    nurAnpassungsfortbildung: false,
    berufsabschlussAm: localDate('2012-07-01'),
    fehlenderBerufsabschluss: false,
    letzteTeilnahmeAm: null,
    massnahmeMinutes: (121 + index) * 60,
    massnahmeZulassung: true,
    traegerZulassung: true,
    arbeitgeberVerpflichtet: false,
    aufstiegsfortbildung: false,
    beginnWaehrendKurzarbeit: false,
    qualifizierungsgeldGleicheMassnahme: false,
    beschaeftigte: { over30: index, upTo30: index % 7, upTo20: index % 5, upTo10: index % 3 },
    konzernBeschaeftigte: null,
    qualifizierungsvereinbarung: index % 2 === 0,
    erhoehungBewilligt: index % 2 === 0,
    birthDate: addDays(localDate('1975-01-01'), index * 7),
    schwerbehindert: index % 11 === 0,
    lehrgangskosten: cents(300_000 + index * 777),
    arbeitsentgelt: cents(250_000 + index * 333),
    vergleichsentgelt: null,
    arbeitszeitMinutesPerWeek: 38 * 60 + (index % 3) * 30,
    zeitOhneArbeitsleistung: { per: 'week', minutes: 600 + (index % 10) * 60 },
  };
});

/** The same figures without findings, facts and lines: what the arithmetic alone costs. */
const bare = (facts: Facts): number => {
  const { over30 = 0, upTo30 = 0, upTo20 = 0, upTo10 = 0 } = facts.beschaeftigte ?? {};
  const quarters = over30 * 4 + upTo30 * 3 + upTo20 * 2 + upTo10;
  const [share, rate] = quarters < 200 ? [0, 7_500] : quarters < 2_000 ? [5_000, 5_000] : [7_500, 2_500];
  const points = facts.qualifizierungsvereinbarung ? 500 : 0;
  const employer = Math.floor(((facts.lehrgangskosten ?? 0) * Math.max(0, share - points) + 5_000) / 10_000);
  const numerator =
    BigInt(facts.arbeitsentgelt ?? 0) * BigInt(facts.zeitOhneArbeitsleistung?.minutes ?? 0) * 12_000n * BigInt(rate + points);
  const denominator = BigInt(facts.arbeitszeitMinutesPerWeek ?? 1) * 100_000_000n * 30n;
  let total = employer;
  let [year, month] = [Number(facts.participationStart?.slice(0, 4)), Number(facts.participationStart?.slice(5, 7))];
  const end = facts.measureEnd?.slice(0, 7) ?? '';
  for (let name = ''; name < end; month === 12 ? ((month = 1), year++) : month++) {
    name = `${year}-${String(month).padStart(2, '0')}`;
    total += Number((2n * numerator * 30n + denominator) / (2n * denominator));
  }
  return total;
};

/** Calls per second of CPU on one core over the cases, after a warm-up. */
const rateOf = (call: (facts: Facts) => unknown): number => {
  for (let index = 0; index < 20_000; index++) call(cases[index % cases.length]!);
  let [done, begin] = [0, process.cpuUsage()];
  const used = (): number => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  };
  while (used() < seconds) for (let index = 0; index < 1_000; index++, done++) call(cases[index]!);
  return done / used();
};

/** Prints full § 82 assessments per second beside a bare loop of the same arithmetic, and the time of a group of 500. */
export const benchmarkAssess = async (): Promise<void> => {
  const [full, arithmetic] = [rateOf(assess), rateOf(bare)];
  console.log(`assess: ${Math.round(full).toLocaleString('en')} a second of CPU (full § 82 assessments without texts)`);
  console.log(`bare arithmetic: ${Math.round(arithmetic).toLocaleString('en')} a second; ratio ${(full / arithmetic).toFixed(3)}`);
  const group = { persons: cases.slice(0, 500), vergleichbar: true, einverstaendnis: true };
  assessGroup(group, nextWorkingDay);
  const begin = performance.now();
  assessGroup(group, nextWorkingDay);
  console.log(`group of 500: ${(performance.now() - begin).toFixed(1)} ms`);
};
