/** The mail to a company when its application was decided: a number and a link, nothing else. */
export const decisionMailLabels = {
  subject: (number: string): string => `Es gibt eine Entscheidung zu Ihrem Antrag ${number}`,
  body: (number: string, link: string): string =>
    [
      'Guten Tag,',
      '',
      `zu Ihrem Förderantrag ${number} gibt es eine Entscheidung.`,
      'Sie finden sie nach der Anmeldung im Portal:',
      link,
      '',
      'Zum Schutz der Daten steht der Inhalt nicht in dieser E-Mail. Maßgeblich ist der Bescheid.',
    ].join('\n'),
};

export type DecisionMailLabels = typeof decisionMailLabels;
