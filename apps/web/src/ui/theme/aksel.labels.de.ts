import { de } from 'date-fns/locale/de';
import type { en } from '@navikt/ds-react/locales';
/** German texts inside Aksel's components; the English twin comes with the package. */
export const akselDe: typeof en = {
  global: { dateLocale: de, showMore: 'Mehr anzeigen', showLess: 'Weniger anzeigen', readOnly: 'Schreibgeschützt', close: 'Schließen', error: 'Fehler', info: 'Hinweis', success: 'Erfolg', warning: 'Warnung', announcement: 'Mitteilung' },
  Chips: { Removable: { labelSuffix: 'entfernen' } },
  Combobox: { addOption: 'Hinzufügen', noMatches: 'Keine Treffer', loading: 'Suche läuft …', maxSelected: '{selected} von höchstens {limit} ausgewählt.' },
  CopyButton: { title: 'Kopieren', activeText: 'Kopiert!' },
  DatePicker: { chooseDate: 'Datum auswählen', chooseDates: 'Tage auswählen', chooseDateRange: 'Beginn und Ende auswählen', chooseMonth: 'Monat auswählen', week: 'Woche', weekNumber: 'Kalenderwoche {week}', selectWeekNumber: 'Kalenderwoche {week} auswählen', month: 'Monat', goToNextMonth: 'Nächster Monat', goToPreviousMonth: 'Voriger Monat', year: 'Jahr', goToNextYear: 'Nächstes Jahr', goToPreviousYear: 'Voriges Jahr', openDatePicker: 'Kalender öffnen', openMonthPicker: 'Monatsauswahl öffnen', closeDatePicker: 'Kalender schließen', closeMonthPicker: 'Monatsauswahl schließen' },
  ErrorSummary: { heading: 'Bitte korrigieren Sie folgende Angaben:' },
  FileUpload: { dropzone: { button: 'Datei auswählen', buttonMultiple: 'Dateien auswählen', dragAndDrop: 'Datei hierher ziehen', dragAndDropMultiple: 'Dateien hierher ziehen', drop: 'Ablegen', or: 'oder', disabled: 'Hochladen nicht möglich', disabledFilelimit: 'Keine weiteren Dateien möglich' }, item: { retryButtonTitle: 'Erneut hochladen', deleteButtonTitle: 'Datei entfernen', uploading: 'Wird hochgeladen …', downloading: 'Wird heruntergeladen …' } },
  FormProgress: { step: 'Schritt {activeStep} von {totalSteps}', showAllSteps: 'Alle Schritte anzeigen', hideAllSteps: 'Schritte ausblenden' },
  FormSummary: { editAnswer: 'Angaben ändern' },
  GuidePanel: { illustrationLabel: 'Bild einer beratenden Person' },
  HelpText: { title: 'Mehr Informationen' },
  Loader: { title: 'Bitte warten …' },
  Pagination: { previous: 'Zurück', next: 'Weiter' },
  Process: { active: 'Aktuell' },
  ProgressBar: { progress: '{current} von {max}', progressUnknown: 'Fortschritt unbekannt, etwa {seconds} Sekunden.' },
  Search: { clear: 'Feld leeren', search: 'Suchen' },
  Textarea: { maxLength: 'Textfeld mit höchstens {maxLength} Zeichen.', charsTooMany: '{chars} Zeichen zu viel', charsLeft: 'noch {chars} Zeichen' },
  Timeline: { dateFormat: 'dd.MM.yyyy', dayFormat: 'd. MMM', monthFormat: 'MMM yy', yearFormat: 'yyyy', Row: { noPeriods: 'Keine Zeiträume', period: '{start} bis {end}' }, Period: { success: 'Erfolg', warning: 'Warnung', danger: 'Gefahr', info: 'Hinweis', neutral: 'Neutral', period: '{status} von {start} bis {end}' }, Pin: { pin: 'Markierung: {date}' }, Zoom: { zoom: 'Zeitstrahl {start} bis {end}', reset: 'Ausschnitt zurücksetzen' } },
  Tooltip: { shortcutSeparator: 'oder' },
};
