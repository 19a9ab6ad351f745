import type { AmendmentGround, Approval, Proposable, ReturnReason } from './application.js';

/** Words of decisions in two steps and of amendments. */
export const approvalsDe = {
  title: 'Vorschlag wartet auf eine zweite Person',
  kinds: {
    decision: 'Entscheidung über den Antrag',
    step: 'Entscheidung',
    amendment: 'Änderung der Bewilligung',
  } satisfies Record<Approval['kind'], string>,
  proposed: (name: string, moment: string) => `Vorgeschlagen von ${name}, ${moment}`,
  held: (name: string, moment: string) => `Zurückgestellt von ${name}, ${moment}`,
  returned: (name: string, moment: string) => `Vorschlag zurückgegeben von ${name}, ${moment}`,
  locked: 'Bis dahin ändert sich an diesem Antrag nichts.',
  grants: (amount: string) => `${amount} bewilligen`,
  fully: 'in voller Höhe bewilligen',
  refuse: 'ablehnen',
  becomes: (before: string, after: string) => `von ${before} auf ${after}`,
  from: (day: string) => `wirkt ab ${day}`,
  heard: (day: string) => `angehört am ${day}`,
  notHeard: 'keine Anhörung',
  propose: {
    decision: { name: 'Entscheidung vorschlagen', effect: 'Eine zweite Person mit Entscheidungsrecht gibt frei oder gibt zurück.' },
    'refuse-for-lack-of-cooperation': {
      name: 'Versagung vorschlagen',
      effect: 'Wegen fehlender Mitwirkung, nach schriftlicher Warnung und Ablauf ihrer Frist (§ 66 SGB I). Eine zweite Person gibt frei.',
    },
    revoke: {
      name: 'Aufhebung vorschlagen',
      effect: 'Nach Anhörung (§ 24 SGB X), gestützt auf §§ 45 bis 48 SGB X. Eine zweite Person gibt frei.',
    },
    amendment: {
      name: 'Bewilligung ändern',
      effect: 'Neue Beträge ab einem Tag. Eine zweite Person gibt frei; danach beginnt die Widerspruchsfrist für die Änderung.',
    },
  } satisfies Record<Proposable, { name: string; effect: string }>,
  reason: 'Grund',
  reasonHint: 'Bleibt im Haus; wird dem Unternehmen nicht gezeigt.',
  reasonMissing: 'Nennen Sie den Grund (§ 35 SGB X).',
  sendProposal: 'Vorschlag vorlegen',
  proposalDone: 'Der Vorschlag liegt vor.',
  approve: 'Freigeben',
  approved: 'Freigegeben. Die Entscheidung gilt.',
  return: 'Zurückgeben',
  hold: 'Zurückstellen',
  withdraw: 'Vorschlag zurückziehen',
  withdrawn: 'Der Vorschlag ist zurückgezogen.',
  judge: {
    return: {
      title: 'Vorschlag zurückgeben',
      effect: 'Wer ihn vorgelegt hat, erfährt es und kann den Antrag wieder bearbeiten.',
      done: 'Der Vorschlag ist zurückgegeben.',
    },
    hold: {
      title: 'Vorschlag zurückstellen',
      effect: 'Er bleibt liegen, der Antrag bleibt gesperrt. Wer ihn vorgelegt hat, erfährt es.',
      done: 'Der Vorschlag ist zurückgestellt.',
    },
  },
  reasons: 'Gründe',
  reasonsMissing: 'Wählen Sie mindestens einen Grund.',
  returnReasons: {
    'facts-incomplete': 'Angaben fehlen oder passen nicht',
    'calculation-wrong': 'Berechnung prüfen',
    'discretion-unexplained': 'Ermessen nicht begründet',
    'documents-missing': 'Unterlagen fehlen',
    other: 'anderer Grund',
  } satisfies Record<ReturnReason, string>,
  explanation: 'Erläuterung',
  explanationHint: 'Was ist zu tun? Ein Satz genügt.',
  explanationMissing: 'Sagen Sie, was zu tun ist.',
  amend: {
    amount: (benefit: string) => `${benefit}: neuer Betrag`,
    granted: (amount: string) => `bewilligt: ${amount}`,
    afterDropOut: (amount: string) => `bewilligt: ${amount}; vorbelegt mit dem, was nach dem Abbruch bleibt`,
    amountMissing: 'Nennen Sie den Betrag.',
    ground: 'Grundlage',
    grounds: {
      'changed-circumstances': 'Verhältnisse haben sich geändert (§ 48 SGB X)',
      'unlawful-burden': 'rechtswidrig zulasten des Unternehmens (§ 44 SGB X)',
      'unlawful-grant': 'rechtswidrig zugunsten des Unternehmens (§ 45 SGB X)',
      'lawful-revocation': 'rechtmäßig, wird widerrufen (§ 47 SGB X)',
      'obvious-error': 'offensichtlicher Schreib- oder Rechenfehler (§ 38 SGB X)',
    } satisfies Record<AmendmentGround, string>,
    effectiveFrom: 'Wirkt ab',
    dayMissing: 'Nennen Sie den Tag.',
    heardOn: 'Unternehmen angehört am',
    heardOnHint: '§ 24 SGB X; nötig, wenn ein Betrag sinkt',
    noHearingReason: 'Oder: warum war keine Anhörung nötig? (§ 24 Abs. 2 SGB X)',
    changed: (day: string, before: string, after: string) => `Geändert am ${day}: von ${before} auf ${after}`,
  },
};

export type ApprovalLabels = typeof approvalsDe;
