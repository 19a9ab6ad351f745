import type { LeavingLabels } from './leaving.labels.de.js';

export const leavingEn: LeavingLabels = {
  title: (name) => `Prepare leaving: ${name}`,
  kind: 'Prepare leaving',
  lead: 'Everything open goes to your team in one step; leading it, you accept for your team. Then the administration can close the account.',
  print: 'Print the list',
  cases: (count) => `Open cases (${count})`,
  casesCaption: 'Open cases',
  columns: {
    number: 'Case',
    who: 'Person or company',
    status: 'Status',
    lastContact: 'Last contact',
    next: 'Due next',
    receiver: 'Goes to',
  },
  open: (count) => (count === 1 ? '1 open reminder' : `${count} open reminders`),
  none: '–',
  offered: 'offered to a colleague',
  receiverOf: (number) => `${number} goes to`,
  asOthers: 'like everything else',
  loaded: (name, count) => (count === 1 ? `${name} (1 open case)` : `${name} (${count} open cases)`),
  others: 'Also open',
  appointments: (count) => `Appointments (${count})`,
  reminders: (count) => `Reminders and deadlines (${count})`,
  remindersText: 'What belongs to a case goes with the case.',
  promised: 'promised',
  companies: (count) => `Companies (${count})`,
  nothing: 'nothing',
  unseen: (count) =>
    count === 1
      ? 'There is one more entry you do not see: about a protected person (the named group hands it over) or in a case of another team (its lead hands it over). Before that the account cannot be closed.'
      : `There are ${count} more entries you do not see: about protected persons (the named group hands them over) or in cases of other teams (their leads hand them over). Before that the account cannot be closed.`,
  over: 'over, record the outcome first',
  left: (what) =>
    `Not handed over: ${what}. What is about protected persons is handed over by a member of the named group to somebody of that group; for past appointments record the outcome first. Before that the account cannot be closed.`,
  leftAppointments: (count) => (count === 1 ? '1 appointment' : `${count} appointments`),
  leftReminders: (count) => (count === 1 ? '1 reminder' : `${count} reminders`),
  leftOver: (count) => (count === 1 ? '1 past appointment' : `${count} past appointments`),
  form: 'Hand over',
  receiver: 'Who gets everything else?',
  receiverHint: 'Proposed is whoever has the fewest open cases.',
  noReceiver: 'Nobody else works in your teams. Offer the cases to another team one by one.',
  reason: 'Reason for the hand-over',
  reasonMissing: 'Please state the reason. It stands in the history of every case.',
  handOver: 'Hand everything over',
  done: (cases) => (cases === 1 ? 'Handed over: 1 case and everything else.' : `Handed over: ${cases} cases and everything else.`),
  empty: 'Nothing open any more',
  emptyText:
    'The administration can close the account now. Roles in the cases of others, deputyships for companies and calendar addresses then end by themselves.',
};
