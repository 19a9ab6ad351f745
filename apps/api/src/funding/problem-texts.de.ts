import type { ProblemTexts } from '../http/problem-texts.js';

export const fundingProblemTexts: ProblemTexts = {
  'funding.transition-not-allowed': {
    title: 'Dieser Schritt ist jetzt nicht möglich',
    detail: 'Der Antrag steht auf {from}; von dort führt kein Schritt zu {to}.',
  },
  'funding.amendment-invalid': {
    title: 'Die Änderung passt noch nicht',
    detail: 'Bitte prüfen Sie die markierten Angaben. Ihre Eingaben sind nicht verloren.',
  },
  'field:nothing-changed': { title: 'Nennen Sie mindestens einen Betrag, der sich ändert.', detail: '' },
  'field:ground-only-raises': {
    title: '§ 44 SGB X trägt nur höhere Beträge. Wählen Sie eine andere Grundlage oder prüfen Sie die Beträge.',
    detail: '',
  },
  'field:ground-only-lowers': {
    title: '§§ 45 und 47 SGB X tragen nur niedrigere Beträge. Wählen Sie eine andere Grundlage oder prüfen Sie die Beträge.',
    detail: '',
  },
  'field:before-application': { title: 'Die Änderung kann nicht vor dem Antrag wirken.', detail: '' },
  'field:hearing-missing': {
    title: 'Ein Betrag sinkt: Nennen Sie den Tag der Anhörung (§ 24 SGB X) oder warum keine nötig war.',
    detail: '',
  },
  'funding.hearing-missing': {
    title: 'Die Anhörung fehlt noch',
    detail: 'Vor einer Aufhebung wird das Unternehmen angehört (§ 24 SGB X). Nennen Sie den Tag, oder warum keine Anhörung nötig war.',
  },
  'funding.heard-afterwards': {
    title: 'Angehört wird vorher',
    detail: 'Der Tag der Anhörung liegt nach dem {date}. Bitte prüfen Sie beide Tage.',
  },
  'funding.warning-missing': {
    title: 'Der schriftliche Hinweis fehlt noch',
    detail:
      'Versagt wird erst nach schriftlichem Hinweis und Ablauf seiner Frist (§ 66 Abs. 3 SGB I). Nennen Sie den letzten Tag der Frist.',
  },
  'funding.warning-runs': {
    title: 'Die Frist läuft noch',
    detail: 'Die gesetzte Frist endet am {date}. Versagt werden kann erst danach (§ 66 Abs. 3 SGB I).',
  },
  'funding.decider-prepared': {
    title: 'Bitte entscheiden lassen',
    detail:
      'Sie haben diesen Antrag vorbereitet, gestellt oder zuletzt berechnet. Entscheiden muss eine andere Person (Vier-Augen-Prinzip).',
  },
  'funding.check-note-missing': {
    title: 'Bitte vermerken Sie das Ergebnis der Prüfung',
    detail:
      'Die Vorprüfung ist nicht bestanden oder noch offen. Der Antrag darf trotzdem gestellt werden (§ 20 Abs. 3 SGB X); halten Sie fest, dass das Ergebnis besprochen wurde.',
  },
  'funding.applied-in-future': { title: 'Der Antragstag liegt in der Zukunft', detail: 'Bitte prüfen Sie das Datum {date}.' },
  'funding.decided-in-future': { title: 'Der Bescheidtag liegt in der Zukunft', detail: 'Bitte prüfen Sie das Datum {date}.' },
  'funding.decided-before-application': {
    title: 'Der Bescheid liegt vor dem Antrag',
    detail: 'Der Antrag ist vom {appliedOn}, der Bescheid soll vom {date} sein.',
  },
  'funding.decision-incomplete': {
    title: 'Die Entscheidung ist unvollständig',
    detail: 'Zu jeder beantragten Leistung gehört genau eine Entscheidung.',
  },
  'funding.decision-invalid': {
    title: 'Bitte prüfen Sie Beträge und Gründe',
    detail: 'Was nicht in voller Höhe bewilligt wird, braucht einen Grund und einen passenden Betrag (§ 35 SGB X).',
  },
  'funding.case-without-company': {
    title: 'Dem Fall fehlt ein Betrieb',
    detail: 'Ein Antrag nach § 82 SGB III braucht einen Betrieb. Bitte ergänzen Sie ihn im Fall.',
  },
  'funding.client-missing': { title: 'Es fehlt die Person', detail: 'Bitte wählen Sie aus, wer an der Maßnahme teilnimmt.' },
  'funding.measure-incomplete': {
    title: 'Angaben zur Maßnahme fehlen',
    detail: 'Der Kurstermin nennt nicht alles, was der Antrag braucht. Bitte ergänzen Sie die Angaben.',
  },
  'funding.measure-ends-before-start': { title: 'Die Maßnahme endet vor ihrem Beginn', detail: 'Bitte prüfen Sie Beginn und Ende.' },
  'funding.released-more-than-contract': {
    title: 'Mehr Freistellung als Arbeitszeit',
    detail: 'Die Zeit ohne Arbeitsleistung darf die vertragliche Wochenarbeitszeit nicht übersteigen.',
  },
  'funding.not-of-this-application': {
    title: 'Diese Teilnahme gehört zu einem anderen Antrag',
    detail: 'Bitte wählen Sie eine Person dieses Antrags.',
  },
  'funding.step-in-future': {
    title: 'Der Tag liegt in der Zukunft',
    detail: 'Festgehalten wird, was geschehen ist. Bitte prüfen Sie das Datum {date}.',
  },
  'funding.step-too-early': {
    title: 'Der Tag liegt zu früh',
    detail: 'Der {date} liegt vor dem {earliest}; davor kann dieser Schritt nicht liegen.',
  },
  'funding.step-reason-missing': { title: 'Bitte nennen Sie den Grund', detail: 'Dieser Schritt braucht eine Begründung oder eine Liste.' },
  'funding.valid-until-missing': { title: 'Die Gültigkeit fehlt', detail: 'Ein Bildungsgutschein nennt den Tag, bis zu dem er gilt.' },
  'funding.valid-until-too-early': {
    title: 'Der Bildungsgutschein gilt zu kurz',
    detail: 'Er muss länger gelten als bis zum Tag der Ausgabe, dem {issuedOn}.',
  },
  'funding.redeemed-too-late': {
    title: 'Eingelöst wird vor Beginn der Maßnahme',
    detail: 'Die Maßnahme beginnt am {measureStart}; der Bildungsgutschein muss davor eingelöst sein (§ 81 Abs. 4 SGB III).',
  },
  'funding.voucher-over': { title: 'Der Bildungsgutschein galt nicht mehr', detail: 'Er galt bis zum {validUntil}.' },
  'funding.voucher-still-valid': {
    title: 'Der Bildungsgutschein gilt noch',
    detail: 'Er gilt bis zum {validUntil} und kann erst danach verfallen.',
  },
  'funding.not-approved': {
    title: 'Die Zulassung ist nicht belegt',
    detail: 'Träger und Maßnahme müssen am {measureStart} zugelassen sein (§§ 176 bis 180 SGB III). Bitte prüfen Sie die Angaben zum Kurs.',
  },
  'funding.objection-late': { title: 'Die Widerspruchsfrist ist abgelaufen', detail: 'Letzter Tag war der {last} (§ 84 SGG).' },
  'funding.objection-open': {
    title: 'Die Widerspruchsfrist läuft noch',
    detail: 'Letzter Tag ist der {last}; erst danach ist der Vorgang erledigt.',
  },
  'funding.attendance-closed': {
    title: 'Fehlzeiten lassen sich jetzt nicht eintragen',
    detail: 'Die Teilnahme steht auf {state}; eingetragen wird von ihrem Beginn bis zur Abrechnung.',
  },
  'funding.attendance-outside': {
    title: 'In diesem Monat nimmt die Person nicht teil',
    detail: 'Der Monat {month} liegt vor dem Beginn, nach dem Ende oder in der Zukunft.',
  },
  'funding.missed-more-than-planned': {
    title: 'Mehr versäumt als vorgesehen',
    detail: 'Vorgesehen sind in diesem Monat {plannedHours} Stunden. Bitte eines von beiden ändern.',
  },
  'funding.missed-reason-missing': {
    title: 'Bitte nennen Sie den Grund',
    detail: 'Fehlzeiten werden mit ihren Gründen gemeldet (§ 318 Abs. 2 SGB III).',
  },
  'funding.drop-out-missing': {
    title: 'Angaben zum Abbruch fehlen',
    detail: 'Festgehalten werden Grund, wer ihn gemeldet hat und ob ein wichtiger Grund vorlag.',
  },
  'funding.checklist-closed': {
    title: 'Der Antrag ist beendet',
    detail: 'Er steht auf {state}; an seinen Unterlagen ändert sich nichts mehr.',
  },
  'funding.item-reason-missing': {
    title: 'Bitte nennen Sie den Grund',
    detail: 'Was nicht erforderlich ist, wird begründet.',
  },
  'funding.documents-missing': {
    title: 'Es fehlen noch Unterlagen',
    detail: '{count} Unterlagen der Liste sind nicht eingegangen. Vermerken Sie den Eingang, oder dass sie nicht erforderlich sind.',
  },
  'funding.nothing-missing': {
    title: 'Es fehlt nichts',
    detail: 'Nach der Liste der Unterlagen ist alles da. Setzen Sie dort auf «fehlt», was nachzufordern ist.',
  },
  'funding.list-unreadable': {
    title: 'Diese Datei ist keine Liste',
    detail:
      'Möglich sind Excel (xlsx) und CSV. Bitte laden Sie die Vorlage herunter, füllen Sie sie aus und speichern Sie sie als xlsx oder csv.',
  },
  'funding.list-empty': {
    title: 'In der Liste steht niemand',
    detail: 'Bitte tragen Sie ab der zweiten Zeile des ersten Blattes die Beschäftigten ein.',
  },
  'funding.list-columns-missing': {
    title: 'In der Liste fehlen Spalten',
    detail: 'Es fehlen: {headers}. Bitte nutzen Sie die Überschriften der Vorlage in der ersten Zeile.',
  },
  'funding.list-too-long': {
    title: 'Die Liste ist zu lang',
    detail: 'Sie hat {count} Zeilen; möglich sind {most}. Bitte teilen Sie die Liste.',
  },
  'funding.list-applied-in-future': {
    title: 'Der Antrag kann nicht in der Zukunft eingegangen sein',
    detail: 'Der {date} liegt nach dem heutigen Tag. Bitte ändern Sie das Datum.',
  },
  'funding.list-applied-too-early': {
    title: 'Für diesen Tag gilt ein anderes Recht',
    detail: 'Sammelanträge werden hier ab dem 01.04.2024 geführt (§ 82 Abs. 5 SGB III). Bitte ändern Sie das Datum.',
  },
  'funding.list-row-taken-over': {
    title: 'Die Zeile ist schon übernommen',
    detail: 'Zeile {row} gehört zu einem Antrag. Bitte ändern Sie die Angaben dort.',
  },
  'funding.einverstaendnis-in-future': {
    title: 'Das Einverständnis kann nicht in der Zukunft liegen',
    detail: 'Der {date} liegt nach dem heutigen Tag. Bitte ändern Sie das Datum.',
  },
  'funding.einverstaendnis-without-document': {
    title: 'Das Dokument fehlt',
    detail: 'Zum Einverständnis der Betriebsvertretung gehört das Dokument. Bitte laden Sie es im Fall hoch und wählen Sie es aus.',
  },
  'funding.document-of-other-case': {
    title: 'Dieses Dokument gehört nicht zum Fall',
    detail: 'Bitte wählen Sie ein Dokument dieses Falls.',
  },
  'field:list-type': { title: 'Das ist keine Excel- oder CSV-Datei.', detail: '' },
  'field:list-empty': { title: 'In der Liste steht niemand.', detail: '' },
  'field:list-columns': { title: 'Es fehlen die Spalten {headers}.', detail: '' },
  'field:list-length': { title: 'Die Liste hat {count} Zeilen; möglich sind {most}.', detail: '' },
  'funding-rules.no-parameters': {
    title: 'Für diesen Zeitpunkt gibt es keine Berechnung',
    detail:
      'Nach § 422 SGB III gilt die Fassung {ruleSet}, deren Werte hier nicht hinterlegt sind; mit einer anderen wird nicht gerechnet. Bitte prüfen Sie Antrag, Beginn und Entscheidung.',
  },
  'funding.until-too-early': {
    title: 'Die Unterbrechung endet zu früh',
    detail: 'Sie beginnt am {date}. Nennen Sie einen späteren Tag, oder lassen Sie das Ende offen.',
  },
  'funding.payment-closed': {
    title: 'Hier wird nichts gezahlt',
    detail: 'Der Stand ist {state}. Zahlungen gehören zu bewilligten Leistungen, die noch nicht abgerechnet sind.',
  },
  'funding.paid-in-future': {
    title: 'Der Zahltag liegt in der Zukunft',
    detail: 'Eingetragen wird, was gezahlt ist. Bitte prüfen Sie das Datum {date}.',
  },
  'funding.paid-too-early': {
    title: 'Der Zahltag liegt zu früh',
    detail: 'Der {date} liegt vor dem {earliest}, dem Tag der Entscheidung oder der zurückgenommenen Zahlung.',
  },
  'funding.payment-period-reversed': { title: 'Der Zeitraum endet vor seinem Beginn', detail: 'Bitte prüfen Sie beide Tage.' },
  'funding.payment-over-grant': {
    title: 'Mehr gezahlt als bewilligt',
    detail:
      'Bewilligt sind {grantedCents}, gezahlt {paidCents}; dazu kämen {amountCents}. Prüfen Sie den Betrag, oder nennen Sie den Grund der höheren Zahlung.',
  },
  'funding.reversal-reason-missing': {
    title: 'Bitte nennen Sie den Grund',
    detail: 'Eine Zahlung wird nur mit Begründung zurückgenommen, zum Beispiel Fehlbuchung oder Erstattung nach § 50 SGB X.',
  },
  'funding.reversed-more-than-paid': {
    title: 'Mehr zurückgenommen als gezahlt',
    detail: 'Von dieser Zahlung sind noch {leftCents} übrig. Bitte nennen Sie höchstens diesen Betrag.',
  },
  'funding.sums-differ': {
    title: 'Zahlungen und Anspruch stimmen nicht überein',
    detail:
      '{benefit}: Zu zahlen sind {dueCents}, gezahlt sind {paidCents}. Tragen Sie fehlende Zahlungen ein, nehmen Sie zu viel Gezahltes zurück, oder ändern Sie die Bewilligung; danach lässt sich abrechnen.',
  },
  'funding.due-unknown': {
    title: 'Was zu zahlen ist, steht nicht fest',
    detail:
      '{benefit}: Nach dem Abbruch ist der Anspruch nicht zu Ende berechnet, gezahlt sind {paidCents}. Nennen Sie als Grund, wie sich der abgerechnete Betrag ergibt.',
  },
  'field:no-law-of-that-day': {
    title: 'Für diesen Tag sind keine Werte des Gesetzes hinterlegt (Fassung {ruleSet}). Bitte einen späteren Tag wählen.',
    detail: '',
  },
  'field:cents-out-of-range': { title: 'Bitte einen Betrag von 0 bis 1.000.000 Euro in ganzen Cent angeben.', detail: '' },
  'field:heads-out-of-range': { title: 'Bitte eine ganze Zahl von 0 bis 1.000.000 Beschäftigten angeben.', detail: '' },
  'field:minutes-out-of-range': { title: 'Bitte eine Dauer von 0 bis 100.000 Stunden in ganzen Minuten angeben.', detail: '' },
  'field:week-out-of-range': { title: 'Bitte mehr als 0 und höchstens 168 Stunden in der Woche angeben.', detail: '' },
  'field:rate-out-of-range': { title: 'Bitte einen Satz von 0 bis 100 Prozent angeben.', detail: '' },
  'field:months-out-of-range': { title: 'Bitte ganze Monate von 0 bis 840 angeben.', detail: '' },
  'field:more-concerned-than-employed': {
    title: 'Es können nicht mehr Menschen betroffen sein, als im Betrieb arbeiten. Bitte eine der beiden Zahlen ändern.',
    detail: '',
  },
  'field:parts-exceed-staff': {
    title: 'Auszubildende und Minijobs sind zusammen mehr als die Beschäftigten dieser Stundenklasse. Bitte eine der Zahlen ändern.',
    detail: '',
  },
  'field:ends-before-start': { title: 'Das Ende der Maßnahme liegt vor ihrem Beginn. Bitte Beginn oder Ende ändern.', detail: '' },
  'field:measure-too-long': {
    title: 'Vom Beginn bis zum Ende der Maßnahme sind es mehr als zehn Jahre. Bitte Beginn oder Ende ändern.',
    detail: '',
  },
  'field:born-after-start': { title: 'Das Geburtsdatum liegt nach dem Beginn der Teilnahme. Bitte eines von beiden ändern.', detail: '' },
  'field:released-over-contract': {
    title: 'Die Freistellung ist länger als die vereinbarte Arbeitszeit. Bitte Freistellung oder Arbeitszeit ändern.',
    detail: '',
  },
  'field:nobody-employed': { title: 'Ein Unternehmen hat mindestens eine beschäftigte Person. Bitte die Zahlen ergänzen.', detail: '' },
  'field:group-smaller': {
    title: 'Der Konzern schließt das Unternehmen ein und kann nicht kleiner sein. Bitte eine der beiden Zahlen ändern.',
    detail: '',
  },
  'field:approval-ends-first': { title: 'Die Zulassung endet, bevor sie beginnt. Bitte einen der beiden Tage ändern.', detail: '' },
  'field:in-future': { title: 'Dieser Tag darf nicht in der Zukunft liegen.', detail: '' },
  'field:amount-missing': { title: 'Bitte einen Betrag über null angeben.', detail: '' },
  'field:not-with-none': { title: 'Bei einer Ablehnung gibt es keinen Betrag.', detail: '' },
  'field:not-the-computed-amount': { title: 'In voller Höhe heißt: der berechnete Betrag.', detail: '' },
  'field:not-less-than-computed': { title: 'Eine Teilbewilligung liegt unter dem berechneten Betrag.', detail: '' },
};
