import type { ProblemTexts } from '../http/problem-texts.js';

export const clientsProblemTexts: ProblemTexts = {
  'clients.birth-date-in-future': {
    title: 'Das Geburtsdatum liegt in der Zukunft',
    detail: 'Bitte prüfen Sie das Geburtsdatum {birthDate}.',
  },
  'clients.restricted-fact-invalid': {
    title: 'Die Nummer stimmt nicht',
    detail: 'Die Prüfziffer passt nicht zur Nummer. Bitte vergleichen Sie die Eingabe mit dem Nachweis.',
  },
  'field:social-insurance-number': {
    title: 'Bitte die Versicherungsnummer prüfen: 12 Zeichen, zum Beispiel 15 070649 C 103.',
    detail: '',
  },
  'field:iban': { title: 'Bitte die IBAN prüfen: in Deutschland DE und 20 Ziffern.', detail: '' },
  'clients.qualification-in-future': {
    title: 'Der Berufsabschluss liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag {qualificationOn}. Ein Abschluss, der noch aussteht, wird erst danach eingetragen.',
  },
  'clients.qualification-day-without-qualification': {
    title: 'Der Tag passt nicht zum Berufsabschluss',
    detail: 'Sie haben einen Tag angegeben, aber keinen Berufsabschluss. Bitte bestätigen Sie den Abschluss oder leeren Sie den Tag.',
  },
  'clients.status-before-birth': {
    title: 'Der Tag liegt vor der Geburt',
    detail: 'Bitte prüfen Sie den Tag {validFrom} und das Geburtsdatum in den Angaben zur Person.',
  },
  'clients.status-too-far-ahead': {
    title: 'Der Tag liegt zu weit in der Zukunft',
    detail: 'Einen Statuswechsel können Sie höchstens ein Jahr im Voraus planen. Bitte prüfen Sie den Tag {validFrom}.',
  },
  'clients.status-day-taken': {
    title: 'Zu diesem Tag gibt es schon einen Eintrag',
    detail: 'Am {validFrom} beginnt bereits ein Status. Bitte berichtigen Sie diesen Eintrag, oder wählen Sie einen anderen Tag.',
  },
  'clients.saved-otherwise': {
    title: 'Das ist schon mit anderen Angaben gespeichert',
    detail:
      'Ihr erster Versuch ist angekommen. Bitte öffnen Sie die Akte der Person und tragen Sie dort ein, was Sie danach geändert haben.',
  },
  'clients.status-none-today': {
    title: 'Dann hätte die Person heute keinen Status',
    detail: 'Der Eintrag gilt heute und kann nicht erst später beginnen. Stimmte er nie, entfernen Sie ihn und planen Sie den Wechsel neu.',
  },
  'field:before-birth': { title: 'Dieser Tag liegt vor der Geburt.', detail: '' },
  'field:too-far-ahead': { title: 'Höchstens ein Jahr im Voraus.', detail: '' },
  'field:day-taken': { title: 'An diesem Tag beginnt schon ein Eintrag. Bitte wählen Sie einen anderen Tag.', detail: '' },
  'field:none-today': { title: 'Mindestens ein Eintrag muss heute oder früher beginnen.', detail: '' },
  'clients.entry-in-future': {
    title: 'Ein Tag liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag. Was noch aussteht, wird erst danach eingetragen.',
  },
  'clients.entry-before-birth': {
    title: 'Ein Tag liegt vor der Geburt',
    detail: 'Bitte prüfen Sie den Tag und das Geburtsdatum in den Angaben zur Person.',
  },
  'clients.entry-ends-early': {
    title: 'Das Ende liegt vor dem Beginn',
    detail: 'Bitte prüfen Sie beide Tage.',
  },
  'clients.entry-incomplete': {
    title: 'Eine Angabe fehlt noch',
    detail: 'Bitte ergänzen Sie das markierte Feld.',
  },
  'clients.occupation-unknown': {
    title: 'Diesen Beruf kennt die KldB 2010 nicht',
    detail:
      'Bitte suchen Sie den Beruf mit einem Wort oder lassen Sie den Schlüssel leer. Findet die Suche nichts, fehlen die Referenzdaten: Bitte wenden Sie sich an die Verwaltung.',
  },
  'field:not-in-kldb': { title: 'Diesen Schlüssel gibt es nicht. Bitte wählen Sie aus der Liste.', detail: '' },
  'clients.language-twice': {
    title: 'Diese Sprache ist schon erfasst',
    detail: 'Bitte ändern Sie den vorhandenen Eintrag.',
  },
  'clients.qualification-follows': {
    title: 'Der Berufsabschluss ergibt sich aus den erfassten Abschlüssen',
    detail: 'Bitte ändern Sie die Abschlüsse unter „Qualifikation & Werdegang“. Die Angabe hier folgt von selbst.',
  },
  'field:ends-early': { title: 'Dieser Tag liegt vor dem Beginn.', detail: '' },
  'field:follows': { title: 'Bitte unter „Qualifikation & Werdegang“ ändern.', detail: '' },
  'clients.consent-consequence-not-told': {
    title: 'Die Folgen einer Verweigerung fehlen',
    detail:
      'Bitte sagen Sie der Person, was ohne Einwilligung geschieht, und bestätigen Sie das. Vorher gilt sie nicht (§ 67b Abs. 2 SGB X).',
  },
  'clients.consent-in-future': {
    title: 'Der Tag der Einwilligung liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag {givenOn}.',
  },
  'clients.consent-ends-early': {
    title: 'Die Einwilligung endet, bevor sie beginnt',
    detail: 'Bitte prüfen Sie, bis wann die Einwilligung gilt.',
  },
  'clients.consent-oral-without-note': {
    title: 'Zur mündlichen Einwilligung fehlt ein Vermerk',
    detail: 'Bitte tragen Sie ein, wo der Vermerk liegt. Ohne ihn lässt sich die Einwilligung nicht belegen.',
  },
  'clients.consent-withdrawn': {
    title: 'Die Einwilligung ist schon widerrufen',
    detail: 'Sie wurde am {withdrawnOn} widerrufen. Es ist nichts mehr zu tun.',
  },
  'clients.privacy-information-in-future': {
    title: 'Der Tag der Information liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag {givenOn}. Festgehalten wird, was schon gegeben ist.',
  },
  'clients.privacy-information-taken-back': {
    title: 'Der Eintrag ist schon zurückgenommen',
    detail: 'Laden Sie die Seite neu. Ist die Person informiert, halten Sie es mit einem neuen Eintrag fest.',
  },
  'clients.status-forgotten': {
    title: 'Ein bekannter Status lässt sich nicht leeren',
    detail:
      'Bitte berichtigen oder entfernen Sie ihn unter „Qualifikation & Werdegang“ im Verlauf des Status, oder wählen Sie den richtigen.',
  },
  'clients.target-group-in-future': {
    title: 'Der Tag der Feststellung liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag {statedOn}. Eine Zielgruppe gilt erst, wenn sie festgestellt ist.',
  },
  'clients.target-group-ends-early': {
    title: 'Die Zielgruppe endet, bevor sie beginnt',
    detail: 'Bitte prüfen Sie, bis wann die Angabe gilt, oder lassen Sie das Feld leer.',
  },
  'clients.household-without-purpose': {
    title: 'Für diese Person wird kein Haushalt festgehalten',
    detail:
      'Angaben zum Haushalt dienen nur Leistungen nach dem SGB II. Die Person bezieht kein Grundsicherungsgeld; ändern Sie zuerst den Status, wenn sich das geändert hat.',
  },
  'clients.household-linked': {
    title: 'Die beiden gehören schon zu einem Haushalt',
    detail: 'Bitte beenden Sie zuerst die bestehende Verknüpfung, wenn sich die Rolle geändert hat.',
  },
  'clients.household-member-amiss': {
    title: 'Diese Angabe zum Mitglied passt nicht',
    detail: 'Bitte verknüpfen Sie eine andere Person, oder geben Sie bei jemandem ohne Akte höchstens das Geburtsjahr an.',
  },
  'clients.household-ends-early': {
    title: 'Der letzte Tag liegt vor dem ersten',
    detail: 'Bitte prüfen Sie, bis wann die Person zum Haushalt gehört.',
  },
  'clients.contact-way-unknown': {
    title: 'Auf diesem Weg ist die Person nicht erreichbar',
    detail: 'Bitte ergänzen Sie zuerst Telefon, E-Mail oder Anschrift, oder wählen Sie einen anderen Weg.',
  },
  'clients.seen-in-future': {
    title: 'Der Tag, an dem der Nachweis gesehen wurde, liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag {seenOn}.',
  },
  'clients.seen-without-paper': {
    title: 'Der Tag passt nicht zum Nachweis',
    detail: 'Sie haben einen Tag angegeben, aber keine Unterlage gesehen. Bitte wählen Sie die Unterlage, oder lassen Sie den Tag leer.',
  },
  'clients.restricted-fact-amiss': {
    title: 'Grund oder Nachweis passen nicht zu dieser Angabe',
    detail: 'Bitte wählen Sie einen der angebotenen Gründe und Nachweise. Ohne Grund wird nichts festgehalten (§ 67a Abs. 1 SGB X).',
  },
  'clients.protection-reason': {
    title: 'Der Grund passt nicht zur Art des Schutzes',
    detail: 'Bitte wählen Sie einen der angebotenen Gründe.',
  },
  'clients.protection-over': {
    title: 'Der letzte Tag liegt in der Vergangenheit',
    detail: 'Bitte geben Sie heute oder einen späteren Tag an, oder lassen Sie das Feld leer.',
  },
  'clients.protection-whose-staff': {
    title: 'Es fehlt, welche Kollegin oder welcher Kollege das ist',
    detail: 'Bei einer Person, die selbst hier arbeitet, geben Sie das Konto an, sonst keines.',
  },
  'clients.protection-member': {
    title: 'Diese Gruppe geht nicht',
    detail:
      'Zur Gruppe gehören aktive Konten Ihres Trägers. Bei einer Person, die selbst hier arbeitet, darf niemand aus ihrem Team dabei sein, auch nicht sie selbst.',
  },
  'clients.known-elsewhere': {
    title: 'Ihr Team kann diese Freigabe nicht annehmen',
    detail:
      'Sie betrifft eine Akte, für die ein anderes Team Ihres Trägers zuständig ist. Bitte lassen Sie die Freigabe dort annehmen; die Teamleitung hilft weiter.',
  },
  'clients.file-restricted': {
    title: 'Die Verarbeitung dieser Akte ist eingeschränkt',
    detail:
      'Solange die Einschränkung gilt, darf nichts Neues erfasst werden (Art. 18 DSGVO, § 84 SGB X). Wenden Sie sich an die Datenschutzstelle, wenn die Person zustimmt oder eine Frist abläuft.',
  },
  'clients.merge-with-itself': {
    title: 'Das ist dieselbe Akte',
    detail: 'Wählen Sie zum Zusammenführen die andere Akte der Person.',
  },
  'clients.merge-protected': {
    title: 'Eine der Akten ist geschützt',
    detail:
      'Geschützte Akten werden nicht zusammengeführt, weil danach mehr Menschen sie sehen könnten. Bitte klären Sie mit der Teamleitung, ob der Schutz enden kann.',
  },
  'clients.merge-erasure-pending': {
    title: 'Für eine der Akten steht eine Löschung an',
    detail:
      'Sie würde die andere Akte mit löschen. Bitte führen Sie zusammen, wenn die Löschung entschieden ist; die Datenschutzstelle hilft weiter.',
  },
  'clients.merge-linked-twice': {
    title: 'Beide Akten sind mit einem anderen Träger verbunden',
    detail: 'Sie gehören dort zu zwei verschiedenen Akten. Bitte lassen Sie zuerst dort prüfen, ob es dieselbe Person ist.',
  },
  'clients.merge-collides': {
    title: 'Beide Akten hängen am selben Vorgang',
    detail:
      'Sie nehmen am selben Antrag teil oder sind derselben Stelle für denselben Zweck empfohlen. Bitte beenden Sie einen der beiden Einträge und führen Sie danach zusammen.',
  },
  'clients.merge-undone': {
    title: 'Diese Zusammenführung ist schon rückgängig gemacht',
    detail: 'Beide Akten bestehen wieder. Bitte laden Sie die Seite neu.',
  },
  'clients.merge-too-late': {
    title: 'Die Frist zum Rückgängigmachen ist abgelaufen',
    detail: 'Sie endete am {undoUntil}. Legen Sie die zweite Person bitte neu an und ordnen Sie ihre Fälle zu.',
  },
  'clients.merged': {
    title: 'Diese Akte wurde zusammengeführt',
    detail: 'Sie wird unter der Kundennummer {number} weitergeführt.',
  },
  'clients.pair-dismissed': {
    title: 'Über dieses Paar ist schon entschieden',
    detail: 'Jemand hat vermerkt, dass es zwei Personen sind. Bitte laden Sie die Liste neu.',
  },
};
