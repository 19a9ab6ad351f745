import type { ActionName, ActionReason, Grant, NextStep } from './application.js';

/** Words of the pages about applications. */
export type ApplicationLabels = {
  readonly list: {
    title: string;
    description: string;
    state: string;
    allStates: string;
    presets: string;
    all: string;
    drafts: string;
    submitted: string;
    toDecide: string;
    number: string;
    company: string;
    course: string;
    start: string;
    since: string;
    next: string;
    caption: string;
    empty: string;
    emptyFiltered: string;
    emptyHint: string;
    showAll: string;
  };
  readonly create: {
    title: string;
    description: (caseNumber: string) => string;
    recommendation: string;
    recommendationHint: string;
    noRecommendation: string;
    toCase: string;
    client: string;
    clientHint: string;
    clientFound: (count: number) => string;
    clientMissing: string;
    clientNone: string;
    company: string;
    noCompany: string;
    measure: string;
    fromRun: string;
    start: string;
    end: string;
    hours: string;
    hoursHint: string;
    cost: string;
    costHint: string;
    costMissing: string;
    hoursMissing: string;
    dayMissing: string;
    submit: string;
    cancel: string;
    created: (number: string) => string;
  };
  readonly page: {
    kind: string;
    loading: string;
    company: string;
    course: string;
    case: string;
    preparedBy: string;
    status: string;
    since: (moment: string) => string;
    waitsFor: string;
    then: string;
    nobody: string;
    blocked: string;
    possible: string;
    facts: string;
    factsOf: (name: string) => string;
    measure: string;
    period: string;
    duration: string;
    hours: (count: string) => string;
    cost: string;
    appliedOn: string;
    checkNote: string;
    benefits: string;
    computed: string;
    granted: string;
    office: string;
    decision: (name: string, day: string) => string;
    reason: string;
    saved: string;
    stale: { title: string; text: string; load: string; loaded: string };
  };
  readonly waitedFor: Readonly<Record<NextStep['who'], string>>;
  readonly steps: Readonly<Record<NextStep['what'], { readonly does: string; readonly then: string }>>;
  readonly actions: Readonly<Record<ActionName, string>>;
  readonly reasons: Readonly<Record<ActionReason, string>>;
  readonly form: {
    gross: string;
    grossHint: string;
    tariff: string;
    tariffHint: string;
    weekly: string;
    released: string;
    hoursHint: string;
    hoursInvalid: string;
    hoursUnit: string;
    tooMuch: string;
    missing812: string;
    missing812Hint: string;
    last82: string;
    last82Day: string;
    last82DayMissing: string;
    last82Options: { unknown: string; none: string; day: string };
    qualifizierungsgeld: string;
    bonus: string;
    bonusHint: string;
    answers: { yes: string; no: string; open: string };
    bonusAnswers: { yes: string; no: string; open: string };
    save: string;
    fourEyes: string;
    unsaved: string;
  };
  readonly calculation: {
    title: string;
    none: string;
    noneHint: string;
    excluded: string;
    missing: string;
    outdated: string;
    line: string;
    amount: string;
    basis: string;
    upTo: (amount: string) => string;
    months: (count: number) => string;
    month: string;
    days: string;
    sum: string;
    totals: string;
    agency: string;
    companyCourse: string;
    companyWage: string;
    company: string;
    size: (heads: string, klasse: string) => string;
    smaller: (a: string, b: string) => string;
    thirty: (days: string) => string;
    operators: Readonly<Record<'=' | '+' | '-', string>>;
  };
  readonly findings: {
    title: string;
    counts: (met: number, failed: number, open: number, discretion: number) => string;
    facts: string;
    unknown: string;
    answer: string;
    answerAt: { field: string; client: string; company: string; course: string; application: string };
    version: (ruleSet: string, validFrom: string, engine: string, moment: string) => string;
    noPromise: string;
    none: string;
    yes: string;
    no: string;
    perWeek: (hours: string) => string;
    perMonth: (hours: string) => string;
    approved: (from: string, to: string | undefined) => string;
    heads: (over30: number, upTo30: number, upTo20: number, upTo10: number) => string;
  };
  readonly submit: {
    title: string;
    day: string;
    note: string;
    noteHint: string;
    passed: string;
    failed: string;
    noteMissing: string;
    dayMissing: string;
    confirm: string;
    effect: string;
    done: string;
  };
  readonly decide: {
    title: string;
    effect: string;
    day: string;
    dayMissing: string;
    computed: (amount: string) => string;
    notComputed: string;
    granted: string;
    grants: Readonly<Record<Grant, string>>;
    amount: string;
    amountMissing: string;
    reason: string;
    reasonHint: string;
    reasonMissing: string;
    choiceMissing: string;
    confirm: string;
    done: string;
  };
  readonly withdraw: { title: string; effect: string; reason: string; reasonMissing: string; confirm: string; done: string };
  readonly examined: string;
  readonly calculated: string;
};

