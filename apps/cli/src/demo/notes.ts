import type { Random } from './random.js';

export type SessionOutcome =
  'informed' | 'need-clarified' | 'training-recommended' | 'application-planned' | 'not-reached' | 'no-next-step';

/** What a note can mention. */
export type NoteFacts = { readonly course: string; readonly company: string | null; readonly weekdays: string };

type Sentence = (facts: NoteFacts) => string;

const openings: readonly Sentence[] = [
  () => 'Anliegen geklärt und Erwartungen besprochen.',
  () => 'Bisherigen Werdegang durchgegangen, Stärken festgehalten.',
  () => 'Seit dem letzten Gespräch hat sich beruflich wenig verändert.',
  () => 'Gespräch kam auf eigenen Wunsch zustande.',
  () => 'Unterlagen lagen vor und wurden gemeinsam durchgesehen.',
  () => 'Termin pünktlich wahrgenommen, gut vorbereitet.',
  ({ weekdays }) => `Erreichbar am besten ${weekdays}.`,
  () => 'Arbeitszeit und mögliche Freistellung besprochen.',
];

const ofCompany: readonly Sentence[] = [
  ({ company }) => `${company ?? 'Der Betrieb'} plant neue Aufträge und braucht dafür zusätzliche Kenntnisse in der Belegschaft.`,
  () => 'Der Betrieb stellt die Fertigung um; mehrere Tätigkeiten fallen weg, neue kommen hinzu.',
  () => 'Personalplanung für das nächste Jahr besprochen, zwei Stellen sind seit Monaten unbesetzt.',
  () => 'Freistellung in der Nebensaison ist möglich, im Herbst dagegen kaum.',
  () => 'Die Mitarbeitenden sollen im Betrieb bleiben; Qualifizierung ist ausdrücklich gewünscht.',
  () => 'Die Zahl der Beschäftigten nach Wochenstunden wird vom Lohnbüro noch nachgereicht.',
  () => 'Der Betriebsrat ist eingebunden und unterstützt das Vorhaben.',
  () => 'Rundgang durch die Halle, Arbeitsplätze der möglichen Teilnehmenden angesehen.',
];

const results: Readonly<Record<SessionOutcome, readonly Sentence[]>> = {
  informed: [
    () => 'Über die Fördermöglichkeiten nach § 82 SGB III informiert, Merkblatt mitgegeben.',
    () => 'Ablauf von der Beratung bis zum Antrag erklärt; der Antrag muss vor Beginn vorliegen.',
    () => 'Unterschied zwischen Lehrgangskosten und Arbeitsentgeltzuschuss erläutert.',
    () => 'Hinweis auf Bildungsmessen und auf mein NOW gegeben.',
  ],
  'need-clarified': [
    () => 'Bedarf eingegrenzt: gesucht wird etwas Praxisnahes mit anerkanntem Abschluss.',
    ({ course }) => `Der Bedarf geht in Richtung ${course}; drei Termine werden verglichen.`,
    () => 'Teilzeit ist wichtig, höchstens zwanzig Stunden in der Woche.',
    () => 'Zuerst Grundlagen auffrischen, danach die eigentliche Weiterbildung.',
    () => 'Führerschein vorhanden, Schulungsorte bis 25 Kilometer sind gut erreichbar.',
  ],
  'training-recommended': [
    ({ course }) => `${course} empfohlen; die Inhalte passen zur künftigen Tätigkeit.`,
    ({ course }) => `Zwei Angebote verglichen, ${course} ist zeitlich am besten machbar.`,
    ({ course }) => `Kursbeschreibung zu ${course} zugeschickt, Rückmeldung erbeten.`,
  ],
  'application-planned': [
    () => 'Antrag wird vorbereitet, Angaben zum Lohn liefert der Betrieb bis Ende der Woche.',
    () => 'Antragsunterlagen gemeinsam ausgefüllt, es fehlt noch die Bestätigung der Freistellung.',
    ({ course }) => `Für ${course} soll der Antrag spätestens vier Wochen vor Beginn gestellt werden.`,
  ],
  'not-reached': [
    () => 'Nicht erreicht, Nachricht mit Bitte um Rückruf hinterlassen.',
    () => 'Zweiter Anruf ohne Erfolg, neuer Versuch am Nachmittag vereinbart.',
    () => 'Kollegin am Apparat richtet den Rückruf aus.',
  ],
  'no-next-step': [
    () => 'Derzeit kein weiterer Bedarf; meldet sich bei Veränderungen selbst.',
    () => 'Möchte erst im nächsten Jahr weitermachen, Kontaktdaten mitgegeben.',
    () => 'Frage abschließend beantwortet.',
  ],
};

