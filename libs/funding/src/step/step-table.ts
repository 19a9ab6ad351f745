import type { Permission } from '@app/kernel';
import { mayHappen, type ApplicationEvent, type ApplicationState } from '../application/application-states.js';

/** What is recorded as a step: every event of the table that has no request of its own. */
export const stepEvents = [
  'request-documents',
  'complete',
  'refuse-for-lack-of-cooperation',
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
  'revoke',
] as const satisfies readonly ApplicationEvent[];
export type StepEvent = (typeof stepEvents)[number];

/** The steps that are decisions and take two persons. */
export const decidingSteps = ['refuse-for-lack-of-cooperation', 'revoke'] as const satisfies readonly StepEvent[];
export type DecidingStep = (typeof decidingSteps)[number];

type Process = { readonly permission: Permission; readonly fourEyes: boolean; readonly needsReason: boolean };
type Rule = Process &
  (
    | {
        readonly of: 'benefits';
        readonly to: 'UNTERLAGEN_FEHLEN' | 'IN_PRUEFUNG' | 'ABGELEHNT' | 'ZURUECKGEZOGEN' | 'WIDERSPRUCH' | 'AUFGEHOBEN' | 'ERLEDIGT';
      }
    | { readonly of: 'voucher'; readonly to: 'GUTSCHEIN_ERTEILT' | 'GUTSCHEIN_EINGELOEST' | 'VERFALLEN' }
    | {
        readonly of: 'participations';
        readonly to: 'LAUFEND' | 'UNTERBROCHEN' | 'ABGEBROCHEN' | 'BEENDET' | 'ABRECHNUNG_OFFEN' | 'ABGERECHNET';
      }
  );

const process = { permission: 'application.submit', fourEyes: false, needsReason: false } as const;
const explained = { ...process, needsReason: true } as const;
const decision = { permission: 'application.decide', fourEyes: true, needsReason: true } as const;

/** Whom a step takes, whether it needs a reason, what it moves and where to; § 35 SGB X asks a decision for its reason. */
export const stepTable: Readonly<Record<StepEvent, Rule>> = {
  'request-documents': { ...process, of: 'benefits', to: 'UNTERLAGEN_FEHLEN' },
  complete: { ...process, of: 'benefits', to: 'IN_PRUEFUNG' },
  'refuse-for-lack-of-cooperation': { ...decision, of: 'benefits', to: 'ABGELEHNT' },
  'issue-voucher': { ...process, of: 'voucher', to: 'GUTSCHEIN_ERTEILT' },
  'redeem-voucher': { ...process, of: 'voucher', to: 'GUTSCHEIN_EINGELOEST' },
  'voucher-expired': { ...process, of: 'voucher', to: 'VERFALLEN' },
  'not-started': { ...explained, of: 'benefits', to: 'ZURUECKGEZOGEN' },
  'confirm-start': { ...process, of: 'participations', to: 'LAUFEND' },
  interrupt: { ...explained, of: 'participations', to: 'UNTERBROCHEN' },
  resume: { ...process, of: 'participations', to: 'LAUFEND' },
  'drop-out': { ...explained, of: 'participations', to: 'ABGEBROCHEN' },
  end: { ...process, of: 'participations', to: 'BEENDET' },
  'open-settlement': { ...process, of: 'participations', to: 'ABRECHNUNG_OFFEN' },
  settle: { ...process, of: 'participations', to: 'ABGERECHNET' },
  finish: { ...process, of: 'benefits', to: 'ERLEDIGT' },
  object: { ...process, of: 'benefits', to: 'WIDERSPRUCH' },
  revoke: { ...decision, of: 'benefits', to: 'AUFGEHOBEN' },
};

/** Whether the step can be taken from one of these states. That a new application is complete is said by beginning its examination. */
export const mayStep = (event: StepEvent, states: readonly ApplicationState[]): boolean =>
  states.some((state) => mayHappen(event, state) && (event !== 'complete' || state === 'UNTERLAGEN_FEHLEN'));
