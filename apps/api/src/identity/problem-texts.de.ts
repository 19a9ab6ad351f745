import type { ProblemTexts } from '../http/problem-texts.js';

export const identityProblemTexts: ProblemTexts = {
  'identity.colleague-left': {
    title: 'Die Kollegin oder der Kollege arbeitet nicht mehr hier',
    detail:
      'Das Konto wurde inzwischen geschlossen. Offene Fälle, Wiedervorlagen, Termine und Betriebe brauchen jemanden, der hier arbeitet: Wählen Sie jemand anderen oder übernehmen Sie selbst.',
  },
  'identity.receiver-not-led': {
    title: 'Diese Person gehört nicht zu Ihrem Team',
    detail:
      'Übernehmen können Kolleginnen und Kollegen der Teams, die Sie leiten. Wählen Sie jemanden aus der Liste; an andere Teams geht ein Fall mit „Übergabe anbieten“.',
  },
  'identity.deputy-away': {
    title: 'Die Vertretung ist selbst abwesend',
    detail:
      'Sie ist vom {from} bis {until} abwesend, und eine Vertretung wird nicht weitergereicht. Wählen Sie jemand anderen oder andere Tage.',
  },
  'identity.duties-open': {
    title: 'Vor dem Schließen ist noch etwas zu übergeben',
    detail:
      'Auf dieses Konto laufen noch offene Fälle, Wiedervorlagen, Termine oder Betriebe. Die Teamleitung übergibt sie unter „Vertretung“ mit „Weggang vorbereiten“; danach lässt sich das Konto schließen.',
  },
  'identity.not-signed-in': { title: 'Bitte melden Sie sich an', detail: 'Ihre Anmeldung fehlt oder ist abgelaufen.' },
  'identity.wrong-credentials': {
    title: 'Die Anmeldung hat nicht geklappt',
    detail: 'Name oder Passwort stimmen nicht. Bitte prüfen Sie beides.',
  },
  'identity.second-factor-needed': {
    title: 'Ein Schritt fehlt noch',
    detail: 'Bitte bestätigen Sie Ihre Anmeldung mit dem zweiten Faktor, oder richten Sie jetzt einen ein.',
  },
  'identity.password-change-due': {
    title: 'Bitte wählen Sie ein eigenes Passwort',
    detail: 'Ihr erstes Passwort gilt nur für diese Anmeldung. Danach kommen Sie auf alle Seiten.',
  },
  'identity.unknown-passkey': {
    title: 'Dieser Passkey passt nicht',
    detail: 'Bitte versuchen Sie es noch einmal, oder melden Sie sich mit Name und Passwort an.',
  },
  'identity.wrong-factor': {
    title: 'Der zweite Faktor passt nicht',
    detail: 'Bitte geben Sie den Code ein, den Ihre App gerade zeigt. Jeder Code gilt nur einmal.',
  },
  'identity.wrong-password': { title: 'Das Passwort stimmt nicht', detail: 'Bitte geben Sie Ihr jetziges Passwort noch einmal ein.' },
  'identity.weak-password': {
    title: 'Dieses Passwort schützt Sie nicht gut genug',
    detail: 'Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben. Zeichenarten sind nicht vorgeschrieben.',
  },
  'identity.step-up-needed': {
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    detail: 'Für diesen Schritt darf Ihre letzte Bestätigung höchstens {minutes} Minuten her sein.',
  },
  'identity.totp-exists': {
    title: 'Eine App ist schon eingerichtet',
    detail: 'Entfernen Sie zuerst die eingerichtete App, wenn Sie eine andere nutzen möchten.',
  },
  'identity.last-factor': {
    title: 'Das ist Ihr letzter zweiter Faktor',
    detail: 'Ihre Rolle braucht einen. Richten Sie zuerst einen anderen ein, dann können Sie diesen entfernen.',
  },
  'identity.no-factor': {
    title: 'Es gibt noch keinen zweiten Faktor',
    detail: 'Richten Sie zuerst einen Passkey oder eine App ein. Codes für den Notfall bekommen Sie dabei.',
  },
  'field:wrong-password': { title: 'Das ist nicht Ihr jetziges Passwort.', detail: '' },
  'field:password-too-short': { title: 'Bitte mindestens {minimum} Zeichen, zum Beispiel vier Wörter.', detail: '' },
  'field:password-too-long': { title: 'Bitte höchstens {maximum} Zeichen.', detail: '' },
  'field:password-repeated': { title: 'Das ist nur eine kurze Zeichenfolge, die sich wiederholt.', detail: '' },
  'field:password-common': { title: 'Dieses Passwort steht auf Listen, die Angreifer zuerst ausprobieren.', detail: '' },
  'field:password-about-you': {
    title: 'Das besteht fast nur aus Ihrem Namen, Ihrer Dienststelle oder dem Programmnamen. Das lässt sich erraten.',
    detail: '',
  },
  'field:password-same': { title: 'Das ist Ihr jetziges Passwort.', detail: '' },
  'field:not-a-code': { title: 'Der Code hat sechs Ziffern.', detail: '' },
  'identity.too-many-sign-ins': {
    title: 'Zu viele Versuche',
    detail: 'Bitte warten Sie {retryAfterSeconds} Sekunden und versuchen Sie es dann noch einmal.',
  },
  'identity.own-break-glass': {
    title: 'Der Notfallzugriff ist Ihr eigener',
    detail: 'Ihren eigenen Notfallzugriff prüft jemand anderes: der Datenschutz oder eine andere Teamleitung.',
  },
  'identity.already-reviewed': {
    title: 'Dieser Notfallzugriff ist schon geprüft',
    detail: 'Jemand anderes war schneller. Das Ergebnis steht in der Liste.',
  },
  'identity.oidc-unknown-person': {
    title: 'Ihr Konto ist noch nicht freigeschaltet',
    detail: 'Ihre Anmeldung hat geklappt, aber dazu gibt es hier noch kein Konto. Bitte wenden Sie sich an Ihre Verwaltung.',
  },
  'identity.oidc-other-tenant': {
    title: 'Ihr Konto gehört zu einem anderen Träger',
    detail: 'Ihr Dienstkonto nennt eine andere Agentur oder ein anderes Jobcenter. Bitte wenden Sie sich an Ihre Verwaltung.',
  },
  'identity.oidc-other-organisation': {
    title: 'Das Unternehmen passt nicht',
    detail:
      'Ihr Unternehmenskonto gehört zu einer anderen Betriebsnummer als Ihr Zugang hier. Bitte wenden Sie sich an Ihre Beraterin oder Ihren Berater.',
  },
  'identity.logout-token': { title: 'Diese Abmeldung gilt nicht', detail: 'Das Logout-Token ist ungültig, abgelaufen oder schon benutzt.' },
  'identity.link-void': {
    title: 'Dieser Link gilt nicht mehr',
    detail: 'Ein Link gilt 15 Minuten und nur ein Mal. Bitte fordern Sie auf der Anmeldeseite einen neuen an.',
  },
  'identity.partner-name-taken': {
    title: 'Diese Organisation gibt es schon',
    detail: 'Eine Partnerorganisation mit diesem Namen ist schon angelegt. Bitte wählen Sie sie in der Liste aus.',
  },
  'identity.portal-email-taken': {
    title: 'Diese Adresse hat schon einen Zugang',
    detail: 'Zu dieser E-Mail-Adresse gibt es bereits einen Zugang. Bitte eine andere Adresse angeben.',
  },
  'identity.trust-too-low': {
    title: 'Dafür ist Ihre Anmeldung nicht sicher genug',
    detail: 'Dieser Schritt braucht das Vertrauensniveau „{needed}“. Bitte melden Sie sich mit dem Zertifikat Ihres Unternehmenskontos an.',
  },
  'identity.reason-needed': {
    title: 'Für diese Akte brauchen Sie einen Grund',
    detail:
      'Als Teamleitung lesen Sie Akten und Vermerke Ihres Teams nach Angabe eines Grundes. Er gilt bis zum Ende des Tages und wird protokolliert.',
  },
  'identity.supervision-read-only': {
    title: 'Als Teamleitung lesen Sie hier nur',
    detail: 'Vermerke und Angaben schreibt, wer die Person berät. Übernehmen Sie den Fall, wenn Sie selbst beraten.',
  },
  'identity.deputy-oneself': { title: 'Niemand vertritt sich selbst', detail: 'Bitte wählen Sie eine andere Person.' },
  'identity.deputy-in-past': { title: 'Der erste Tag liegt in der Vergangenheit', detail: 'Eine Vertretung beginnt frühestens heute.' },
  'identity.deputy-ends-first': { title: 'Der letzte Tag liegt vor dem ersten', detail: 'Bitte prüfen Sie die beiden Tage.' },
  'identity.deputy-too-long': {
    title: 'Eine Vertretung dauert höchstens ein Jahr',
    detail: 'Bitte wählen Sie einen früheren letzten Tag.',
  },
  'identity.deputy-not-yours': {
    title: 'Diese Vertretung können Sie nicht einrichten',
    detail: 'Das tun die abwesende Person selbst, ihre Teamleitung oder die Verwaltung.',
  },
  'identity.own-account': {
    title: 'Das eigene Konto ändert jemand anderes',
    detail: 'Rollen, Sperre und zweiter Faktor des eigenen Kontos brauchen vier Augen. Bitten Sie eine andere Person der Verwaltung.',
  },
  'identity.last-administrator': {
    title: 'Das ist die letzte Person der Verwaltung',
    detail: 'Geben Sie die Rolle zuerst einem anderen aktiven Konto.',
  },
  'identity.username-taken': { title: 'Diesen Benutzernamen gibt es schon', detail: 'Bitte wählen Sie einen anderen.' },
  'identity.unknown-team': { title: 'Dieses Team gibt es nicht', detail: 'Bitte wählen Sie ein Team Ihres Trägers.' },
};
