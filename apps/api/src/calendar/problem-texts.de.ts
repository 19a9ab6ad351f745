import type { ProblemTexts } from '../http/problem-texts.js';

export const calendarProblemTexts: ProblemTexts = {
  'calendar.wrong-state': {
    title: 'Der Termin hat inzwischen einen anderen Stand',
    detail: 'Er ist vorbei, abgesagt oder noch offen. Bitte laden Sie die Seite neu.',
  },
  'calendar.appointments-open': {
    title: 'Zu diesem Fall sind noch Termine geplant',
    detail:
      'Geplante Termine: {count}, der nächste am {next}. Halten Sie fest, was daraus wurde, oder sagen Sie sie ab; dann lässt sich der Fall beenden.',
  },
  'calendar.not-yet': {
    title: 'Der Termin hat noch nicht begonnen',
    detail: 'Ob jemand gekommen ist, lässt sich ab Beginn des Termins festhalten. Vorher können Sie absagen oder verschieben.',
  },
  'calendar.in-past': { title: 'Dieser Tag ist vorbei', detail: 'Bitte wählen Sie heute oder einen späteren Tag.' },
  'calendar.over-midnight': {
    title: 'Der Termin ginge über Mitternacht hinaus',
    detail: 'Bitte wählen Sie einen früheren Beginn oder eine kürzere Dauer.',
  },
  'calendar.person-taken': {
    title: 'Jemand, der teilnimmt, hat dann schon einen Termin',
    detail: 'Belegt von {from} bis {until} Uhr. Bitte wählen Sie eine andere Zeit oder suchen Sie freie Zeiten.',
  },
  'calendar.person-away': {
    title: 'Jemand, der teilnimmt, ist dann abwesend',
    detail: 'Abwesend von {from} bis {until}. Bitte wählen Sie einen anderen Tag oder die Vertretung.',
  },
  'calendar.room-taken': {
    title: 'Der Raum ist dann belegt',
    detail: 'Belegt von {from} bis {until} Uhr. Bitte wählen Sie einen anderen Raum oder eine andere Zeit.',
  },
  'calendar.unknown-colleague': {
    title: 'Jemand aus der Auswahl gehört nicht (mehr) zum Haus',
    detail: 'Bitte wählen Sie Kolleginnen und Kollegen aus der Liste.',
  },
  'calendar.out-of-sight': {
    title: 'Diesen Termin eines anderen Teams würden Sie selbst nicht sehen',
    detail: 'Bitte nehmen Sie selbst teil, oder nennen Sie die Person, um die es geht.',
  },
  'calendar.unknown-room': { title: 'Diesen Raum gibt es nicht (mehr)', detail: 'Bitte wählen Sie einen Raum aus der Liste.' },
  'calendar.unknown-office': {
    title: 'Diese Dienststelle gibt es hier nicht',
    detail: 'Bitte wählen Sie eine Dienststelle aus der Liste.',
  },
  'calendar.unknown-company': { title: 'Diesen Betrieb gibt es nicht', detail: 'Bitte wählen Sie einen Betrieb aus der Liste.' },
  'calendar.on-holiday': {
    title: 'An diesem Tag ist in Nordrhein-Westfalen Feiertag',
    detail: 'Bitte wählen Sie einen anderen Tag, oder kreuzen Sie «Auch außerhalb der Arbeitszeit» an.',
  },
  'calendar.closed-day': {
    title: 'Die Dienststelle ist an diesem Tag geschlossen: {reason}',
    detail: 'Bitte wählen Sie einen anderen Tag, oder kreuzen Sie «Auch außerhalb der Arbeitszeit» an.',
  },
  'calendar.outside-hours': {
    title: 'Jemand, der teilnimmt, arbeitet dann nicht',
    detail: 'Arbeitszeit an diesem Tag: {hours}. Bitte wählen Sie eine andere Zeit, oder kreuzen Sie «Auch außerhalb der Arbeitszeit» an.',
  },
  'calendar.no-work-that-day': {
    title: 'Jemand, der teilnimmt, arbeitet an diesem Tag nicht',
    detail: 'Bitte wählen Sie einen anderen Tag, oder kreuzen Sie «Auch außerhalb der Arbeitszeit» an.',
  },
  'calendar.hours-wrong': {
    title: 'Die Arbeitszeiten passen nicht zusammen',
    detail: 'Jede Zeit muss nach ihrem Beginn enden, und zwei Zeiten eines Tages dürfen sich nicht überschneiden.',
  },
  'calendar.ends-first': { title: 'Das Ende liegt vor dem Anfang', detail: 'Bitte wählen Sie einen späteren letzten Tag.' },
  'calendar.pattern-overlaps': {
    title: 'Für diese Zeit sind schon Arbeitszeiten eingetragen',
    detail: 'Bitte entfernen Sie die bisherigen, oder wählen Sie einen späteren ersten Tag.',
  },
  'calendar.room-name-taken': {
    title: 'Einen Raum mit diesem Namen gibt es in der Dienststelle schon',
    detail: 'Bitte wählen Sie einen anderen Namen.',
  },
  'calendar.not-yours': {
    title: 'Diese Arbeitszeiten tragen andere ein',
    detail: 'Eigene Arbeitszeiten trägt man selbst ein, die des Teams die Teamleitung.',
  },
  'field:busy': { title: 'Schon belegt.', detail: '' },
  'field:closed': { title: 'An diesem Tag ist geschlossen.', detail: '' },
  'field:outside-hours': { title: 'Außerhalb der Arbeitszeit.', detail: '' },
  'field:over-midnight': { title: 'Der Termin muss am selben Tag enden.', detail: '' },
  'calendar.walk-in-over': {
    title: 'Die Warteschlange ist schon weiter',
    detail: 'Diese Nummer wurde inzwischen aufgerufen, zurückgestellt oder gehört zu einem anderen Tag. Bitte sehen Sie in die Liste.',
  },
  'calendar.walk-in-out-of-sight': {
    title: 'Diese Person wird von einem anderen Team beraten',
    detail: 'Bitte lassen Sie jemanden aus dem Team aufrufen, oder bitten Sie dort um Übergabe des Falls.',
  },
};
