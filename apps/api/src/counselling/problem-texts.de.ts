import type { ProblemTexts } from '../http/problem-texts.js';

export const counsellingProblemTexts: ProblemTexts = {
  'counselling.case-closed': {
    title: 'Der Fall ist abgeschlossen',
    detail: 'In einem abgeschlossenen Fall kann nichts mehr eingetragen werden.',
  },
  'counselling.case-already-yours': { title: 'Der Fall gehört Ihnen schon', detail: 'Sie sind bereits für diesen Fall zuständig.' },
  'counselling.case-without-client-and-company': {
    title: 'Um wen geht es?',
    detail: 'Ein Fall braucht eine Person, einen Betrieb oder beides.',
  },
  'counselling.session-held-in-future': {
    title: 'Das Gespräch liegt in der Zukunft',
    detail: 'Bitte prüfen Sie das Gesprächsdatum {heldOn}.',
  },
  'counselling.session-started-on-other-day': {
    title: 'Datum und Uhrzeit passen nicht zusammen',
    detail: 'Der Beginn liegt nicht am Gesprächstag {heldOn}.',
  },
  'counselling.follow-up-in-past': {
    title: 'Die Wiedervorlage liegt in der Vergangenheit',
    detail: 'Bitte wählen Sie für die Wiedervorlage heute oder einen späteren Tag.',
  },
  'counselling.promise-in-past': {
    title: 'Der Tag einer Zusage ist vorbei',
    detail: 'Bitte wählen Sie für jede Zusage heute oder einen späteren Tag.',
  },
  'counselling.session-signed-off': {
    title: 'Der Vermerk ist abgeschlossen',
    detail: 'Ein abgeschlossener Vermerk wird nicht mehr geändert. Bitte schreiben Sie einen Nachtrag.',
  },
  'counselling.session-of-another': {
    title: 'Das ist nicht Ihr Vermerk',
    detail: 'Berichtigen und abschließen kann ihn nur, wer ihn geschrieben hat. Bitte sprechen Sie diese Person an.',
  },
  'counselling.session-saved-otherwise': {
    title: 'Dieser Vermerk ist schon mit anderem Inhalt gespeichert',
    detail:
      'Ihr erster Versuch steht in der Akte. Was Sie danach geändert haben, steht nur noch hier. Bitte öffnen Sie den Vermerk in der Akte und übernehmen Sie es dort: als Berichtigung, solange er offen ist, sonst als Nachtrag.',
  },
  'counselling.addition-saved-otherwise': {
    title: 'Das ist schon mit anderem Text gespeichert',
    detail: 'Ihr erster Versuch steht in der Akte. Speichern Sie noch einmal, dann kommt der Text von hier als weiterer Eintrag dazu.',
  },
  'counselling.session-still-open': {
    title: 'Der Vermerk ist noch offen',
    detail: 'Nachträge gibt es erst nach dem Abschluss. Bis dahin kann ihn berichtigen, wer ihn geschrieben hat.',
  },
  'counselling.text-block-retired': {
    title: 'Dieser Textbaustein ist nicht mehr in Gebrauch',
    detail: 'Bitte legen Sie einen neuen an.',
  },
  'counselling.text-block-name-taken': {
    title: 'Das Kürzel ist schon vergeben',
    detail: 'Es gibt schon einen Textbaustein mit dem Kürzel {shortName}. Bitte wählen Sie ein anderes.',
  },
  'counselling.summary-without-person': {
    title: 'Das Gespräch betrifft keine Person',
    detail: 'Eine Zusammenfassung gibt es nur für Gespräche in Fällen, die eine Person betreffen.',
  },
  'counselling.summary-empty': {
    title: 'Die Zusammenfassung ist leer',
    detail: 'Bitte schreiben Sie mindestens, worüber gesprochen wurde.',
  },
  'counselling.group-of-nobody': {
    title: 'Es war niemand da',
    detail: 'Bitte haken Sie mindestens eine Person an, die da war.',
  },
  'counselling.group-names-another': {
    title: 'Ein Text nennt eine andere Person der Gruppe',
    detail:
      'Jede Person darf nur den eigenen Namen lesen. Bitte nehmen Sie den Namen heraus oder bestätigen Sie, dass niemand aus der Gruppe gemeint ist.',
  },
  'field:names-another': { title: 'Hier steht der Name einer anderen Person aus der Gruppe.', detail: '' },
  'counselling.need-without-contact': {
    title: 'Wie erreichen wir Sie?',
    detail: 'Bitte geben Sie eine Telefonnummer oder eine E-Mail-Adresse an.',
  },
  'counselling.need-starts-in-past': { title: 'Der gewünschte Beginn ist vorbei', detail: 'Bitte wählen Sie einen Beginn ab heute.' },
  'counselling.need-already-accepted': {
    title: 'Schon übernommen',
    detail: 'Jemand anderes hat diesen Bedarf bereits als Fall übernommen.',
  },
  'counselling.no-responsible-office': {
    title: 'Keine zuständige Dienststelle gefunden',
    detail: 'Für Ihren Ort ist hier keine Agentur für Arbeit eingetragen. Bitte rufen Sie die Hotline 0800 4 5555 20 an.',
  },
  'counselling.run-not-found': { title: 'Diesen Kurstermin gibt es nicht', detail: 'Bitte wählen Sie einen Termin aus der Kurssuche.' },
  'counselling.run-has-begun': {
    title: 'Der Kurs hat schon begonnen',
    detail: 'Dieser Termin begann am {startsOn}. Bitte wählen Sie einen späteren.',
  },
  'field:in-future': { title: 'Dieser Tag darf nicht in der Zukunft liegen.', detail: '' },
  'field:other-day': { title: 'Der Beginn liegt an einem anderen Tag.', detail: '' },
  'field:client-or-company': { title: 'Bitte eine Person oder einen Betrieb wählen.', detail: '' },
  'field:phone-or-email': { title: 'Bitte Telefonnummer oder E-Mail-Adresse angeben.', detail: '' },
  'field:run-not-found': { title: 'Diesen Kurstermin gibt es nicht.', detail: '' },
  'field:run-has-begun': { title: 'Dieser Kurs hat schon begonnen.', detail: '' },
  'counselling.share-without-person': {
    title: 'Der Fall betrifft keine Person',
    detail: 'Teilen lässt sich nur ein Fall, der eine Person betrifft.',
  },
  'counselling.share-ends-in-past': {
    title: 'Die Freigabe endet in der Vergangenheit',
    detail: 'Bitte wählen Sie heute oder einen späteren Tag.',
  },
  'counselling.share-summary-not-needed': {
    title: 'Dieser Zweck braucht keinen Übergabetext',
    detail: 'Bitte lassen Sie den Übergabetext weg oder wählen Sie einen anderen Zweck.',
  },
  'counselling.share-protected': {
    title: 'Diese Person ist geschützt',
    detail: 'Für die Person gilt ein Sperrvermerk, oder die Weitergabe ihrer Daten ist eingeschränkt. Ihr Fall lässt sich nicht teilen.',
  },
  'counselling.share-over': {
    title: 'Die Freigabe ist nicht mehr offen',
    detail: 'Sie wurde schon beantwortet, beendet oder ist abgelaufen. Bitte laden Sie die Seite neu.',
  },
  'counselling.share-unknown-tenant': {
    title: 'Diesen Träger gibt es hier nicht',
    detail: 'Bitte wählen Sie eine andere Agentur oder ein Jobcenter aus der Liste.',
  },
  'field:not-needed': { title: 'Für diesen Zweck wird das nicht gebraucht.', detail: '' },
};
