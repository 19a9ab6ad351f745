type Words = { title: string; act: string };

export const sessionDe = {
  password: 'Passwort',
  show: 'Anzeigen',
  hide: 'Verbergen',
  submit: 'Anmelden',
  withPasskey: 'Mit Passkey anmelden',
  usernameMissing: 'Bitte geben Sie an, wer sich anmeldet.',
  passwordMissing: 'Bitte geben Sie Ihr Passwort ein.',
  wrong: { title: 'Die Anmeldung passt nicht', act: 'Bitte prüfen Sie beide Angaben, auch Groß- und Kleinschreibung.' } as Words,
  locked: { title: 'Dieser Zugang ist gesperrt', act: 'Bitte wenden Sie sich an Ihre Verwaltung.' } as Words,
  offline: { title: 'Keine Verbindung zum Server', act: 'Prüfen Sie die Verbindung und versuchen Sie es erneut.' } as Words,
  broken: { title: 'Die Anmeldung ist gerade gestört', act: 'Versuchen Sie es in einigen Minuten erneut.' } as Words,
  declined: {
    title: 'Der Passkey wurde nicht verwendet',
    act: 'Sie können es noch einmal versuchen oder einen anderen Weg nehmen.',
  } as Words,
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
  },
  steps: {
    prove: { title: 'Zweiter Faktor', lead: 'Bitte bestätigen Sie, dass Sie es sind.' },
    enrol: {
      title: 'Zweiten Faktor einrichten',
      lead: 'Sie arbeiten mit Daten von Personen. Dafür braucht Ihr Zugang mehr als ein Passwort. Das dauert zwei Minuten.',
    },
    'change-password': {
      title: 'Eigenes Passwort wählen',
      lead: 'Ihr erstes Passwort gilt nur für diese Anmeldung.',
    },
  },
  proof: {
    passkey: 'Mit Passkey bestätigen',
    fields: { totp: 'Code aus Ihrer App', 'recovery-code': 'Notfall-Code', password: 'Passwort' },
    hints: {
      totp: 'Sechs Ziffern, alle 30 Sekunden neu.',
      'recovery-code': 'Einer der zehn Codes, die Sie beim Einrichten bekommen haben.',
    },
    missing: {
      totp: 'Bitte geben Sie den Code ein, den Ihre App zeigt.',
      'recovery-code': 'Bitte geben Sie einen Notfall-Code ein.',
      password: 'Bitte geben Sie Ihr Passwort ein.',
    },
    instead: {
      totp: 'Stattdessen Code aus der App eingeben',
      'recovery-code': 'Stattdessen Notfall-Code verwenden',
      password: 'Stattdessen Passwort eingeben',
    },
    submit: 'Bestätigen',
  },
  enrol: { appInstead: 'Lieber eine App für Codes einrichten', passkeyInstead: 'Lieber einen Passkey einrichten' },
  change: {
    current: 'Jetziges Passwort',
    next: 'Neues Passwort',
    hint: 'Mindestens 12 Zeichen. Leicht zu merken sind vier Wörter, die nichts miteinander zu tun haben.',
    submit: 'Passwort ändern',
  },
  stepUp: {
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    text: 'Dieser Schritt ist besonders geschützt. Danach geht es von selbst weiter.',
    elsewhere: 'Melden Sie sich dafür in einem neuen Fenster noch einmal an. Diese Seite bleibt, wie sie ist.',
  },
  ending: {
    idle: {
      title: 'Ihre Sitzung endet in 2 Minuten',
      text: 'Sie haben eine Weile nichts getan. Möchten Sie angemeldet bleiben?',
    },
    limit: {
      title: 'Ihre Sitzung endet gleich',
      text: 'Sie ist so lange offen, wie es erlaubt ist. Danach melden Sie sich auf dieser Seite neu an; Ihre Eingaben bleiben erhalten.',
    },
    stay: 'Angemeldet bleiben',
    understood: 'Verstanden',
  },
};

const minutes = (seconds: number): string =>
  seconds < 60 ? `${seconds} Sekunden` : Math.ceil(seconds / 60) === 1 ? '1 Minute' : `${Math.ceil(seconds / 60)} Minuten`;

export type SessionLabels = typeof sessionDe;
