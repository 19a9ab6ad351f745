import { applicationStates, type ApplicationState, type BenefitState, type ParticipationState } from '@app/funding';
import type { CaseStatus } from '@app/counselling';

/** An event of the state machine and the state after it. */
export type Step = readonly [event: string, to: ApplicationState];

/** Days from today, both ends included. */
export type Offsets = readonly [from: number, to: number];

export type Plan = {
  /** How many of 380 applications stand there. */
  readonly weight: number;
  readonly steps: readonly Step[];
  readonly starts: Offsets;
  /** When the measure ends, if the state depends on it. */
  readonly ends?: Offsets;
  readonly benefit: BenefitState;
  readonly participation: ParticipationState;
  readonly kase: CaseStatus;
  /** Can be an application for many people. */
  readonly collective?: boolean;
  /** The course does not fit § 82, so that the check fails. */
  readonly unfit?: boolean;
};

const drafted: readonly Step[] = [['create', 'ENTWURF']];
const checked: readonly Step[] = [...drafted, ['check', 'VORPRUEFUNG_OK']];
const submitted: readonly Step[] = [...checked, ['submit', 'EINGEREICHT']];
const examined: readonly Step[] = [...submitted, ['complete', 'IN_PRUEFUNG']];
const granted: readonly Step[] = [...examined, ['decide', 'BEWILLIGT']];
const partly: readonly Step[] = [...examined, ['decide', 'TEILBEWILLIGT']];
const voucher: readonly Step[] = [...granted, ['issue-voucher', 'GUTSCHEIN_ERTEILT']];
const redeemed: readonly Step[] = [...voucher, ['redeem-voucher', 'GUTSCHEIN_EINGELOEST']];
const running: readonly Step[] = [...granted, ['confirm-start', 'LAUFEND']];
const ended: readonly Step[] = [...running, ['end', 'BEENDET']];
const settling: readonly Step[] = [...ended, ['open-settlement', 'ABRECHNUNG_OFFEN']];
const settled: readonly Step[] = [...settling, ['settle', 'ABGERECHNET']];
const failed: readonly Step[] = [...drafted, ['check', 'ENTWURF'], ['submit', 'EINGEREICHT'], ['complete', 'IN_PRUEFUNG']];

const preparing = { participation: 'GEPLANT', kase: 'FOERDERUNG_IN_VORBEREITUNG' } as const;
const inAdvice = { participation: 'GEPLANT', kase: 'IN_BERATUNG' } as const;
const over = { kase: 'NACHBETREUUNG' } as const;

