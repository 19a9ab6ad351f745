export const leavingDe = {
  title: (name: string) => `Weggang vorbereiten: ${name}`,
  kind: 'Weggang vorbereiten',
  lead: 'Alles Offene geht in einem Schritt an Ihr Team; als Leitung nehmen Sie es für Ihr Team an. Danach kann die Verwaltung das Konto schließen.',
  print: 'Liste drucken',
  cases: (count: number) => `Offene Fälle (${count})`,
  casesCaption: 'Offene Fälle',
  columns: {
    number: 'Fall',
    who: 'Person oder Betrieb',
    status: 'Stand',
    lastContact: 'Letzter Kontakt',
    next: 'Als Nächstes fällig',
    receiver: 'Geht an',
  },
  open: (count: number) => (count === 1 ? '1 offene Wiedervorlage' : `${count} offene Wiedervorlagen`),
  none: '–',
  offered: 'zur Übergabe angeboten',
  receiverOf: (number: string) => `${number} geht an`,
  asOthers: 'wie alles andere',
  loaded: (name: string, count: number) => (count === 1 ? `${name} (1 offener Fall)` : `${name} (${count} offene Fälle)`),
  others: 'Außerdem offen',
  appointments: (count: number) => `Termine (${count})`,
  reminders: (count: number) => `Wiedervorlagen und Fristen (${count})`,
  remindersText: 'Was zu einem Fall gehört, geht mit dem Fall.',
  promised: 'zugesagt',
  companies: (count: number) => `Betriebe (${count})`,
  nothing: 'nichts',
  unseen: (count: number) =>
    count === 1
      ? 'Dazu ein Eintrag, den Sie nicht sehen: zu einer geschützten Person (die benannte Gruppe übergibt ihn) oder im Fall eines anderen Teams (dessen Leitung übergibt ihn). Vorher lässt sich das Konto nicht schließen.'
      : `Dazu ${count} Einträge, die Sie nicht sehen: zu geschützten Personen (die benannte Gruppe übergibt sie) oder in Fällen anderer Teams (deren Leitung übergibt sie). Vorher lässt sich das Konto nicht schließen.`,
  over: 'vorbei, erst Ausgang festhalten',
  left: (what: string) =>
    `Nicht übergeben: ${what}. Zu geschützten Personen übergibt, wer zur benannten Gruppe gehört, an jemanden aus dieser Gruppe; bei vergangenen Terminen halten Sie erst den Ausgang fest. Vorher lässt sich das Konto nicht schließen.`,
  leftAppointments: (count: number) => (count === 1 ? '1 Termin' : `${count} Termine`),
  leftReminders: (count: number) => (count === 1 ? '1 Wiedervorlage' : `${count} Wiedervorlagen`),
  leftOver: (count: number) => (count === 1 ? '1 vergangener Termin' : `${count} vergangene Termine`),
  form: 'Übergeben',
  receiver: 'An wen geht alles andere?',
  receiverHint: 'Vorgeschlagen ist, wer die wenigsten offenen Fälle hat.',
  noReceiver: 'In Ihren Teams arbeitet sonst niemand. Bieten Sie die Fälle einzeln einem anderen Team an.',
  reason: 'Grund der Übergabe',
  reasonMissing: 'Bitte geben Sie den Grund an. Er steht im Verlauf jedes Falls.',
  handOver: 'Alles übergeben',
  done: (cases: number) => (cases === 1 ? 'Übergeben: 1 Fall und alles andere.' : `Übergeben: ${cases} Fälle und alles andere.`),
  empty: 'Nichts mehr offen',
  emptyText:
    'Die Verwaltung kann das Konto jetzt schließen. Aufgaben in fremden Fällen, Vertretungen von Betrieben und Kalenderadressen enden dann von selbst.',
};

export type LeavingLabels = typeof leavingDe;
