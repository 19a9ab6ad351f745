import type { CaseStatus } from '@app/counselling';
import type { EmploymentStatus } from '@app/clients';
import type { RelationshipState } from '@app/companies';

const caseStatus: Readonly<Record<CaseStatus, string>> = {
  ANFRAGE: 'Anfrage',
  OFFEN: 'Offen',
  IN_BERATUNG: 'In Beratung',
  FOERDERUNG_IN_VORBEREITUNG: 'Förderung in Vorbereitung',
  MASSNAHME_LAEUFT: 'Maßnahme läuft',
  NACHBETREUUNG: 'Nachbetreuung',
  RUHEND: 'Ruhend',
  ABGESCHLOSSEN: 'Abgeschlossen',
  ZUR_LOESCHUNG: 'Zur Löschung vorgemerkt',
  GELOESCHT: 'Gelöscht',
};
const employmentStatus: Readonly<Record<EmploymentStatus, string>> = {
  employed: 'Beschäftigt',
  threatened: 'Von Arbeitslosigkeit bedroht',
  unemployed: 'Arbeitslos',
  sgb2: 'Bezug von Grundsicherungsgeld',
  returning: 'Berufsrückkehr',
};
const relationshipState: Readonly<Record<RelationshipState, string>> = {
  observed: 'Beobachtet',
  approached: 'Angesprochen',
  'in-consultation': 'In Beratung',
  active: 'Aktiv',
  resting: 'Ruht',
  deregistered: 'Abgemeldet',
};

/** Headings and words of the files. */
export const exportLabels = {
  sheets: { cases: 'Fälle', clients: 'Personen', companies: 'Unternehmen' },
  cases: {
    number: 'Nummer',
    who: 'Person oder Unternehmen',
    subject: 'Anliegen',
    status: 'Status',
    lastContact: 'Letzter Kontakt',
    next: 'Nächste Wiedervorlage',
    owner: 'Zuständig',
    opened: 'Eröffnet',
  },
  clients: {
    name: 'Name',
    number: 'Kundennummer',
    birthDate: 'Geboren',
    town: 'Wohnort',
    status: 'Status',
    openCases: 'Offene Fälle',
    next: 'Nächste Wiedervorlage',
    lastContact: 'Letzter Kontakt',
  },
  companies: {
    name: 'Name',
    town: 'Ort',
    number: 'Betriebsnummer',
    state: 'Stand',
    owner: 'Zuständig',
    industry: 'WZ',
    weighted: 'Gewichtete Beschäftigte',
  },
  id: 'Kennung',
  protected: 'geschützt',
  restricted: 'eingeschränkt (Art. 18 DSGVO)',
  caseStatus,
  employmentStatus,
  notAsked: 'nicht erfragt',
  relationshipState,
};

export type ExportLabels = typeof exportLabels;