/** For each state how an application gets there, when its measure lies, and what follows for benefits, participations and case. */
export const plans: Readonly<Record<ApplicationState, Plan>> = {
  ENTWURF: { weight: 28, steps: drafted, starts: [25, 140], benefit: 'ENTWURF', ...preparing, collective: true },
  VORPRUEFUNG_OK: { weight: 18, steps: checked, starts: [25, 130], benefit: 'VORPRUEFUNG_OK', ...preparing },
  EINGEREICHT: { weight: 26, steps: submitted, starts: [14, 110], benefit: 'EINGEREICHT', ...preparing, collective: true },
  UNTERLAGEN_FEHLEN: {
    weight: 14,
    steps: [...submitted, ['request-documents', 'UNTERLAGEN_FEHLEN']],
    starts: [10, 80],
    benefit: 'UNTERLAGEN_FEHLEN',
    ...preparing,
  },
  IN_PRUEFUNG: { weight: 30, steps: examined, starts: [10, 80], benefit: 'IN_PRUEFUNG', ...preparing, collective: true },
  BEWILLIGT: { weight: 40, steps: granted, starts: [3, 70], benefit: 'BEWILLIGT', ...preparing, collective: true },
  TEILBEWILLIGT: { weight: 12, steps: partly, starts: [3, 70], benefit: 'BEWILLIGT', ...preparing, collective: true },
  GUTSCHEIN_ERTEILT: { weight: 10, steps: voucher, starts: [10, 70], benefit: 'BEWILLIGT', ...preparing },
  GUTSCHEIN_EINGELOEST: { weight: 10, steps: redeemed, starts: [3, 40], benefit: 'BEWILLIGT', ...preparing },
  LAUFEND: {
    weight: 60,
    steps: running,
    starts: [-150, -4],
    ends: [8, 800],
    benefit: 'BEWILLIGT',
    participation: 'LAUFEND',
    kase: 'MASSNAHME_LAEUFT',
    collective: true,
  },
  UNTERBROCHEN: {
    weight: 5,
    steps: [...running, ['interrupt', 'UNTERBROCHEN']],
    starts: [-120, -25],
    ends: [10, 800],
    benefit: 'BEWILLIGT',
    participation: 'UNTERBROCHEN',
    kase: 'MASSNAHME_LAEUFT',
  },
  ABGEBROCHEN: {
    weight: 10,
    steps: [...running, ['drop-out', 'ABGEBROCHEN']],
    starts: [-150, -35],
    ends: [-10, 800],
    benefit: 'BEWILLIGT',
    participation: 'ABGEBROCHEN',
    ...over,
  },
  BEENDET: {
    weight: 18,
    steps: ended,
    starts: [-330, -20],
    ends: [-25, -2],
    benefit: 'BEWILLIGT',
    participation: 'BEENDET',
    ...over,
    collective: true,
  },
  ABRECHNUNG_OFFEN: {
    weight: 16,
    steps: settling,
    starts: [-340, -50],
    ends: [-90, -26],
    benefit: 'BEWILLIGT',
    participation: 'ABRECHNUNG_OFFEN',
    ...over,
    collective: true,
  },
  ABGERECHNET: {
    weight: 22,
    steps: settled,
    starts: [-345, -110],
    ends: [-180, -85],
    benefit: 'BEWILLIGT',
    participation: 'ABGERECHNET',
    ...over,
    collective: true,
  },
  ABGELEHNT: { weight: 14, steps: [...failed, ['decide', 'ABGELEHNT']], starts: [5, 60], benefit: 'ABGELEHNT', ...inAdvice, unfit: true },
  WIDERSPRUCH: {
    weight: 5,
    steps: [...failed, ['decide', 'ABGELEHNT'], ['object', 'WIDERSPRUCH']],
    starts: [1, 50],
    benefit: 'WIDERSPRUCH',
    ...preparing,
    unfit: true,
  },
  ZURUECKGEZOGEN: {
    weight: 10,
    steps: [...submitted, ['withdraw', 'ZURUECKGEZOGEN']],
    starts: [-120, 5],
    benefit: 'ZURUECKGEZOGEN',
    participation: 'GEPLANT',
    kase: 'ABGESCHLOSSEN',
  },
  VERFALLEN: { weight: 3, steps: [...voucher, ['voucher-expired', 'VERFALLEN']], starts: [-120, -60], benefit: 'BEWILLIGT', ...inAdvice },
  AUFGEHOBEN: {
    weight: 4,
    steps: [...running, ['revoke', 'AUFGEHOBEN']],
    starts: [-150, -60],
    ends: [-20, 800],
    benefit: 'AUFGEHOBEN',
    participation: 'LAUFEND',
    ...over,
  },
  ERLEDIGT: {
    weight: 25,
    steps: [...settled, ['finish', 'ERLEDIGT']],
    starts: [-350, -215],
    ends: [-290, -190],
    benefit: 'ERLEDIGT',
    participation: 'ABGERECHNET',
    kase: 'ABGESCHLOSSEN',
  },
};

/** Where few applications have to do: the states people want to see first. */
const first: readonly ApplicationState[] = [
  'LAUFEND',
  'IN_PRUEFUNG',
  'BEWILLIGT',
  'ENTWURF',
  'VORPRUEFUNG_OK',
  'EINGEREICHT',
  'TEILBEWILLIGT',
  'ABGELEHNT',
  'BEENDET',
  'ERLEDIGT',
];

/** The states of so many applications, in their usual proportion; every state at least once where there is room for it. */
export const statesFor = (count: number): readonly ApplicationState[] => {
  if (count < applicationStates.length) return Array.from({ length: count }, (_, index) => first[index % first.length] as ApplicationState);
  const total = applicationStates.reduce((sum, state) => sum + plans[state].weight, 0);
  const states = applicationStates.flatMap((state) =>
    Array.from({ length: Math.max(1, Math.floor((plans[state].weight * count) / total)) }, () => state),
  );
  return [...states.slice(0, count), ...Array.from({ length: Math.max(0, count - states.length) }, () => 'LAUFEND' as const)];
};
