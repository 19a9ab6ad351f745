/** Words of the mails with a one-time link. */
export const linkMailDe = {
  signIn: {
    subject: 'Ihr Link zur Anmeldung bei Weiterlotse',
    body: (link: string, until: string) =>
      `Guten Tag,

mit diesem Link melden Sie sich bei Weiterlotse an:
${link}

Der Link gilt bis ${until} Uhr und nur ein Mal. Wer einen neuen anfordert, macht diesen ungültig.
Haben Sie ihn nicht angefordert, brauchen Sie nichts zu tun.`,
  },
  invitation: {
    subject: 'Ihr Zugang zu Weiterlotse',
    body: (link: string, until: string) =>
      `Guten Tag,

für Ihre Organisation wurde ein Zugang zu Weiterlotse eröffnet. Mit diesem Link melden Sie sich zum ersten Mal an:
${link}

Der Link gilt bis ${until} Uhr und nur ein Mal. Danach fordern Sie auf der Anmeldeseite mit Ihrer E-Mail-Adresse einen neuen an.`,
  },
};

export type LinkMailTexts = typeof linkMailDe;
