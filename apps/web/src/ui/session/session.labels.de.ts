type Words = { title: string; act: string };

export const sessionDe = {
  password: 'Passwort',
  show: 'Anzeigen',
  hide: 'Verbergen',
  submit: 'Anmelden',
  usernameMissing: 'Bitte geben Sie an, wer sich anmeldet.',
  passwordMissing: 'Bitte geben Sie Ihr Passwort ein.',
  wrong: { title: 'Die Anmeldung passt nicht', act: 'Bitte prüfen Sie beide Angaben, auch Groß- und Kleinschreibung.' } as Words,
  locked: { title: 'Dieser Zugang ist gesperrt', act: 'Bitte wenden Sie sich an Ihre Verwaltung.' } as Words,
  offline: { title: 'Keine Verbindung zum Server', act: 'Prüfen Sie die Verbindung und versuchen Sie es erneut.' } as Words,
  broken: { title: 'Die Anmeldung ist gerade gestört', act: 'Versuchen Sie es in einigen Minuten erneut.' } as Words,
  throttled: (time: string | undefined, seconds: number | undefined): Words => ({
    title: 'Zu viele Versuche',
    act:
      time === undefined || seconds === undefined
        ? 'Bitte warten Sie einige Minuten, bevor Sie es erneut versuchen.'
        : `Der nächste Versuch ist um ${time} Uhr möglich (in ${minutes(seconds)}).`,
  }),
  reference: 'Referenz',
  again: {
    title: 'Bitte melden Sie sich erneut an',
    text: (name: string) => `Die Sitzung von ${name} ist abgelaufen. Ihre Eingaben auf dieser Seite bleiben erhalten.`,
    username: 'Benutzername',
  },
};

const minutes = (seconds: number): string =>
  seconds < 60 ? `${seconds} Sekunden` : Math.ceil(seconds / 60) === 1 ? '1 Minute' : `${Math.ceil(seconds / 60)} Minuten`;

export type SessionLabels = typeof sessionDe;