const closings: readonly Sentence[] = [
  () => 'Nächster Schritt: Rückmeldung abwarten.',
  () => 'Vereinbart: telefonische Rückmeldung in zwei Wochen.',
  ({ weekdays }) => `Neuer Termin ${weekdays} angeboten.`,
  () => 'Zusage, die fehlenden Angaben per E-Mail nachzureichen.',
  () => 'Kinderbetreuung ist für die Kurszeiten geregelt.',
  () => 'Anfahrt mit der Bahn ist machbar.',
  () => 'Meldet sich selbst beim Bildungsträger.',
  () => 'Zeugnisse werden bis zum nächsten Gespräch mitgebracht.',
];

export const weekdayPhrases = [
  'dienstags ab 14 Uhr',
  'vormittags',
  'nach der Frühschicht',
  'freitags bis 12 Uhr',
  'am späten Nachmittag',
  'montags und mittwochs',
] as const;

/** Two to four sentences about a talk: useful, and without anything that has no place in a file. */
export const note = (random: Random, outcome: SessionOutcome, facts: NoteFacts): string => {
  const result = random.pick(results[outcome])(facts);
  if (outcome === 'not-reached') return result;
  const opening = random.pick(facts.company !== null && random.chance(0.7) ? ofCompany : openings)(facts);
  return [opening, result, ...(random.chance(0.6) ? [random.pick(closings)(facts)] : [])].join(' ');
};

/** Subject lines of cases about a person, about a company. */
export const clientSubjects = [
  'Weiterbildung neben dem Beruf',
  'Berufsabschluss nachholen',
  'Aufstieg im jetzigen Betrieb',
  'Wechsel in eine andere Tätigkeit',
  'Rückkehr nach der Familienzeit',
  'Teilzeit und Weiterbildung vereinbaren',
  'Anerkennung und Anpassung des Abschlusses',
  'Arbeitsplatz durch Umstellung in Gefahr',
  'Qualifizierung für neue Aufgaben',
] as const;

export const companySubjects = [
  'Qualifizierung für neue Maschinen',
  'Weiterbildung der Belegschaft planen',
  'Fachkräfte aus dem eigenen Haus',
  'Umstellung der Fertigung begleiten',
  'Teilzeitkräfte qualifizieren',
  'Digitalisierung im Büro',
] as const;

export const reminderTexts = [
  'Rückmeldung zum Kursangebot erfragen',
  'Zeugnisse anfordern',
  'Termin für das Folgegespräch abstimmen',
  'Nachfragen, ob die Freistellung geklärt ist',
  'Lohnangaben beim Betrieb anmahnen',
  'Kursplatz beim Bildungsträger bestätigen lassen',
  'Stand der Bewerbung erfragen',
  'Vergleich der Kurstermine zuschicken',
  'Rückruf wie vereinbart',
  'Beschäftigtenzahl nach Wochenstunden nachfordern',
  'Unterlagen zum Antrag durchsehen',
  'Beratung nach der Probezeit anbieten',
] as const;

export const needTopics = [
  'Schweißen mit Prüfung',
  'CNC-Bearbeitung',
  'Wärmepumpe und Photovoltaik',
  'Lohnabrechnung',
  'Datenauswertung',
  'Pflegefachassistenz',
  'Deutsch am Arbeitsplatz',
  'SPS und Automatisierung',
  'Teilqualifikation Maschinenführung',
  'KI im Büro',
  'Betreuung von Menschen mit Demenz',
  'Elektrofachkraft für festgelegte Tätigkeiten',
] as const;

export const needRemarks = [
  'Am liebsten in der Nähe und nicht in den Sommerferien.',
  'Zwei Personen arbeiten in Teilzeit.',
  'Wir möchten vorab wissen, was gefördert wird.',
  'Bitte vormittags anrufen.',
  'Der Start sollte nicht in die Inventur fallen.',
] as const;

export const handOverReasons = [
  'Vertretung wegen längerer Abwesenheit',
  'Wechsel in ein anderes Team',
  'Wohnort liegt im anderen Bezirk',
  'Aufteilung der Fälle nach Branche',
] as const;

export const declineReasons = [
  'Termin passt nicht zur Schicht',
  'Zu weit entfernt',
  'Hat sich für einen anderen Kurs entschieden',
  'Freistellung nicht möglich',
] as const;
