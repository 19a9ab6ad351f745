export const uiDe = {
  loading: 'wird geladen …',
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  dismiss: 'Meldung schließen',
  messages: 'Meldungen',
  loadMore: 'Weitere laden',
  rows: (count: number) => (count === 1 ? '1 Zeile' : `${count} Zeilen`),
  rowsShown: (count: number, more: boolean) =>
    `${count === 1 ? '1 Zeile' : `${count} Zeilen`} angezeigt${more ? ', weitere vorhanden' : ''}`,
  scrollHint: 'Tabelle, seitlich verschiebbar',
  error: {
    network: {
      title: 'Keine Verbindung zum Server',
      safe: 'Ihre Eingaben stehen noch auf dieser Seite.',
      act: 'Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    },
    forbidden: {
      title: 'Dafür haben Sie keine Berechtigung',
      safe: 'Es wurde nichts geändert.',
      act: 'Wenn Sie den Zugriff brauchen, wenden Sie sich an Ihre Teamleitung.',
    },
    notFound: {
      title: 'Das gibt es hier nicht',
      safe: 'Es wurde nichts geändert.',
      act: 'Der Eintrag wurde entfernt, oder er liegt außerhalb Ihres Bereichs.',
    },
    stale: {
      title: 'Der Eintrag wurde inzwischen geändert',
      safe: 'Ihre Eingaben stehen noch auf dieser Seite und wurden nicht gespeichert.',
      act: 'Laden Sie den neuen Stand und vergleichen Sie ihn mit Ihren Eingaben.',
    },
    tooMany: {
      title: 'Gerade zu viele Anfragen',
      safe: 'Ihre Eingaben stehen noch auf dieser Seite.',
      act: 'Warten Sie einen Augenblick und versuchen Sie es erneut.',
    },
    refused: { safe: 'Es wurde nichts gespeichert.', act: 'Prüfen Sie Ihre Angaben und versuchen Sie es erneut.' },
    broken: {
      title: 'Da ist bei uns etwas schiefgegangen',
      safe: 'Ihre Eingaben stehen noch auf dieser Seite.',
      act: 'Versuchen Sie es in einigen Minuten erneut. Bleibt der Fehler, nennen Sie dem Support die Referenz.',
    },
    reference: 'Referenz',
  },
  notFoundPage: {
    title: 'Diese Seite gibt es nicht',
    text: 'Die Adresse stimmt nicht, oder der Eintrag liegt außerhalb Ihres Bereichs.',
    home: 'Zur Startseite',
  },
  date: {
    hint: 'Zum Beispiel 1.2.26, heute, fr oder +2w',
    invalid: 'Das ist kein Datum. Schreiben Sie zum Beispiel 1.2.26, heute oder +2w.',
    tooEarly: (day: string) => `Frühestens ${day}.`,
    tooLate: (day: string) => `Spätestens ${day}.`,
    openCalendar: 'Kalender öffnen',
    calendar: 'Kalender',
    notWorking: 'kein Arbeitstag',
  },
  followUp: {
    label: 'Wiedervorlage',
    hint: 'Zum Beispiel 2w, fr, 14.11. oder 10at (Arbeitstage)',
    invalid: 'Das ist keine Wiedervorlage. Schreiben Sie zum Beispiel 2w, fr, 14.11. oder 10at.',
  },
  meaning: {
    today: 'heute',
    tomorrow: 'morgen',
    'day-after-tomorrow': 'übermorgen',
    yesterday: 'gestern',
    days: (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`),
    'working-days': (count: number) => (count === 1 ? '1 Arbeitstag' : `${count} Arbeitstage`),
    weeks: (count: number) => (count === 1 ? '1 Woche' : `${count} Wochen`),
    months: (count: number) => (count === 1 ? '1 Monat' : `${count} Monate`),
    years: (count: number) => (count === 1 ? '1 Jahr' : `${count} Jahre`),
  },
  money: { invalid: 'Das ist kein Betrag. Schreiben Sie zum Beispiel 1.234,50.', unit: 'Euro' },
};

export type UiLabels = typeof uiDe;
