import type { components } from '../../../api/staff.d.js';

type Role = components['schemas']['Role'];

const roles: Readonly<Record<Role['role'], string>> = {
  adviser: 'Beratung',
  'employer-service': 'Arbeitgeber-Service',
  'team-lead': 'Teamleitung',
  decider: 'Entscheidung',
  manager: 'Leitung (Kennzahlen)',
  'data-protection': 'Datenschutz',
  administrator: 'Verwaltung',
};

export const usersDe = {
  title: 'Benutzer und Rollen',
  lead: 'Konten Ihres Trägers und was sie dürfen. Personen, Fälle und Dokumente sehen Sie hier nicht. Das eigene Konto ändert jemand anderes.',
  columns: { name: 'Name', team: 'Team', roles: 'Rollen', factor: 'Zweiter Faktor', state: 'Stand', actions: 'Ändern' },
  factor: { yes: 'eingerichtet', no: 'keiner' },
  active: 'Aktiv',
  closed: 'Geschlossen',
  noRoles: 'keine Rolle',
  roles,
  edit: 'Rollen',
  editOf: (name: string) => `Rollen von ${name}`,
  editText: 'Gilt ab der nächsten Anfrage. Eine Rolle gilt in dem Team, in dem sie steht.',
  close: 'Schließen',
  closeOf: (name: string) => `Konto schließen: ${name}`,
  closeText: 'Das Konto wird sofort abgemeldet und kann sich nicht mehr anmelden. Fälle bleiben bei der Person, bis sie jemand übernimmt.',
  open: 'Öffnen',
  openOf: (name: string) => `Konto wieder öffnen: ${name}`,
  openText: 'Das Konto kann sich wieder anmelden und hat seine Rollen wie zuvor.',
  reset: 'Zweiten Faktor zurücksetzen',
  resetOf: (name: string) => `Zweiten Faktor zurücksetzen: ${name}`,
  resetText: 'Für verlorene Geräte. Das Konto wird abgemeldet und richtet beim nächsten Anmelden einen neuen zweiten Faktor ein.',
  done: 'Gespeichert.',
  save: 'Speichern',
  add: 'Konto anlegen',
  username: 'Benutzername',
  usernameHint: 'Kleine Buchstaben, Ziffern, Punkt und Bindestrich, mindestens drei Zeichen.',
  displayName: 'Vor- und Nachname',
  email: 'E-Mail',
  team: 'Team',
  firstPassword: (name: string) => `Erstes Passwort für ${name}`,
  firstPasswordText: 'Es steht nur jetzt hier. Geben Sie es persönlich weiter; beim ersten Anmelden wird es geändert.',
  understood: 'Weitergegeben',
  may: 'Was die Rollen dürfen',
};

export type UsersLabels = typeof usersDe;
