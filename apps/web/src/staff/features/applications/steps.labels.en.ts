import type { StepLabels } from './steps.labels.de.js';

export const stepsEn: StepLabels = {
  title: 'Further steps',
  actions: {
    'request-documents': {
      name: 'Ask for documents',
      effect:
        'Asked for is what is missing by the list of documents. The application waits until everything is there. Reminders come after 10 and after 20 days.',
    },
    complete: { name: 'Documents are complete', effect: 'The examination goes on.' },
    'refuse-for-lack-of-cooperation': {
      name: 'Refuse for lack of cooperation',
      effect: 'Only after a written warning whose period is over (§ 66 SGB I). The company hears that there is a decision.',
    },
    'issue-voucher': { name: 'Issue training voucher', effect: 'The voucher has to be redeemed before the measure starts.' },
    'redeem-voucher': {
      name: 'Voucher was redeemed',
      effect: 'Possible only while it is valid, before the measure starts, and with provider and measure approved then.',
    },
    'voucher-expired': {
      name: 'Voucher has lapsed',
      effect: 'This ends the application; a new voucher takes a new application. On the next working day a reminder asks for the reason.',
    },
    'not-started': { name: 'Did not start', effect: 'Nobody has started the measure. This ends the application.' },
    'confirm-start': { name: 'Confirm start', effect: 'The participation runs from this day. After 14 days a reminder asks to check it.' },
    interrupt: { name: 'Report interruption', effect: 'The participation rests until somebody reports that it goes on.' },
    resume: { name: 'Report resumption', effect: 'The participation goes on.' },
    'drop-out': { name: 'Report drop-out', effect: 'The participation ends on this day. Other participations go on.' },
    end: { name: 'Ended as planned', effect: 'The participation is over. After 14 days a reminder asks for the proof.' },
    'open-settlement': { name: 'Begin settlement', effect: 'The period for the overall settlement is noted (§ 326 SGB III).' },
    settle: { name: 'Is settled', effect: 'The payments agree with the settlement.' },
    finish: { name: 'Close the matter', effect: 'Nothing is left to do. This cannot be undone.' },
    object: { name: 'Objection has arrived', effect: 'Within one month after the decision became known (§ 84 SGG).' },
    'decide-objection': { name: 'Decide on the objection', effect: '' },
    revoke: {
      name: 'Revoke the grant',
      effect: 'After a hearing (§ 24 SGB X), under §§ 45 to 48 SGB X. The company hears that there is a decision.',
    },
  },
  day: 'Happened on',
  dayMissing: 'Please give the day.',
  reason: 'Reason',
  reasonHint: 'Stays in the house; the company does not see it.',
  reasonMissing: 'Please give the reason.',
  until: 'Expected until (optional)',
  validUntil: 'Valid until',
  validUntilMissing: 'Please give the last valid day.',
  person: 'For whom?',
  everybody: 'Everybody it applies to',
  confirm: 'Record',
  done: (step) => `Recorded: ${step}.`,
  history: {
    title: 'History',
    system: 'System',
    voucher: 'Training voucher',
    lapsed: 'lapsed',
    issued: (day) => `issued on ${day}`,
    validUntil: (day) => `valid until ${day}`,
    redeemed: (day) => `redeemed on ${day}`,
    happenedOn: (day) => `on ${day}`,
    by: (name, moment) => `${name}, ${moment}`,
  },
};
