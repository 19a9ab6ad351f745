import type { ProblemTexts } from '../http/problem-texts.js';

/** Problem texts of the letters about an application. */
export const lettersProblemTexts: ProblemTexts = {
  'funding.letter-has-no-addressee': {
    title: 'An wen geht das Schreiben?',
    detail: 'Ein Schreiben an eine Person braucht die Person, ein Schreiben an das Unternehmen nennt keine. Bitte wählen Sie passend aus.',
  },
  'funding.letter-needs-decision': {
    title: 'Es ist noch nichts entschieden',
    detail: 'Ein Bescheid ist möglich, sobald über die Leistung entschieden ist, die der Empfänger beantragt hat.',
  },
  'funding.letter-after-objection': {
    title: 'Über den Widerspruch ist schon entschieden',
    detail:
      'Einen Widerspruchsbescheid schreibt die Widerspruchsstelle, nicht dieses System; gegen ihn gibt es nur die Klage (§§ 85, 87 SGG). Bitte schreiben Sie ihn außerhalb.',
  },
  'funding.letter-needs-calculation': {
    title: 'Es ist noch nicht gerechnet',
    detail:
      'Für die Förderübersicht braucht jede teilnehmende Person eine Berechnung. Bitte ergänzen Sie die Angaben und prüfen Sie den Antrag.',
  },
  'funding.letter-share-unknown': {
    title: 'Der Betrag für diese Person steht nicht fest',
    detail:
      'Für mehrere Personen ist eine andere Summe bewilligt als berechnet; wie viel davon auf diese Person entfällt, ist nicht entschieden. Bitte ändern Sie die Bewilligung, oder schreiben Sie diesen Bescheid außerhalb.',
  },
  'funding.letter-reason-missing': {
    title: 'Bitte nennen Sie die Gründe',
    detail: 'Was nicht in voller Höhe bewilligt ist, wird begründet (§ 35 Abs. 1 SGB X).',
  },
  'funding.letter-tells-disability': {
    title: 'Diese Begründung verrät zu viel',
    detail:
      'Ein Schreiben an das Unternehmen, und bei mehreren Personen auch an eine von ihnen, nennt keine Schwerbehinderung und keine Nummer von § 82 Abs. 2 Satz 4. Bitte formulieren Sie um.',
  },
  'funding.letter-not-a-draft': {
    title: 'Das ist kein Entwurf mehr',
    detail: 'Das Schreiben steht auf {state}. Bitte laden Sie die Seite neu und entwerfen Sie es bei Bedarf noch einmal.',
  },
  'funding.letter-outdated': {
    title: 'Der Antrag hat sich seit dem Entwurf geändert',
    detail: 'Bitte entwerfen Sie das Schreiben neu und sehen Sie es noch einmal an, bevor Sie es freigeben.',
  },
  'funding.letter-differs': {
    title: 'Die Datei lässt sich nicht unverändert herstellen',
    detail:
      'Sie stimmt nicht mit der Prüfsumme überein und wird darum nicht ausgegeben. Bitte melden Sie das der Verwaltung; ein neues Schreiben können Sie jederzeit entwerfen.',
  },
  'funding.letter-erased': {
    title: 'Der Inhalt ist gelöscht',
    detail: 'Mit der Löschung der Daten ist der Wortlaut entfallen; geblieben ist, dass es das Schreiben gab.',
  },
};
