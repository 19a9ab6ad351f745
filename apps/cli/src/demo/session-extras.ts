import type { LocalDate } from '@app/kernel';
import type { Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import { demoId } from './random.js';
import type { Reminder } from './reminders.js';
import type { StaffMember } from './staff.js';
import type { Row } from './write.js';

/** One talk with several people: a session for each of them. */
export type Group = { readonly id: string; readonly heldOn: LocalDate; readonly author: StaffMember; readonly cases: readonly Kase[] };

/** The last talk of three people of the user `beratung` was held together; planned before the days of their cases are written. */
export const planGroup = (cases: readonly Kase[], [author]: readonly StaffMember[], calendar: Calendar): Group | null => {
  const heldOn = calendar.workdayUntil(calendar.yesterday);
  const members = cases.filter((kase) => kase.owner === author && isOpen(kase) && kase.client && kase.sessionDays.length > 1).slice(-3);
  if (!author || members.length < 2) return null;
  for (const kase of members) kase.sessionDays = [...kase.sessionDays.slice(0, -1), heldOn];
  return { id: demoId('group-session', 0), heldOn, author, cases: members };
};

/** What everybody of the group reads in their own note. */
export const groupNotes =
  'Gruppengespräch zur Weiterbildung im Betrieb: Ablauf der Förderung, Freistellung und nächste Schritte erklärt, Fragen beantwortet.';

export const groupRows = (group: Group | null, calendar: Calendar): Row[] =>
  group
    ? [
        {
          id: group.id,
          tenant_id: group.author.tenant.id,
          held_on: group.heldOn,
          invited: group.cases.length + 1,
          present: group.cases.length,
          created_at: calendar.at(group.heldOn, 16 * 60),
          created_by: group.author.id,
        },
      ]
    : [];

/** What was promised in talks: the reminder that came of each is the one of that day. `sessions` are rows of talks. */
export const promiseRows = (sessions: readonly Row[], reminders: readonly Reminder[]): Row[] => {
  const byDay = new Map(reminders.map((reminder) => [`${reminder.subjectId} ${reminder.setOn}`, reminder]));
  return sessions.flatMap((session, n) => {
    const reminder = byDay.get(`${String(session['case_id'])} ${String(session['held_on'])}`);
    if (!reminder || reminder.kind !== 'wiedervorlage') return [];
    return [
      {
        id: demoId('promise', n),
        tenant_id: session['tenant_id'],
        session_id: session['id'],
        client_id: session['client_id'],
        promised_by: reminder.waitingFor ?? 'us',
        text: reminder.text,
        due_on: reminder.dueOn,
        reminder_id: reminder.id,
        created_at: session['created_at'],
        created_by: session['author_id'],
      },
    ];
  });
};

/** What people were given of their talks, of every second one with a person. */
export const summaryRows = (sessions: readonly Row[]): Row[] =>
  sessions
    .filter(({ client_id: client, outcome }, n) => client && outcome !== 'not-reached' && n % 2 === 0)
    .map((session, n) => ({
      id: demoId('session-summary', n),
      tenant_id: session['tenant_id'],
      session_id: session['id'],
      client_id: session['client_id'],
      number: 1,
      about: 'Wir haben über Ihre Weiterbildung gesprochen.',
      agreed: 'Sie überlegen, welcher Kurs passt.',
      we_do: 'Wir schicken Ihnen eine Liste mit Kursen.',
      you_do: 'Sie fragen im Betrieb, wann Sie frei bekommen.',
      company_does: '',
      next_step: 'Wir rufen Sie in zwei Wochen an.',
      author_id: session['author_id'],
      created_at: session['created_at'],
      created_by: session['author_id'],
    }));

const blocks = [
  {
    shelf: 'team',
    kind: 'template',
    short: 'erstgespraech',
    title: 'Erstes Gespräch',
    text: 'Erstes Gespräch am {datum}. Anlass: [Anlass]. Ziel: [Ziel]. Vereinbart: [nächster Schritt].',
  },
  {
    shelf: 'team',
    kind: 'block',
    short: 'wegezeit',
    title: 'Fahrtweg',
    text: 'Fahrtweg zum Kurs: [Minuten] Minuten mit [Verkehrsmittel].',
  },
  { shelf: 'own', kind: 'block', short: 'rr', title: 'Rückruf', text: 'Bittet um Rückruf am [Tag] zwischen [Uhrzeit] und [Uhrzeit].' },
] as const;

/** Text blocks of the user `beratung` and of her team, each in its first version. */
export const textBlockRows = ([author]: readonly StaffMember[], teamId: string | null, calendar: Calendar) => {
  const made = author ? blocks.filter(({ shelf }) => shelf === 'own' || teamId !== null) : [];
  const at = calendar.at(calendar.workdayUntil(calendar.day(-40)), 10 * 60);
  return {
    blocks: made.map(({ shelf, kind, short, title, text }, n): Row => ({
      id: demoId('text-block', n),
      tenant_id: author!.tenant.id,
      team_id: shelf === 'team' ? teamId : null,
      owner_id: shelf === 'own' ? author!.id : null,
      kind,
      short_name: short,
      title,
      text,
      created_at: at,
      created_by: author!.id,
      updated_at: at,
    })),
    versions: made.map(({ short, title, text }, n): Row => ({
      block_id: demoId('text-block', n),
      version: 1,
      tenant_id: author!.tenant.id,
      short_name: short,
      title,
      text,
      changed_at: at,
      changed_by: author!.id,
    })),
  };
};
