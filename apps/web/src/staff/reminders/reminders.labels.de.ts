export const remindersDe = {
  done: 'Erledigt',
  shift: 'Verschieben',
  completed: (text: string) => `Erledigt: ${text}`,
  completedSeveral: (n: number) => `${n} Einträge erledigt`,
  several: (n: number) => `${n} Einträge`,
  shifted: (day: string) => `Verschoben auf ${day}`,
  presets: { tomorrow: 'Morgen', twoDays: 'In 2 Arbeitstagen', nextWeek: 'Nächste Woche' },
  otherDay: 'Anderer Tag',
  toThatDay: 'Auf diesen Tag verschieben',
  dayMissing: 'Tragen Sie ein, auf welchen Tag.',
  reason: 'Grund',
  reasonHint: (shifts: number) => `Schon ${shifts}-mal verschoben. Ab dem dritten Mal braucht es einen Grund.`,
  reasonMissing: 'Nennen Sie einen Grund.',
  plan: 'Wiedervorlage anlegen',
  what: 'Was ist zu tun?',
  whatMissing: 'Sagen Sie in einem Satz, was zu tun ist.',
  waitingFor: { client: 'wartet auf die Person', company: 'wartet auf den Betrieb' },
  save: 'Speichern',
  planned: (day: string) => `Wiedervorlage am ${day} angelegt`,
};

export type RemindersLabels = typeof remindersDe;
