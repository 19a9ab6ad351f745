import { addDays, addMonths, type LocalDate } from '@app/kernel';
import { earlier, later, type Calendar } from './calendar.js';
import type { Client, EmploymentStatus } from './people.js';
import { demoId, Random } from './random.js';
import type { Row } from './write.js';

type Trade = { readonly title: string; readonly kldb: string; readonly helper: string; readonly helperKldb: string };

const trade = (title: string, kldb: string, helper: string, helperKldb: string): Trade => ({ title, kldb, helper, helperKldb });

const trades: readonly Trade[] = [
  trade('Fachkraft für Lagerlogistik', '51312', 'Hilfskraft im Lager', '51311'),
  trade('Ausbildung im Metallbau', '24412', 'Hilfskraft im Metallbau', '24411'),
  trade('Ausbildung im Verkauf', '62102', 'Aushilfe im Verkauf', '62101'),
  trade('Ausbildung in der Krankenpflege', '81302', 'Pflegehilfskraft', '81301'),
  trade('Ausbildung in der Küche', '29302', 'Küchenhilfe', '29301'),
  trade('Ausbildung im Büro', '71402', 'Bürohilfe', '71401'),
];

const schools = ['hauptschule', 'mittlere-reife', 'fachhochschulreife', 'abitur'] as const;

// What somebody was before, by what somebody is.
const before: Readonly<Record<EmploymentStatus, readonly EmploymentStatus[]>> = {
  employed: ['unemployed', 'returning'],
  threatened: ['employed'],
  unemployed: ['employed', 'threatened'],
  sgb2: ['unemployed', 'employed'],
  returning: ['employed'],
};

export type ProfileRows = {
  readonly statuses: Row[];
  readonly qualifications: Row[];
  readonly work: Row[];
  readonly languages: Row[];
  readonly goals: Row[];
};

/** The history of the status of everybody, and what a good half of them learned, worked, speak and aim at; it fits the facts of the person. */
export const profileRows = (clients: readonly Client[], calendar: Calendar): ProfileRows => {
  const random = new Random('profiles');
  const rows: ProfileRows = { statuses: [], qualifications: [], work: [], languages: [], goals: [] };
  for (const client of clients) {
    const common = commonOf(client, calendar);
    addStatuses(rows, client, random, common);
    const told = random.chance(0.6);
    const learned = random.pick(trades);
    if (client.hasQualification !== null) addQualification(rows, client, learned, random, common, told);
    if (told) addCareer(rows, client, learned, random, common);
  }
  return rows;
};

type Common = (kind: string) => Row;

const commonOf = (client: Client, calendar: Calendar): Common => {
  const at = calendar.at(client.since, 9 * 60);
  return (kind) => ({
    id: demoId(kind, client.id),
    tenant_id: client.tenant.id,
    client_id: client.id,
    version: 1,
    recorded_at: at,
    recorded_by: client.createdBy,
    updated_at: at,
    updated_by: client.createdBy,
  });
};

const addStatuses = (rows: ProfileRows, client: Client, random: Random, common: Common): void => {
  const changed = random.chance(0.4);
  const since = changed ? addDays(client.since, -random.int(20, 400)) : client.since;
  const period = { source: random.pick(['own-statement', 'own-statement', 'agentur-notice', 'employer-statement']), planned: false };
  rows.statuses.push({ ...common('status'), status: client.employmentStatus, valid_from: since, ...period });
  if (!changed) return;
  const earlierSince = addDays(since, -random.int(200, 2_500));
  const status = random.pick(before[client.employmentStatus]);
  rows.statuses.push({ ...common('earlier status'), status, valid_from: earlierSince, source: 'own-statement', planned: false });
};

const addQualification = (
  rows: ProfileRows,
  client: Client,
  { title, kldb, helper, helperKldb }: Trade,
  random: Random,
  common: Common,
  told: boolean,
): void => {
  const seen = random.chance(0.5);
  const evidence = { evidence: seen ? 'seen' : 'own-statement', evidence_on: seen ? client.since : null };
  const fixed = { recognition: 'german', country: null, dqr: null, ...evidence };
  if (client.hasQualification && (told || client.qualificationOn !== null)) {
    rows.qualifications.push({
      ...common('qualification'),
      level: 'apprenticeship',
      title,
      training_months: random.pick([24, 36, 36, 42]),
      awarded_on: client.qualificationOn,
      kldb,
      ...fixed,
      dqr: 4,
    });
  } else if (!client.hasQualification && told) {
    rows.qualifications.push({
      ...common('qualification'),
      level: 'semi-skilled',
      title: helper,
      training_months: random.int(1, 12),
      awarded_on: null,
      kldb: helperKldb,
      ...fixed,
    });
  }
  if (!told) return;
  const level = random.pick(schools);
  const left = `${Number(client.birthDate.slice(0, 4)) + 16}-06-30` as LocalDate;
  rows.qualifications.push({
    ...common('school'),
    level,
    title: null,
    training_months: null,
    awarded_on: left,
    kldb: null,
    ...fixed,
  });
};

const addCareer = (rows: ProfileRows, client: Client, learned: Trade, random: Random, common: Common): void => {
  const adult = addMonths(client.birthDate, 19 * 12);
  const working = client.employmentStatus === 'employed' || client.employmentStatus === 'threatened';
  const began = earlier(later(later(adult, client.qualificationOn ?? adult), addDays(client.since, -random.int(500, 5_000))), client.since);
  const skilled = client.hasQualification === true && random.chance(0.65);
  rows.work.push({
    ...common('work'),
    kind: 'employment',
    employer: null,
    establishment_id: null,
    occupation: skilled ? learned.title.replace(/^Ausbildung /, 'Fachkraft ') : learned.helper,
    kldb: skilled ? learned.kldb : learned.helperKldb,
    started_on: began,
    ended_on: working ? null : client.since,
    weekly_minutes: random.pick([1_200, 1_800, 2_310, 2_400]),
  });
  const german = random.chance(0.7);
  rows.languages.push({
    ...common('language'),
    language: 'de',
    level: german ? 'native' : random.pick(['b1', 'b2', 'c1']),
    evidence: 'none',
    evidence_on: null,
  });
  if (!german) {
    rows.languages.push({
      ...common('other language'),
      language: random.pick(['tr', 'ar', 'pl', 'uk', 'ru', 'ro']),
      level: 'native',
      evidence: 'none',
      evidence_on: null,
    });
  }
  if (random.chance(0.5)) {
    const aim = random.pick(trades);
    rows.goals.push({
      ...common('goal'),
      kind: 'training',
      title: aim.title,
      kldb: aim.kldb,
      working_time: random.pick(['full-time', 'part-time', 'open']),
      start_from: null,
      stated_on: client.since,
      state: 'open',
      settled_on: null,
    });
  }
};
