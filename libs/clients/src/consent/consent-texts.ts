import type { ConsentPurpose } from './consent.js';

type Wording = {
  /** What the person agrees to, in her own words. */
  readonly text: string;
  /** What follows if she does not (§ 67b(2) S. 2 SGB X). */
  readonly consequence: string;
};

/** The wording in force. A change of any word is a new version below; the earlier ones stay, because they prove what was agreed to (Art. 7(1) DSGVO). */
export const consentTextVersion = '2026-11';

type Wordings = Readonly<Record<'de' | 'en', Readonly<Record<ConsentPurpose, Wording>>>>;

const since2026: Wordings = {
  de: {
    'name-to-company': {
      text: 'Meine Beraterin oder mein Berater darf einem Unternehmen meinen Namen nennen, bevor ein Antrag gestellt ist.',
      consequence: 'Ohne Einwilligung sprechen wir mit dem Unternehmen nur allgemein. Sie können sich dort selbst melden.',
    },
    'notes-to-provider': {
      text: 'Aus den Gesprächsnotizen darf das Nötige an einen Bildungsträger weitergegeben werden.',
      consequence: 'Ohne Einwilligung bleiben die Notizen hier. Ihre Teilnahme hängt nicht davon ab.',
    },
    'support-needs-to-provider': {
      text: 'Ein Bildungsträger darf erfahren, welche Unterstützung ich beim Lernen brauche.',
      consequence: 'Ohne Einwilligung erfährt der Bildungsträger davon nichts. Sie können es ihm jederzeit selbst sagen.',
    },
    'contact-to-partner': {
      text: 'Eine Partnerstelle darf meinen Namen, meine Telefonnummer, meine E-Mail-Adresse und mein Anliegen erfahren, damit sie sich bei mir meldet.',
      consequence: 'Ohne Einwilligung geben wir nichts weiter. Sie bekommen die Adresse der Stelle und können sich dort selbst melden.',
    },
    'link-company-file': {
      text: 'Meine Akte und die Akte meines Unternehmens dürfen über einen Antrag hinaus verknüpft werden.',
      consequence: 'Ohne Einwilligung verbinden wir beide Akten nur für einen Antrag.',
    },
    'contact-for-invitations': {
      text: 'Meine Kontaktdaten dürfen für Einladungen zu Veranstaltungen und Messen verwendet werden.',
      consequence: 'Ohne Einwilligung bekommen Sie keine Einladungen. Für die Beratung ändert sich nichts.',
    },
    'success-story': {
      text: 'Mein Weg darf ohne Namen als Beispiel veröffentlicht werden.',
      consequence: 'Ohne Einwilligung wird nichts veröffentlicht. Für die Beratung ändert sich nichts.',
    },
    'waiver-to-company': {
      text: 'Das Unternehmen darf sehen, dass bei mir auf die Kostenbeteiligung ganz oder teilweise verzichtet wird.',
      consequence: 'Ohne Einwilligung sieht das Unternehmen den Betrag, der ohne den Verzicht gilt.',
    },
  },
  en: {
    'name-to-company': {
      text: 'My adviser may tell a company my name before an application has been made.',
      consequence: 'Without consent we talk to the company in general terms only. You can approach it yourself.',
    },
    'notes-to-provider': {
      text: 'What is needed from the session notes may be passed on to a training provider.',
      consequence: 'Without consent the notes stay here. Taking part does not depend on it.',
    },
    'support-needs-to-provider': {
      text: 'A training provider may be told which support I need for learning.',
      consequence: 'Without consent the provider learns nothing of it. You can say so yourself at any time.',
    },
    'contact-to-partner': {
      text: 'A partner organisation may be told my name, telephone number, e-mail address and concern, so that it gets in touch with me.',
      consequence: 'Without consent we pass nothing on. You get the address of the organisation and can approach it yourself.',
    },
    'link-company-file': {
      text: 'My file and the file of my company may be linked beyond an application.',
      consequence: 'Without consent we join the two files for an application only.',
    },
    'contact-for-invitations': {
      text: 'My contact data may be used for invitations to events and fairs.',
      consequence: 'Without consent you get no invitations. Nothing changes for the counselling.',
    },
    'success-story': {
      text: 'My way may be published as an example without my name.',
      consequence: 'Without consent nothing is published. Nothing changes for the counselling.',
    },
    'waiver-to-company': {
      text: 'The company may see that its share of the costs is waived for me in whole or in part.',
      consequence: 'Without consent the company sees the amount that applies without the waiver.',
    },
  },
};

/** What was read to or signed by the person, by version; the German text is the binding one. */
const consentTexts: Readonly<Record<string, Wordings>> = { [consentTextVersion]: since2026 };

/** The wording of a purpose in a version; undefined where the house never had that version. */
export const consentWording = (version: string, language: 'de' | 'en', purpose: ConsentPurpose): Wording | undefined =>
  consentTexts[version]?.[language][purpose];
