import { transitionNotAllowed } from '../errors.js';

/** States of a funding application (domain.md 3.2). Those up to the decision belong to a benefit, LAUFEND … ABGERECHNET to a participation. */
export const applicationStates = [
  'ENTWURF',
  'VORPRUEFUNG_OK',
  'EINGEREICHT',
  'UNTERLAGEN_FEHLEN',
  'IN_PRUEFUNG',
  'BEWILLIGT',
  'TEILBEWILLIGT',
  'GUTSCHEIN_ERTEILT',
  'GUTSCHEIN_EINGELOEST',
  'LAUFEND',
  'UNTERBROCHEN',
  'ABGEBROCHEN',
  'BEENDET',
  'ABRECHNUNG_OFFEN',
  'ABGERECHNET',
  'ABGELEHNT',
  'WIDERSPRUCH',
  'ZURUECKGEZOGEN',
  'VERFALLEN',
  'AUFGEHOBEN',
  'ERLEDIGT',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What can happen to an application. */
export const applicationEvents = [
  'create',
  'check',
  'change-facts',
  'submit',
  'request-documents',
  'complete',
  'refuse-for-lack-of-cooperation',
  'decide',
  'withdraw',
  'issue-voucher',
  'redeem-voucher',
  'voucher-expired',
  'not-started',
  'confirm-start',
  'interrupt',
  'resume',
  'drop-out',
  'end',
  'open-settlement',
  'settle',
  'finish',
  'object',
  'decide-objection',
  'revoke',
  'amend',
] as const;
export type ApplicationEvent = (typeof applicationEvents)[number];

type Transition = {
  readonly event: ApplicationEvent;
  /** Null: there is no application yet. */
  readonly from: readonly (ApplicationState | null)[];
  readonly to: readonly ApplicationState[];
};

const granted = ['BEWILLIGT', 'TEILBEWILLIGT'] as const;
const decisions = [...granted, 'ABGELEHNT'] as const;

/** The one table of everything that may happen; what is not listed is refused with both states. */
export const transitions: readonly Transition[] = [
  { event: 'create', from: [null], to: ['ENTWURF'] },
  // Checked again with other facts, the result may be the other one; a check of facts that have changed since is none.
  { event: 'check', from: ['ENTWURF', 'VORPRUEFUNG_OK'], to: ['ENTWURF', 'VORPRUEFUNG_OK'] },
  { event: 'change-facts', from: ['ENTWURF', 'VORPRUEFUNG_OK'], to: ['ENTWURF'] },
  // After submission a new calculation or a corrected fact leaves the state alone.
  ...(['EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG'] as const).flatMap((state): Transition[] => [
    { event: 'check', from: [state], to: [state] },
    { event: 'change-facts', from: [state], to: [state] },
  ]),
  // § 20(3) SGB X: also after a failed or open check.
  { event: 'submit', from: ['ENTWURF', 'VORPRUEFUNG_OK'], to: ['EINGEREICHT'] },
  { event: 'request-documents', from: ['EINGEREICHT', 'IN_PRUEFUNG'], to: ['UNTERLAGEN_FEHLEN'] },
  { event: 'complete', from: ['EINGEREICHT', 'UNTERLAGEN_FEHLEN'], to: ['IN_PRUEFUNG'] },
  { event: 'refuse-for-lack-of-cooperation', from: ['UNTERLAGEN_FEHLEN'], to: ['ABGELEHNT'] },
  { event: 'decide', from: ['IN_PRUEFUNG'], to: decisions },
  {
    event: 'withdraw',
    from: ['ENTWURF', 'VORPRUEFUNG_OK', 'EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG', 'WIDERSPRUCH'],
    to: ['ZURUECKGEZOGEN'],
  },
  { event: 'issue-voucher', from: granted, to: ['GUTSCHEIN_ERTEILT'] },
  { event: 'redeem-voucher', from: ['GUTSCHEIN_ERTEILT'], to: ['GUTSCHEIN_EINGELOEST'] },
  { event: 'voucher-expired', from: ['GUTSCHEIN_ERTEILT'], to: ['VERFALLEN'] },
  { event: 'not-started', from: [...granted, 'GUTSCHEIN_ERTEILT', 'GUTSCHEIN_EINGELOEST'], to: ['ZURUECKGEZOGEN', 'AUFGEHOBEN'] },
  { event: 'confirm-start', from: [...granted, 'GUTSCHEIN_EINGELOEST'], to: ['LAUFEND'] },
  { event: 'interrupt', from: ['LAUFEND'], to: ['UNTERBROCHEN'] },
  { event: 'resume', from: ['UNTERBROCHEN'], to: ['LAUFEND'] },
  { event: 'drop-out', from: ['LAUFEND', 'UNTERBROCHEN'], to: ['ABGEBROCHEN'] },
  { event: 'end', from: ['LAUFEND'], to: ['BEENDET'] },
  { event: 'open-settlement', from: ['BEENDET', 'ABGEBROCHEN'], to: ['ABRECHNUNG_OFFEN'] },
  { event: 'settle', from: ['ABRECHNUNG_OFFEN'], to: ['ABGERECHNET'] },
  { event: 'finish', from: ['ABGERECHNET', 'ABGELEHNT', 'AUFGEHOBEN'], to: ['ERLEDIGT'] },
  { event: 'object', from: ['ABGELEHNT', 'TEILBEWILLIGT', 'AUFGEHOBEN'], to: ['WIDERSPRUCH'] },
  { event: 'decide-objection', from: ['WIDERSPRUCH'], to: decisions },
  {
    event: 'revoke',
    from: [...granted, 'GUTSCHEIN_ERTEILT', 'GUTSCHEIN_EINGELOEST', 'LAUFEND', 'UNTERBROCHEN', 'BEENDET', 'ABRECHNUNG_OFFEN'],
    to: ['AUFGEHOBEN'],
  },
  // §§ 38, 44 to 48 SGB X: other amounts from some day on; where the application stands is another matter.
  ...(
    [
      ...granted,
      'GUTSCHEIN_ERTEILT',
      'GUTSCHEIN_EINGELOEST',
      'LAUFEND',
      'UNTERBROCHEN',
      'ABGEBROCHEN',
      'BEENDET',
      'ABRECHNUNG_OFFEN',
    ] as const
  ).map((state): Transition => ({ event: 'amend', from: [state], to: [state] })),
];

/** Whether the event may happen in that state, whatever it leads to. */
export const mayHappen = (event: ApplicationEvent, from: ApplicationState | null): boolean =>
  transitions.some((transition) => transition.event === event && transition.from.includes(from));

/** Whether the event leads from one state to the other. */
export const leadsTo = (event: ApplicationEvent, from: ApplicationState | null, to: ApplicationState): boolean =>
  transitions.some((transition) => transition.event === event && transition.from.includes(from) && transition.to.includes(to));

/** `to`, when the event leads there. Throws Problem `funding.transition-not-allowed` with both states otherwise. */
export const move = <To extends ApplicationState>(event: ApplicationEvent, from: ApplicationState | null, to: To): To => {
  if (!leadsTo(event, from, to)) throw transitionNotAllowed(from, to);
  return to;
};
