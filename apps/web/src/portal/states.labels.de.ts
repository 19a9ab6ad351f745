import type { ApplicationState, CompanyApplication } from './applications.api.js';
import type { PortalNeed } from './needs.api.js';

type Step = NonNullable<CompanyApplication['nextStep']>;

/** What the states mean for a company, in plain words. */
export type StateLabels = {
  readonly need: Readonly<Record<PortalNeed['status'], string>>;
  readonly needNext: Readonly<Record<PortalNeed['nextStep']['text'], (until: string | null) => string>>;
  readonly application: Readonly<Record<ApplicationState, string>>;
  readonly who: Readonly<Record<Step['who'], string>>;
  readonly what: Readonly<Record<Step['what'], string>>;
  readonly next: string;
  readonly nothing: string;
  readonly people: (count: number) => string;
  readonly noPromise: string;
};

export const statesDe: StateLabels = {
  need: { submitted: 'Eingegangen', accepted: 'In Beratung', closed: 'Abgeschlossen' },
  needNext: {
    'office-accepts': (until) => `Die Agentur für Arbeit nimmt Ihren Bedarf${until ? ` bis ${until}` : ''} an und ruft Sie danach an.`,
    'adviser-calls': () => 'Ihre Beraterin oder Ihr Berater meldet sich bei Ihnen, um passende Kurse zu besprechen.',
    none: () => 'Dazu ist nichts mehr offen.',
  },
  application: {
    ENTWURF: 'In Vorbereitung',
    VORPRUEFUNG_OK: 'Vorgeprüft',
    EINGEREICHT: 'Eingereicht',
    UNTERLAGEN_FEHLEN: 'Unterlagen fehlen',
    IN_PRUEFUNG: 'Wird geprüft',
    BEWILLIGT: 'Bewilligt',
    TEILBEWILLIGT: 'Teilweise bewilligt',
    GUTSCHEIN_ERTEILT: 'Gutschein erteilt',
    GUTSCHEIN_EINGELOEST: 'Gutschein eingelöst',
    LAUFEND: 'Kurs läuft',
    UNTERBROCHEN: 'Kurs unterbrochen',
    ABGEBROCHEN: 'Kurs abgebrochen',
    BEENDET: 'Kurs beendet',
    ABRECHNUNG_OFFEN: 'Abrechnung offen',
    ABGERECHNET: 'Abgerechnet',
    ABGELEHNT: 'Abgelehnt',
    WIDERSPRUCH: 'Widerspruch wird geprüft',
    ZURUECKGEZOGEN: 'Zurückgezogen',
    VERFALLEN: 'Verfallen',
    AUFGEHOBEN: 'Aufgehoben',
    ERLEDIGT: 'Erledigt',
  },
  who: { agency: 'Agentur für Arbeit', company: 'Ihr Unternehmen', provider: 'Bildungsanbieter' },
  what: {
    'complete-and-check': 'Die Agentur für Arbeit stellt die Angaben zusammen und rechnet die Förderung vor.',
    submit: 'Die Agentur für Arbeit reicht den Antrag zur Entscheidung ein.',
    examine: 'Die Agentur für Arbeit beginnt mit der Prüfung.',
    'supply-documents': 'Bitte reichen Sie die fehlenden Unterlagen nach. Ihre Ansprechperson sagt Ihnen, welche es sind.',
    decide: 'Die Agentur für Arbeit prüft und entscheidet.',
    'confirm-start': 'Die Agentur für Arbeit bestätigt den Beginn des Kurses.',
    'redeem-voucher': 'Der Bildungsanbieter löst den Gutschein ein.',
    'report-absences': 'Der Bildungsanbieter meldet Fehlzeiten, solange der Kurs läuft.',
    'report-resumption': 'Der Bildungsanbieter meldet, wann es weitergeht.',
    'open-settlement': 'Die Agentur für Arbeit bereitet die Abrechnung vor.',
    settle: 'Die Agentur für Arbeit rechnet ab.',
    'ask-retention': 'Die Agentur für Arbeit fragt nach, wie es nach dem Kurs weiterging.',
    'objection-possible': 'Sie können Widerspruch einlegen. Die Frist steht in Ihrem Bescheid.',
    'decide-objection': 'Die Agentur für Arbeit entscheidet über den Widerspruch.',
    'settle-repayment': 'Die Agentur für Arbeit klärt, ob etwas zurückzuzahlen ist.',
  },
  next: 'Nächster Schritt',
  nothing: 'Hier ist nichts mehr zu tun.',
  people: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
  noPromise: 'Keine Förderzusage; die Entscheidung trifft die Agentur für Arbeit.',
};
