import type { ChecklistItem } from './application.js';

/** Words of the checklist of documents. */
export const checklistDe = {
  title: 'Unterlagen',
  caption: 'Unterlagen des Antrags und ihr Stand',
  document: 'Unterlage',
  from: 'Von',
  state: 'Stand',
  noted: 'Vermerkt',
  action: 'Ändern',
  change: 'Ändern',
  changeOf: (document: string) => `Stand ändern: ${document}`,
  by: (name: string, at: string) => `${name}, ${at}`,
  missing: (count: number) => (count === 0 ? 'Es fehlt nichts.' : count === 1 ? '1 Unterlage fehlt.' : `${count} Unterlagen fehlen.`),
  effect: 'Dem Unternehmen wird nur gezeigt, was es selbst beibringen muss.',
  reason: 'Warum nicht erforderlich?',
  reasonMissing: 'Nennen Sie den Grund.',
  file: 'Datei im Fall',
  noFile: 'keine Datei verknüpft',
  open: (name: string) => `${name} herunterladen`,
  confirm: 'Vermerken',
  done: (document: string) => `Vermerkt: ${document}.`,
  kinds: {
    'provider-certificate': 'Trägerbescheinigung',
    'cost-offer': 'Kostenangebot oder Nachweis der Lehrgangskosten',
    'approval-certificates': 'Zulassung von Träger und Maßnahme',
    'employee-declaration': 'Arbeitnehmererklärung',
    'power-of-attorney': 'Vollmacht',
    'participant-questionnaire': 'Teilnehmer-Fragebogen',
    'disability-proof': 'Nachweis der Schwerbehinderung (nur die Tatsache)',
    'contract-or-pay-slip': 'Arbeitsvertrag oder Lohnabrechnung',
    'participant-list': 'Teilnehmerliste',
    consents: 'Einverständnis der Beschäftigten oder der Betriebsvertretung',
    'agreement-text': 'Text der Betriebsvereinbarung oder des Tarifvertrags',
  } satisfies Record<ChecklistItem['kind'], string>,
  suppliers: { provider: 'Bildungsträger', employee: 'beschäftigter Person', employer: 'Betrieb' } satisfies Record<
    ChecklistItem['supplier'],
    string
  >,
  states: {
    fehlt: 'Fehlt',
    angefordert: 'Angefordert',
    eingegangen: 'Eingegangen',
    geprueft: 'Geprüft',
    'nicht-erforderlich': 'Nicht erforderlich',
  } satisfies Record<ChecklistItem['state'], string>,
};

export type ChecklistLabels = typeof checklistDe;
