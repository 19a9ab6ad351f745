/** What the reminders of an application say; stored with the reminder in the language of its owner. */
export const deadlineLabels = {
  apply: 'Antrag stellen: Die Maßnahme beginnt in vier Wochen (§ 324 Abs. 1 SGB III)',
  checkReceipt: 'Eingang des Antrags prüfen',
  objectionEnd: 'Widerspruchsfrist endet heute (§ 84 SGG)',
  documentsMissing: 'Fehlende Unterlagen anmahnen',
  documentsStillMissing:
    'Unterlagen fehlen noch immer: mit der Teamleitung sprechen; eine Versagung braucht eine schriftliche Warnung (§ 66 SGB I)',
  decideSoon: 'Entscheidung anmahnen: Die Maßnahme beginnt in zwei Wochen',
  applicationUndecided: 'Sechs Monate seit dem Antrag: Untätigkeitsklage ist möglich (§ 88 Abs. 1 SGG)',
  voucherEnds: 'Der Bildungsgutschein läuft in zwei Wochen ab',
  voucherEndsSoon: 'Der Bildungsgutschein läuft in drei Arbeitstagen ab',
  askWhyExpired: 'Der Bildungsgutschein ist verfallen: Grund klären',
  startsSoon: 'Die Maßnahme beginnt in drei Tagen',
  checkAttendance: 'Seit zwei Wochen dabei: Teilnahme prüfen (§ 318 SGB III)',
  askAbsences: 'Fehlzeiten des Vormonats beim Bildungsträger erfragen und eintragen (§ 318 Abs. 2 SGB III)',
  checkAbsences: 'Viele Fehlzeiten: mit der Person und dem Bildungsträger sprechen',
  interruptionEnds: 'Die Unterbrechung sollte heute enden: Wiederaufnahme klären und festhalten',
  adaptGrant: 'Teilnahme abgebrochen: Kosten und Bewilligung anpassen',
  askProof: 'Nachweis über das Ergebnis der Maßnahme anfordern',
  proofOfForwarding: 'Nachweis über die Weiterleitung endet heute (§ 82 Abs. 5 SGB III)',
  settlementSoon: 'In einem Monat endet die Frist für die Gesamtabrechnung (§ 326 SGB III): Abrechnung beim Bildungsträger anmahnen',
  settlementEnd: 'Frist für die Gesamtabrechnung endet heute (§ 326 SGB III)',
  retention1: 'Einen Monat nach Ende der Maßnahme: nach dem Verbleib fragen',
  retention3: 'Drei Monate nach Ende der Maßnahme: nach dem Verbleib fragen',
  retention6: 'Sechs Monate nach Ende der Maßnahme: nach dem Verbleib fragen (Stichtag der Statistik)',
  retention12: 'Zwölf Monate nach Ende der Maßnahme: nach dem Verbleib fragen',
  objectionUndecided: 'Drei Monate seit dem Widerspruch: Untätigkeitsklage ist möglich (§ 88 Abs. 2 SGG)',
};

export type DeadlineLabels = typeof deadlineLabels;
