import type { ProblemTexts } from '../http/problem-texts.js';

export const caseProblemTexts: ProblemTexts = {
  'counselling.cannot-take-on': {
    title: 'Diese Anfrage lässt sich nicht annehmen',
    detail: 'Annehmen lässt sich nur eine Anfrage; dieser Fall steht auf {status}.',
  },
  'counselling.cannot-rest': {
    title: 'Dieser Fall kann jetzt nicht ruhen',
    detail: 'Ruhen lassen geht nur bei einem laufenden Fall; dieser steht auf {status}.',
  },
  'counselling.cannot-resume': {
    title: 'Dieser Fall ruht nicht',
    detail: 'Wieder aufnehmen lässt sich nur ein ruhender Fall; dieser steht auf {status}.',
  },
  'counselling.cannot-take-over': {
    title: 'Dieser Fall lässt sich nicht übernehmen',
    detail: 'Übernehmen lässt sich nur ein offener Fall; dieser steht auf {status}.',
  },
  'counselling.cannot-offer-transfer': {
    title: 'Dieser Fall lässt sich nicht übergeben',
    detail: 'Übergeben lässt sich nur ein offener Fall; dieser steht auf {status}.',
  },
  'counselling.cannot-change-offices': {
    title: 'Die Stellen lassen sich jetzt nicht ändern',
    detail: 'Ändern lassen sie sich nur bei einem offenen Fall; dieser steht auf {status}.',
  },
  'counselling.cannot-record-outcome': {
    title: 'Das Ergebnis lässt sich jetzt nicht festhalten',
    detail: 'Ein Ergebnis gehört in einen laufenden Fall; dieser steht auf {status}. Öffnen Sie ihn dazu wieder.',
  },
  'counselling.cannot-close': {
    title: 'Dieser Fall lässt sich nicht abschließen',
    detail: 'Abschließen lässt sich nur ein angenommener, offener Fall; dieser steht auf {status}.',
  },
  'counselling.cannot-refuse': {
    title: 'Dieser Fall lässt sich nicht verweisen',
    detail: 'Verweisen lässt sich nur eine Anfrage; dieser Fall steht auf {status}. Schließen Sie ihn mit einem Grund ab.',
  },
  'counselling.cannot-reopen': {
    title: 'Dieser Fall lässt sich nicht wieder öffnen',
    detail: 'Wieder öffnen lässt sich nur ein abgeschlossener Fall, solange er aufbewahrt wird; dieser steht auf {status}.',
  },
  'counselling.rests-until-past': {
    title: 'Der Tag liegt nicht in der Zukunft',
    detail: 'Bitte wählen Sie, wann Sie den Fall wieder ansehen: ab morgen.',
  },
  'counselling.applications-open': {
    title: 'Es laufen noch Anträge',
    detail: 'Beenden Sie zuerst: {numbers}. Erst danach lässt sich der Fall abschließen.',
  },
  'counselling.outcomes-missing': {
    title: 'Das Ergebnis der Maßnahme fehlt',
    detail: 'Halten Sie zuerst fest, was daraus geworden ist: {numbers}.',
  },
  'counselling.transfer-open': {
    title: 'Eine Übergabe ist noch offen',
    detail: 'Warten Sie die Antwort ab, oder ziehen Sie das Angebot zurück.',
  },
  'counselling.duties-open': {
    title: 'Es gibt noch offene Wiedervorlagen',
    detail:
      'Entscheiden Sie bei jeder der {count} offenen Wiedervorlagen: erledigt, behalten oder in einen anderen Fall. Laden Sie die Seite neu, wenn sich die Liste geändert hat.',
  },
  'counselling.retention-over': {
    title: 'Die Aufbewahrungsfrist ist abgelaufen',
    detail: 'Der Fall wurde nur bis {keptUntil} aufbewahrt und wird gelöscht. Eröffnen Sie einen neuen Fall.',
  },
  'counselling.transfer-to-owner': {
    title: 'Dieser Person gehört der Fall schon',
    detail: 'Bitte wählen Sie eine andere Kollegin oder einen anderen Kollegen.',
  },
  'counselling.transfer-answered': { title: 'Die Übergabe ist schon beantwortet', detail: 'Bitte laden Sie die Seite neu.' },
  'counselling.transfer-not-yours': {
    title: 'Die Antwort steht anderen zu',
    detail: 'Annehmen oder ablehnen kann, wem der Fall angeboten ist, zurückziehen, wer ihn abgibt; sonst die Teamleitung.',
  },
  'counselling.follower-without-access': {
    title: 'Diese Person kann die Aufgabe nicht haben',
    detail: 'Folgen kann einem Fall nur, wer in seinem Team arbeitet.',
  },
  'counselling.member-without-access': {
    title: 'Diese Person sieht den Fall nicht',
    detail:
      'Eine Aufgabe im Fall bekommt, wer in seinem Team arbeitet, den Arbeitgeber-Service auch, wer in einem anderen Team arbeitet. Nicht möglich ist es bei geschlossenen Konten und geschützten Personen. Wählen Sie jemand anderen.',
  },
  'counselling.office-unknown': {
    title: 'Diese Stelle passt nicht',
    detail: 'Bitte wählen Sie eine Stelle aus der Liste: beratend eine des eigenen Trägers, fördernd die eigene oder eine Agentur.',
  },
  'counselling.prior-reason-missing': {
    title: 'Das gab es schon einmal',
    detail: 'Diese Person hatte in den letzten zwei Jahren schon {count} Förderung(en). Nennen Sie den Grund, warum es weitergehen soll.',
  },
  'counselling.colleague-unknown': { title: 'Diese Person arbeitet hier nicht', detail: 'Bitte wählen Sie jemanden aus der Liste.' },
  'counselling.outcome-missing': {
    title: 'Das Ergebnis der Maßnahme fehlt noch',
    detail:
      'Tragen Sie ein, was dabei herausgekommen ist; ist das Ende im Antrag noch nicht festgehalten, zuerst dieses. Die Wiedervorlage ist damit erledigt.',
  },
  'counselling.measure-not-over': {
    title: 'Die Maßnahme ist noch nicht zu Ende',
    detail: 'Ein Ergebnis gibt es erst, wenn das Ende im Antrag festgehalten ist.',
  },
  'counselling.certificate-in-future': {
    title: 'Das Zeugnis liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag des Zeugnisses: {certificateOn}.',
  },
  'counselling.certificate-before-start': {
    title: 'Das Zeugnis ist älter als die Maßnahme',
    detail: 'Bitte prüfen Sie den Tag des Zeugnisses: {certificateOn}.',
  },
  'field:not-ahead': { title: 'Dieser Tag muss in der Zukunft liegen.', detail: '' },
  'field:duties-open': { title: 'Bitte bei jeder Wiedervorlage entscheiden.', detail: '' },
  'field:before-start': { title: 'Dieser Tag liegt vor dem Beginn der Maßnahme.', detail: '' },
};
