import type { components } from '../../../api/staff.d.js';

type Groups = components['schemas']['TargetGroups'];
type Derived = Groups['derived'][number];

type Words = { readonly name: string; readonly definition: string };

const groups: Readonly<Record<Derived['targetGroup'], Words>> = {
  returning: {
    name: 'Berufsrückkehr',
    definition:
      '§ 20 SGB III: hat die Arbeit, Arbeitslosigkeit oder betriebliche Ausbildung für die Betreuung von Kindern oder pflegebedürftigen Angehörigen unterbrochen und will in angemessener Zeit danach wieder erwerbstätig sein.',
  },
  'long-term-unemployed': { name: 'Langzeitarbeitslos', definition: '§ 18 Abs. 1 SGB III: ein Jahr und länger arbeitslos.' },
  'low-qualified': {
    name: 'Ohne verwertbaren Berufsabschluss',
    definition:
      '§ 81 Abs. 2 SGB III: kein Berufsabschluss mit mindestens zwei Jahren Ausbildung, oder seit mehr als vier Jahren an- oder ungelernt beschäftigt und im erlernten Beruf voraussichtlich nicht mehr einsetzbar.',
  },
  'single-parent': {
    name: 'Alleinerziehend',
    definition: '§ 21 Abs. 3 SGB II: lebt mit minderjährigen Kindern zusammen und sorgt allein für Pflege und Erziehung.',
  },
  immigration: {
    name: 'Zugewandert oder geflüchtet',
    definition: '§ 45a AufenthG: nur, wenn Sprachförderung oder Anerkennung eines Abschlusses gebraucht wird. Keine Angabe zur Herkunft.',
  },
  'part-time': {
    name: 'In Teilzeit beschäftigt',
    definition: '§ 2 TzBfG: die regelmäßige Wochenarbeitszeit ist kürzer als bei vergleichbaren Beschäftigten in Vollzeit.',
  },
  'unemployment-benefit': { name: 'Bezug von Arbeitslosengeld', definition: '§§ 136, 137 SGB III: bezieht Arbeitslosengeld.' },
  women: { name: 'Frau', definition: '§ 1 Abs. 2 Nr. 4 SGB III: Frauen werden entsprechend ihrem Anteil an den Arbeitslosen gefördert.' },
  threatened: {
    name: 'Von Arbeitslosigkeit bedroht',
    definition:
      '§ 17 SGB III: versicherungspflichtig beschäftigt, muss alsbald mit dem Ende der Beschäftigung rechnen und wird danach voraussichtlich arbeitslos.',
  },
  'over-45': { name: '45 Jahre oder älter', definition: '§ 82 Abs. 2 SGB III: hat bei Beginn der Maßnahme das 45. Lebensjahr vollendet.' },
  'over-50': { name: '50 Jahre oder älter', definition: 'Altersgruppe der Arbeitsmarktstatistik; daran knüpft hier kein Anspruch.' },
  'under-25': { name: 'Unter 25 Jahren', definition: '§ 44c Abs. 4 SGB II: engerer Betreuungsschlüssel bis zum 25. Geburtstag.' },
  'employed-unqualified': {
    name: 'Beschäftigt ohne Berufsabschluss',
    definition: '§ 81 Abs. 2 SGB III: beschäftigt und ohne verwertbaren Abschluss; eine Weiterbildung kann zum Abschluss führen.',
  },
  sgb2: { name: 'Bezug von Grundsicherungsgeld', definition: '§§ 7, 19 SGB II: leistungsberechtigt in der Grundsicherung.' },
};

const sources: Readonly<Record<Groups['recorded'][number]['source'], string>> = {
  'own-statement': 'Eigene Aussage',
  'document-seen': 'Unterlage gesehen',
};

const facts: Readonly<Record<Derived['from'][number], string>> = {
  'birth-date': 'aus dem Geburtsdatum',
  gender: 'aus dem Geschlecht',
  qualification: 'aus der Angabe zum Berufsabschluss',
  status: 'aus dem Status am Arbeitsmarkt',
};

export const targetGroupsDe = {
  title: 'Zielgruppen',
  lead: 'Freiwillig, oder weil eine Leistung davon abhängt. In klaren Worten, ohne Kürzel und Kennzeichen (§ 396 SGB III). Erscheint in keiner Liste, keiner Suche und nicht im Portal.',
  health:
    'Eine Behinderung, Schwerbehinderung oder Gleichstellung steht nicht hier, sondern nur unter „Geschützte Angaben“ (§§ 2 SGB IX, 19 SGB III).',
  none: 'Keine Zielgruppe festgehalten.',
  noneText: 'Fragen Sie nur, was für die Beratung oder eine Leistung gebraucht wird.',
  add: 'Zielgruppe eintragen',
  change: 'Ändern',
  changeFor: (name: string) => `Ändern: ${name}`,
  remove: 'Entfernen',
  removeFor: (name: string) => `Entfernen: ${name}`,
  derived: 'Ergibt sich aus anderen Angaben',
  derivedText: 'Wird nicht gespeichert, sondern bei jedem Öffnen neu abgeleitet.',
  derivedNone: 'Aus den übrigen Angaben ergibt sich keine Zielgruppe.',
  expired: 'Abgelaufen',
  expiredText: 'Zählt nicht mehr. Prüfen Sie, ob die Angabe noch gilt, oder entfernen Sie sie.',
  details: (source: string, day: string) => `${source} am ${day}`,
  until: (day: string) => `gilt bis ${day}`,
  endedOn: (day: string) => `galt bis ${day}`,
  unlimited: 'ohne Ende',
  group: 'Zielgruppe',
  choose: 'Bitte wählen',
  definition: 'Was das heißt',
  source: 'Woher ist das bekannt?',
  statedOn: 'Festgestellt am',
  expiresOn: 'Gilt bis',
  expiresHint: 'Leer, wenn kein Ende absehbar ist.',
  save: 'Speichern',
  saved: (name: string) => `„${name}“ gespeichert`,
  removed: (name: string) => `„${name}“ entfernt`,
  removeTitle: 'Zielgruppe entfernen?',
  removeText: (name: string) => `Die Angabe „${name}“ wird gelöscht. Es bleibt nur der Vermerk, dass etwas geändert wurde.`,
  removeStale: (words: string, by: string | null) =>
    `Die Akte wurde inzwischen geändert. Jetzt eingetragen: ${words}${by ? `, von ${by}` : ''}. Mit „Löschen“ wird diese Angabe gelöscht.`,
  stale: 'Die Angaben zur Person wurden inzwischen von jemand anderem geändert. Ihre Eingaben stehen noch hier.',
  reload: 'Neuen Stand übernehmen und weiter bearbeiten',
  nowRecorded: (words: string, by: string | null) =>
    `${by ? `Von ${by} eingetragen` : 'Jetzt eingetragen'}: ${words}. Mit „Speichern“ gelten Ihre Eingaben.`,
  nowNone: 'Diese Zielgruppe ist jetzt nicht eingetragen. Mit „Speichern“ wird sie mit Ihren Eingaben eingetragen.',
  missing: {
    group: 'Wählen Sie die Zielgruppe.',
    source: 'Wählen Sie, woher das bekannt ist.',
    statedOn: 'Geben Sie den Tag an, an dem das festgestellt wurde.',
  },
  groups,
  sources,
  facts,
};

export type TargetGroupLabels = typeof targetGroupsDe;
