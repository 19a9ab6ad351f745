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
      ? 'There is one more entry about a protected person, which only the named group sees. The group hands it over itself; before that the account cannot be closed.'
      : `There are ${count} more entries about protected persons, which only the named group sees. The group hands them over itself; before that the account cannot be closed.`,
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
