import type { ConsentPurpose } from '@app/clients';
import type { AccessAudience, DataClass } from '@app/identity';
import type { RecordKind } from '@app/kernel';

/** A text of the register in both languages. */
export type Words = { readonly de: string; readonly en: string };

const words = (de: string, en: string): Words => ({ de, en });

/** What is processed why, by which law, and which kinds of the table of access it falls under. A new kind of record does not compile without its line. */
export const purposes: Readonly<
  Record<
    RecordKind,
    { readonly name: Words; readonly purpose: Words; readonly legalBasis: readonly string[]; readonly classes: readonly DataClass[] }
  >
> = {
  'client-record': {
    name: words('Personenstamm', 'Personal record'),
    purpose: words(
      'Menschen wiederfinden und erreichen, die zur beruflichen Weiterbildung beraten werden',
      'Finding and reaching people who are advised on vocational training',
    ),
    legalBasis: ['§ 29, § 30 SGB III', '§ 67a, § 67b SGB X', 'Art. 6 Abs. 1 Buchst. e, Art. 9 Abs. 2 Buchst. b DSGVO'],
    classes: ['person', 'restricted'],
  },
  'counselling-file': {
    name: words('Beratungsakte', 'Counselling file'),
    purpose: words(
      'Beraten, Weiterbildungen empfehlen, Verläufe und Unterlagen festhalten',
      'Advising, recommending courses, recording progress and documents',
    ),
    legalBasis: ['§ 29, § 34 SGB III', '§ 16 SGB II', '§ 67a, § 67b, § 67c SGB X', 'Art. 6 Abs. 1 Buchst. e DSGVO'],
    classes: ['person', 'session-notes'],
  },
  'funding-file': {
    name: words('Förderakte', 'Funding file'),
    purpose: words(
      'Anträge auf Förderung prüfen, berechnen, entscheiden und abrechnen',
      'Examining, calculating, deciding and settling applications for funding',
    ),
    legalBasis: ['§ 81, § 82 SGB III', '§ 318 SGB III', '§ 67b, § 67c SGB X', 'Art. 6 Abs. 1 Buchst. c und e DSGVO'],
    classes: ['calculation', 'absence'],
  },
  consents: {
    name: words('Einwilligungen', 'Consents'),
    purpose: words('Nachweisen, worin jemand eingewilligt hat und seit wann nicht mehr', 'Proving what somebody agreed to, and until when'),
    legalBasis: ['§ 67b Abs. 2 SGB X', 'Art. 6 Abs. 1 Buchst. a, Art. 7 DSGVO'],
    classes: ['person'],
  },
  unsubmitted: {
    name: words('Entwürfe', 'Drafts'),
    purpose: words('Anträge vorbereiten, die noch nicht eingereicht sind', 'Preparing applications that are not submitted yet'),
    legalBasis: ['§ 67a, § 67c SGB X', 'Art. 6 Abs. 1 Buchst. e DSGVO'],
    classes: ['calculation'],
  },
  messages: {
    name: words('Wiedervorlagen und Nachrichten', 'Follow-ups and messages'),
    purpose: words('An Fristen und Termine erinnern', 'Reminding of deadlines and appointments'),
    legalBasis: ['§ 67c SGB X', 'Art. 6 Abs. 1 Buchst. e DSGVO'],
    classes: ['person'],
  },
  'access-log': {
    name: words('Zugriffsprotokoll', 'Access log'),
    purpose: words('Nachweisen, wer wann welche Akte warum geöffnet hat', 'Proving who opened which file when and why'),
    legalBasis: ['§ 79 Abs. 4 SGB X entsprechend', 'Art. 5 Abs. 2, Art. 32 DSGVO'],
    classes: [],
  },
  'change-log': {
    name: words('Änderungsprotokoll', 'Change log'),
    purpose: words('Nachweisen, wer was eingegeben, geändert oder entfernt hat', 'Proving who entered, changed or removed what'),
    legalBasis: ['§ 22 Abs. 2 Nr. 2 BDSG mit § 67a Abs. 1 SGB X', 'Art. 5 Abs. 2, Art. 32 DSGVO'],
    classes: [],
  },
  rights: {
    name: words('Betroffenenrechte', 'Rights of the persons'),
    purpose: words(
      'Auskunft, Berichtigung, Löschung, Einschränkung und Widerspruch bearbeiten',
      'Handling access, rectification, erasure, restriction and objection',
    ),
    legalBasis: ['§ 83, § 84 SGB X', 'Art. 12 bis 21 DSGVO'],
    classes: [],
  },
};

