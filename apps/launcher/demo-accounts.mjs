import { table } from './terminal.mjs';

const accounts = [
  ['beratung', 'Beratung (Arbeitnehmer, Beschäftigte)', 'Agentur für Arbeit Bochum'],
  ['betriebe', 'Beratung im Arbeitgeber-Service', 'Agentur für Arbeit Bochum'],
  ['teamleitung', 'Teamleitung, entscheidet über Leistungen', 'Agentur für Arbeit Bochum'],
  ['leitung', 'Leitung (Berichte)', 'Agentur für Arbeit Bochum'],
  ['datenschutz', 'Datenschutz (Protokolle, Anfragen)', 'Agentur für Arbeit Bochum'],
  ['verwaltung', 'Verwaltung (Benutzer, Listen, Regeln)', 'Agentur für Arbeit Bochum'],
  ['jobcenter', 'Beratung', 'Jobcenter Herne'],
  ['hagen', 'Beratung', 'Agentur für Arbeit Hagen'],
  ['hr@huelsmeier.example', 'Personalabteilung, Unternehmensportal', 'Hülsmeier'],
  ['hr@overkamp.example', 'Personalabteilung, Unternehmensportal', 'Overkamp'],
  ['kurse@bildungstraeger.example', 'Bildungsträger, Portal', 'Bildungswerk Constantin'],
  ['kontakt@lotsenpunkt.example', 'Partner, Portal', 'Lotsenpunkt Weiterbildung Bochum'],
];

/** User names of the demo's sign-ins, all with the password `weiterlotse`. */
export const demoUserNames = accounts.map(([name]) => name);

/** What the demo prints once it is ready. */
export function welcome(port) {
  const address = `http://localhost:${port}`;
  return [
    '',
    `  Weiterlotse läuft:  ${address}`,
    '',
    '  Anmelden mit dem Kennwort  weiterlotse',
    '',
    table([['Benutzername', 'Rolle', 'Träger oder Unternehmen'], ...accounts]),
    '',
    '  Beenden mit Strg+C',
    '',
  ].join('\n');
}
