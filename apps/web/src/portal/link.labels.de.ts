export const linkDe = {
  email: 'E-Mail-Adresse für den Link',
  hint: 'Wir schicken Ihnen einen Link, mit dem Sie sich ohne Passwort anmelden.',
  emailWrong: 'Bitte eine vollständige E-Mail-Adresse angeben, zum Beispiel name@firma.de.',
  ask: 'Link zusenden',
  sent: 'Bitte schauen Sie in Ihr Postfach',
  sentText: 'Wenn es zu dieser Adresse einen Zugang gibt, ist ein Link unterwegs. Er gilt 15 Minuten und nur ein Mal.',
  title: 'Anmelden mit dem Link',
  lead: 'Ihr Link ist da. Ein Klick genügt.',
  enter: 'Jetzt anmelden',
  toSignIn: 'Zur Anmeldeseite',
  broken: 'Das hat nicht geklappt',
  brokenText: 'Bitte versuchen Sie es in einigen Minuten noch einmal.',
};

export type LinkLabels = typeof linkDe;
