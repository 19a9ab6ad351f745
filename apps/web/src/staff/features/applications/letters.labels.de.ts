import type { Letter } from './letters.api.js';

/** Words of the letters about an application. The letters themselves are German. */
export const lettersDe = {
  title: 'Schreiben',
  lead: 'Erst entwerfen und ansehen, dann freigeben. Freigegebene Schreiben an das Unternehmen stehen in seinem Portal, sobald der Antrag gestellt ist.',
  caption: 'Schreiben zu diesem Antrag',
  empty: 'Noch kein Schreiben.',
  letter: 'Schreiben',
  to: 'An',
  state: 'Stand',
  when: 'Wann und von wem',
  checksum: 'Prüfsumme',
  action: 'Aktion',
  company: 'Unternehmen',
  drafted: (at: string, name: string) => `Entworfen ${at}, ${name}`,
  released: (at: string, name: string) => `Freigegeben ${at}, ${name}`,
  rules: (ruleSet: string, engine: string) => `${ruleSet}, Rechenwerk ${engine}`,
  preview: 'Vorschau',
  previewOf: (letter: string) => `Vorschau in neuem Fenster: ${letter}`,
  download: 'Herunterladen',
  downloadOf: (letter: string) => `Herunterladen: ${letter}`,
  release: 'Freigeben',
  releaseOf: (letter: string) => `Freigeben: ${letter}`,
  releaseAsk: (letter: string) => `${letter} freigeben?`,
  releaseEffect: 'Das Schreiben wird so festgehalten, wie es in der Vorschau steht, und ersetzt ein früheres derselben Art.',
  releaseCompany: 'Das Unternehmen sieht es danach in seinem Portal.',
  releaseBeforehand: 'Das Unternehmen sieht es in seinem Portal, sobald der Antrag gestellt ist.',
  releasePerson: 'Es ist nur für diese Person; das Unternehmen sieht es nicht. Bitte geben oder senden Sie es ihr.',
  releaseDone: (letter: string) => `Freigegeben: ${letter}.`,
  draft: 'Schreiben entwerfen',
  draftEffect: 'Es entsteht ein Entwurf, den noch niemand sieht. Ein älterer Entwurf derselben Art wird verworfen.',
  draftConfirm: 'Entwerfen',
  draftDone: (letter: string) => `Entworfen: ${letter}. Bitte sehen Sie die Vorschau an.`,
  kind: 'Art des Schreibens',
  addressee: 'Empfänger',
  reason: 'Begründung (§ 35 SGB X)',
  reasonCompany: 'Steht im Bescheid an das Unternehmen. Nennen Sie keine Schwerbehinderung.',
  reasonPerson: 'Steht im Bescheid an die Person. Nötig, wenn nicht alles bewilligt ist.',
  kinds: {
    foerderuebersicht: 'Förderübersicht',
    antragszusammenfassung: 'Zusammenfassung des Antrags',
    bescheid: 'Bescheid',
    klartext: 'Einfach erklärt',
  } satisfies Record<Letter['kind'], string>,
  hints: {
    foerderuebersicht: 'Berechnung für das Unternehmen, ohne Namen.',
    antragszusammenfassung: 'In der Reihenfolge des E-Service, für das Unternehmen.',
    bescheid: 'Entscheidung mit Gründen und Rechtsbehelf.',
    klartext: 'Ein Blatt in einfacher Sprache für die Person.',
  } satisfies Record<Letter['kind'], string>,
  states: { entwurf: 'Entwurf', freigegeben: 'Freigegeben', ersetzt: 'Ersetzt', verworfen: 'Verworfen' } satisfies Record<
    Letter['state'],
    string
  >,
};

export type LettersLabels = typeof lettersDe;
