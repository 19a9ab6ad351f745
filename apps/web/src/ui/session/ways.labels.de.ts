type Refusal = { title: string; act: (contact: string) => string };

export const waysDe = {
  or: 'oder',
  refusals: {
    'unknown-person': {
      title: 'Ihr Konto ist noch nicht freigeschaltet',
      act: (contact) => `Ihre Anmeldung hat geklappt, aber hier gibt es noch kein Konto für Sie. Bitte wenden Sie sich an: ${contact}.`,
    },
    'other-tenant': {
      title: 'Ihr Konto gehört zu einem anderen Träger',
      act: (contact) => `Ihr Dienstkonto nennt eine andere Agentur oder ein anderes Jobcenter. Bitte wenden Sie sich an: ${contact}.`,
    },
    'other-organisation': {
      title: 'Das Unternehmen passt nicht',
      act: () =>
        'Ihr Unternehmenskonto gehört zu einer anderen Betriebsnummer als Ihr Zugang. Bitte wenden Sie sich an Ihre Beraterin oder Ihren Berater.',
    },
    expired: { title: 'Die Anmeldung hat zu lange gedauert', act: () => 'Bitte melden Sie sich noch einmal an, in diesem Fenster.' },
    refused: { title: 'Die Anmeldung wurde abgebrochen', act: () => 'Sie können sie jederzeit neu beginnen.' },
    failed: { title: 'Die Anmeldung hat nicht geklappt', act: (contact) => `Bitte versuchen Sie es noch einmal. Hilfe gibt: ${contact}.` },
    unavailable: {
      title: 'Der Anmeldedienst antwortet nicht',
      act: (contact) => `Bitte versuchen Sie es in einigen Minuten noch einmal. Hilfe gibt: ${contact}.`,
    },
  } satisfies Record<string, Refusal> as Record<
    'unknown-person' | 'other-tenant' | 'other-organisation' | 'expired' | 'refused' | 'failed' | 'unavailable',
    Refusal
  >,
};

export type WaysLabels = typeof waysDe;