/** Who gets data within and outside of the house, as the table of access calls them. */
export const audienceWords: Readonly<Record<AccessAudience, Words>> = {
  'case-adviser': words('Beratung des Falls', 'Adviser of the case'),
  deputy: words('Vertretung', 'Stand-in'),
  'team-lead': words('Teamleitung mit Begründung', 'Team lead, with a reason'),
  decider: words('Entscheidung über Leistungen', 'Deciders of benefits'),
  statistics: words('Leitung, nur Zahlen', 'Managers, figures only'),
  'data-protection': words('Datenschutzstelle', 'Data protection desk'),
  administrator: words('Verwaltung', 'Administration'),
  company: words('Unternehmen, nur eigene Beschäftigte im Antrag', 'Companies, own employees in an application only'),
  provider: words('Bildungsanbieter, nur eigene Teilnehmende', 'Providers, own participants only'),
  partner: words('Netzwerkpartner, mit Einwilligung', 'Network partners, with consent'),
  'partner-tenant': words('Agentur oder Jobcenter in derselben Sache (§ 69 SGB X)', 'Agentur or Jobcenter in the same matter (§ 69 SGB X)'),
};

/** Transmissions that need a consent each (domain.md 6.2). */
export const consentWords: Readonly<Record<ConsentPurpose, Words>> = {
  'name-to-company': words('Name an ein Unternehmen vor dem Antrag', 'Name to a company before the application'),
  'notes-to-provider': words('Notizen an einen Bildungsanbieter', 'Notes to a provider'),
  'support-needs-to-provider': words('Unterstützungsbedarf an einen Bildungsanbieter', 'Needs for support to a provider'),
  'contact-to-partner': words('Kontaktdaten an eine Partnerstelle', 'Contact data to a partner organisation'),
  'link-company-file': words('Verknüpfung mit der Unternehmensakte', 'Link with the file of a company'),
  'contact-for-invitations': words('Kontaktdaten für Einladungen', 'Contact data for invitations'),
  'success-story': words('Erfolgsgeschichte', 'Success story'),
  'waiver-to-company': words('Ergebnis mit Verzicht an das Unternehmen', 'Result with waiver to the company'),
};

/** Technical and organisational measures (Art. 30(1)(g), 32 DSGVO), as the software keeps them. */
export const measures: readonly Words[] = [
  words(
    'Rollen und Dienststellen begrenzen jede Abfrage, zusätzlich die Datenbank selbst je Zeile',
    'Roles and teams bound every query, and the database itself every row',
  ),
  words(
    'Besonders geschützte Angaben verschlüsselt (AES-256-GCM), Schlüssel außerhalb der Datenbank',
    'Restricted facts encrypted (AES-256-GCM), keys outside of the database',
  ),
  words(
    'Anmeldung mit zweitem Faktor für alle Rollen, die Personen sehen',
    'Sign-in with a second factor for every role that sees persons',
  ),
  words(
    'Jede Einsicht und jede Änderung protokolliert, Protokolle verkettet und täglich verankert',
    'Every look and change logged, logs chained and anchored daily',
  ),
  words(
    'Löschung nach Regeln je Art der Unterlagen mit vier Augen, nach Rücksicherungen wiederholt',
    'Erasure by rules per kind of record, four eyes, repeated after restores',
  ),
];