export const applicationsDe: ApplicationLabels = {
  list: {
    title: 'Anträge',
    description: 'Förderanträge nach § 82 SGB III, vom Entwurf bis zur Entscheidung.',
    state: 'Status',
    allStates: 'Alle',
    presets: 'Schnellauswahl',
    all: 'Alle',
    drafts: 'Entwürfe',
    submitted: 'Neu eingereicht',
    toDecide: 'Zur Entscheidung',
    number: 'Nummer',
    company: 'Unternehmen',
    course: 'Kurs',
    start: 'Beginn',
    since: 'Seit',
    next: 'Nächster Schritt',
    caption: 'Förderanträge',
    empty: 'Noch keine Anträge',
    emptyFiltered: 'Kein Antrag mit diesem Status',
    emptyHint: 'Ein Antrag entsteht im Fall, aus einem empfohlenen Kurs.',
    showAll: 'Alle Anträge zeigen',
  },
  create: {
    title: 'Antrag vorbereiten',
    description: (caseNumber) => `Förderung nach § 82 SGB III im Fall ${caseNumber}`,
    recommendation: 'Empfohlener Kurs',
    recommendationHint: 'Die Angaben zur Maßnahme kommen vom Kurstermin.',
    noRecommendation: 'In diesem Fall ist noch kein Kurs empfohlen. Empfehlen Sie zuerst einen Kurstermin.',
    toCase: 'Zum Fall',
    client: 'Wer nimmt teil?',
    clientHint: 'Name oder Kundennummer, mindestens zwei Zeichen',
    clientFound: (count) => (count === 1 ? '1 Person gefunden' : `${count} Personen gefunden`),
    clientMissing: 'Wählen Sie, wer an der Maßnahme teilnimmt.',
    clientNone: 'Keine Person gefunden. Die Person muss zuerst angelegt sein.',
    company: 'Unternehmen',
    noCompany: 'Dem Fall fehlt ein Unternehmen. Ein Antrag nach § 82 SGB III braucht einen Arbeitgeber.',
    measure: 'Maßnahme',
    fromRun: 'Vorbelegt mit dem Kurstermin. Ändern Sie nur, was im Angebot anders steht.',
    start: 'Beginn',
    end: 'Ende',
    hours: 'Dauer',
    hoursHint: 'Unterricht insgesamt, zum Beispiel 480',
    cost: 'Lehrgangskosten je Person',
    costHint: 'Lehrgangsgebühren und Kosten der Eignungsfeststellung (§ 84 SGB III)',
    costMissing: 'Nennen Sie die Lehrgangskosten.',
    hoursMissing: 'Nennen Sie die Dauer in Stunden.',
    dayMissing: 'Nennen Sie den Tag.',
    submit: 'Entwurf anlegen',
    cancel: 'Abbrechen',
    created: (number) => `Antrag ${number} ist angelegt.`,
  },
  page: {
    kind: 'Antrag nach § 82 SGB III',
    loading: 'Antrag',
    company: 'Unternehmen',
    course: 'Kurs',
    case: 'Fall',
    preparedBy: 'Vorbereitet von',
    status: 'Stand',
    since: (moment) => `seit ${moment}`,
    waitsFor: 'Am Zug',
    then: 'Danach',
    nobody: 'Hier ist nichts mehr zu tun.',
    blocked: 'Zurzeit nicht möglich',
    possible: 'Mögliche Schritte',
    facts: 'Angaben',
    factsOf: (name) => `Angaben zu ${name}`,
    measure: 'Maßnahme',
    period: 'Zeitraum',
    duration: 'Dauer',
    hours: (count) => `${count} Stunden`,
    cost: 'Lehrgangskosten',
    appliedOn: 'Antrag vom',
    checkNote: 'Vermerk zur Vorprüfung',
    benefits: 'Leistungen',
    computed: 'Berechnet',
    granted: 'Bewilligt',
    office: 'Zuständig',
    decision: (name, day) => `Entschieden von ${name} am ${day}`,
    reason: 'Grund',
    saved: 'Angaben gespeichert und neu berechnet.',
    stale: {
      title: 'Der Antrag wurde inzwischen geändert',
      text: 'Ihre Eingaben stehen noch hier und sind nicht gespeichert. Laden Sie den neuen Stand, vergleichen Sie, und senden Sie dann noch einmal.',
      load: 'Neuen Stand laden',
      loaded: 'Der neue Stand ist geladen; Ihre Eingaben sind erhalten.',
    },
  },
  waitedFor: {
    adviser: 'Beratung',
    decider: 'Entscheidung (eine andere Person)',
    company: 'Unternehmen',
    provider: 'Träger der Maßnahme',
  },
  steps: {
    'complete-and-check': {
      does: 'Angaben vervollständigen und berechnen',
      then: 'Ist die Vorprüfung bestanden, kann der Antrag eingereicht werden. Eingereicht werden darf er auch sonst (§ 20 Abs. 3 SGB X).',
    },
    submit: { does: 'Antrag einreichen', then: 'Die Entscheidung wird benachrichtigt und prüft die Angaben.' },
    examine: { does: 'Prüfung beginnen', then: 'Sind die Unterlagen vollständig, wird je Leistung entschieden.' },
    'supply-documents': { does: 'Fehlende Unterlagen nachreichen', then: 'Die Prüfung geht weiter, sobald alles vorliegt.' },
    decide: { does: 'Über jede Leistung entscheiden', then: 'Das Unternehmen erfährt, dass entschieden ist, und kann innerhalb eines Monats widersprechen.' },
    'confirm-start': { does: 'Beginn der Teilnahme bestätigen', then: 'Danach läuft die Förderung.' },
    'redeem-voucher': { does: 'Bildungsgutschein einlösen', then: 'Danach bestätigt die Beratung den Beginn.' },
    'report-absences': { does: 'Fehlzeiten melden', then: 'Nach dem Ende folgt die Abrechnung.' },
    'report-resumption': { does: 'Wiederaufnahme melden', then: 'Danach läuft die Förderung weiter.' },
    'open-settlement': { does: 'Abrechnung beginnen', then: 'Danach wird abgerechnet.' },
    settle: { does: 'Abrechnen', then: 'Danach ist der Antrag abgerechnet.' },
    'ask-retention': { does: 'Nach dem Verbleib fragen', then: 'Danach ist der Vorgang erledigt.' },
    'objection-possible': { does: 'Widerspruch ist möglich', then: 'Nach Ablauf der Frist ist der Vorgang erledigt.' },
    'decide-objection': { does: 'Über den Widerspruch entscheiden', then: 'Das Unternehmen wird benachrichtigt.' },
    'settle-repayment': { does: 'Rückzahlung klären', then: 'Danach ist der Vorgang erledigt.' },
  },
  actions: {
    'record-facts': 'Angaben ändern',
    assess: 'Berechnen',
    submit: 'Einreichen',
    examine: 'Prüfung beginnen',
    decide: 'Entscheiden',
    withdraw: 'Zurückziehen',
  },
  reasons: {
    'wrong-state': 'beim jetzigen Stand nicht vorgesehen',
    'missing-permission': 'dafür fehlt Ihnen die Berechtigung',
    'decider-prepared': 'Sie haben den Antrag vorbereitet, eingereicht oder zuletzt berechnet; entscheiden muss eine andere Person (Vier-Augen-Prinzip)',
  },
  form: {
    gross: 'Bruttoarbeitsentgelt im Monat',
    grossHint: 'Laufendes Entgelt ohne Einmalzahlungen',
    tariff: 'Tarifliches oder ortsübliches Entgelt',
    tariffHint: 'Nur, wenn es niedriger ist; sonst leer lassen',
    weekly: 'Vereinbarte Arbeitszeit in der Woche',
    released: 'Freistellung in der Woche',
    hoursHint: 'Stunden, zum Beispiel 38,5',
    hoursInvalid: 'Das sind keine Stunden. Schreiben Sie zum Beispiel 38,5.',
    hoursUnit: 'Stunden',
    tooMuch: 'Die Freistellung darf die vereinbarte Arbeitszeit nicht übersteigen.',
    missing812: 'Fehlender Berufsabschluss nach § 81 Abs. 2?',
    missing812Hint: 'Ja nur, wenn alle Voraussetzungen vorliegen; dann werden die Lehrgangskosten voll übernommen.',
    last82: 'Letzte Teilnahme, die nach § 82 gefördert wurde',
    last82Day: 'Letzter Tag dieser Teilnahme',
    last82DayMissing: 'Nennen Sie den letzten Tag der Teilnahme.',
    last82Options: { unknown: 'noch nicht gefragt', none: 'bisher keine', day: 'ja, bis zum' },
    qualifizierungsgeld: 'Qualifizierungsgeld für dieselbe Maßnahme beantragt oder bewilligt?',
    bonus: 'Erhöhung um fünf Prozentpunkte (§ 82 Abs. 4 Satz 2)',
    bonusHint: 'Ermessen; nur mit Betriebsvereinbarung oder Tarifvertrag',
    answers: { yes: 'ja', no: 'nein', open: 'noch offen' },
    bonusAnswers: { yes: 'gewähren', no: 'nicht gewähren', open: 'vorschlagen, wenn möglich' },
    save: 'Speichern und berechnen',
    fourEyes: 'Wer zuletzt berechnet, darf über den Antrag nicht entscheiden.',
    unsaved: 'Noch nicht gespeichert',
  },
  calculation: {
    title: 'Berechnung',
    none: 'Noch nicht berechnet',
    noneHint: 'Tragen Sie die Angaben ein und wählen Sie «Berechnen».',
    excluded: 'Die Förderung ist nach den Angaben ausgeschlossen; darum gibt es keine Beträge. Der Grund steht unten bei den Voraussetzungen.',
    missing: 'Für die Beträge fehlen noch Antworten:',
    outdated: 'Die Angaben wurden nach dieser Berechnung geändert. Bitte neu berechnen.',
    line: 'Rechenschritt',
    amount: 'Betrag',
    basis: 'Grundlage',
    upTo: (amount) => `bis zu ${amount} pro Monat`,
    months: (count) => (count === 1 ? 'Verlauf: 1 Monat' : `Verlauf über ${count} Monate`),
    month: 'Monat',
    days: 'Leistungstage',
    sum: 'Summe',
    totals: 'Zusammen',
    agency: 'Agentur für Arbeit zahlt höchstens',
    companyCourse: 'Unternehmen: Anteil an den Lehrgangskosten',
    companyWage: 'Unternehmen: Rest des Bemessungsbetrags für die Freistellung',
    company: 'Unternehmen trägt',
    size: (heads, klasse) => `Maßgebliche Betriebsgröße: ${heads} Beschäftigte (${klasse}), § 82 Abs. 6 SGB III`,
    smaller: (a, b) => `der kleinere Betrag aus ${a} und ${b}`,
    thirty: (days) => `${days} Leistungstage, 30 je Monat`,
    operators: { '=': 'ergibt', '+': 'plus', '-': 'minus' },
  },
  findings: {
    title: 'Voraussetzungen',
    counts: (met, failed, open, discretion) => `${met} erfüllt · ${failed} nicht erfüllt · ${open} offen · ${discretion} Ermessen`,
    facts: 'Angaben',
    unknown: 'nicht bekannt',
    answer: 'Zu klären:',
    answerAt: {
      field: 'hier eintragen',
      client: 'bei der Person eintragen',
      company: 'beim Unternehmen eintragen',
      course: 'beim Kurs ansehen',
      application: '',
    },
    version: (ruleSet, validFrom, engine, moment) => `Regelwerk ${ruleSet}, Werte gültig ab ${validFrom}, Rechenkern ${engine}, berechnet ${moment}`,
    noPromise: 'Keine Förderzusage; die Entscheidung trifft die Agentur für Arbeit.',
    none: 'keine Angabe',
    yes: 'ja',
    no: 'nein',
    perWeek: (hours) => `${hours} Std. je Woche`,
    perMonth: (hours) => `${hours} Std. in einem Monat`,
    approved: (from, to) => (to ? `zugelassen vom ${from} bis ${to}` : `zugelassen ab ${from}, ohne Ende`),
    heads: (over30, upTo30, upTo20, upTo10) => `${over30} über 30 Std., ${upTo30} bis 30, ${upTo20} bis 20, ${upTo10} bis 10`,
  },
  submit: {
    title: 'Antrag einreichen',
    day: 'Tag des Antrags',
    note: 'Vermerk zur Vorprüfung',
    noteHint: 'Wie wurde das Ergebnis mit dem Unternehmen und der Person besprochen?',
    passed: 'Die Vorprüfung ist bestanden.',
    failed:
      'Die Vorprüfung ist nicht bestanden oder noch offen. Einreichen ist trotzdem möglich (§ 20 Abs. 3 SGB X); halten Sie das Gespräch darüber fest.',
    noteMissing: 'Schreiben Sie, was zum Ergebnis besprochen wurde.',
    dayMissing: 'Nennen Sie den Tag des Antrags.',
    confirm: 'Jetzt einreichen',
    effect: 'Mit diesem Tag wird noch einmal gerechnet. Danach prüft eine andere Person den Antrag.',
    done: 'Der Antrag ist eingereicht.',
  },
  decide: {
    title: 'Über den Antrag entscheiden',
    effect: 'Das Unternehmen erhält eine Nachricht, dass entschieden wurde, ohne Inhalt. Beträge und Ergebnis sieht es im Portal, Gründe nicht.',
    day: 'Tag der Entscheidung',
    dayMissing: 'Nennen Sie den Tag der Entscheidung.',
    computed: (amount) => `berechnet: ${amount}`,
    notComputed: 'kein berechneter Betrag; bitte nennen Sie ihn',
    granted: 'Entscheidung',
    grants: { full: 'in voller Höhe', part: 'teilweise', none: 'ablehnen' },
    amount: 'Bewilligter Betrag',
    amountMissing: 'Nennen Sie den bewilligten Betrag.',
    reason: 'Grund',
    reasonHint: 'Bleibt im Haus; wird dem Unternehmen nicht gezeigt.',
    reasonMissing: 'Nennen Sie den Grund (§ 35 SGB X).',
    choiceMissing: 'Entscheiden Sie über diese Leistung.',
    confirm: 'Entscheidung festhalten',
    done: 'Die Entscheidung ist festgehalten.',
  },
  withdraw: {
    title: 'Antrag zurückziehen',
    effect: 'Der Antrag endet auf Wunsch des Unternehmens oder der Person. Das lässt sich nicht rückgängig machen.',
    reason: 'Grund',
    reasonMissing: 'Nennen Sie den Grund.',
    confirm: 'Antrag zurückziehen',
    done: 'Der Antrag ist zurückgezogen.',
  },
  examined: 'Die Prüfung hat begonnen.',
  calculated: 'Neu berechnet.',
};
