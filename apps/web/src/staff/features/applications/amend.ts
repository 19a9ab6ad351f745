import type { Application, Benefit, ProposeAmendment } from './application.js';

/** What is being proposed so far; money in cents, days as `YYYY-MM-DD`. */
export type AmendDraft = {
  readonly cents: Readonly<Record<string, number | undefined>>;
  readonly ground: ProposeAmendment['ground'];
  readonly effectiveFrom: string | undefined;
  readonly heardOn: string | undefined;
  readonly noHearingReason: string;
  readonly reason: string;
};

type Rows = Pick<Application, 'benefits' | 'participations'>;

/** The benefits whose amount was granted. */
export const grantedOf = ({ benefits }: Pick<Rows, 'benefits'>): readonly (Benefit & { grantedCents: number })[] =>
  benefits.flatMap((benefit) =>
    (benefit.state === 'BEWILLIGT' || benefit.state === 'TEILBEWILLIGT') && benefit.grantedCents !== null
      ? [{ ...benefit, grantedCents: benefit.grantedCents }]
      : [],
  );

/** What remains of a granted amount after all drop-outs whose difference is known. */
export const remainingCents = ({ participations }: Pick<Rows, 'participations'>, { kind, grantedCents }: Benefit): number =>
  participations.reduce(
    (sum, { dropOut }) => sum + (dropOut?.sums?.benefits.find((each) => each.kind === kind)?.differenceCents ?? 0),
    grantedCents ?? 0,
  );

/** The draft a dialog begins with. */
export const emptyAmend = (application: Rows): AmendDraft => ({
  cents: Object.fromEntries(grantedOf(application).map((benefit) => [benefit.id, remainingCents(application, benefit)])),
  ground: 'changed-circumstances',
  effectiveFrom: application.participations.find(({ dropOut }) => dropOut !== null)?.dropOut?.lastDay,
  heardOn: undefined,
  noHearingReason: '',
  reason: '',
});

/** The proposal as the server takes it; undefined while something is missing. */
export const amendmentOf = (benefits: readonly Pick<Benefit, 'id'>[], draft: AmendDraft): ProposeAmendment | undefined => {
  const { ground, effectiveFrom, heardOn, noHearingReason, reason } = draft;
  const amounts = benefits.flatMap(({ id }) => {
    const grantedCents = draft.cents[id];
    return grantedCents === undefined ? [] : [{ id, grantedCents }];
  });
  if (amounts.length < benefits.length || !effectiveFrom || reason.trim() === '') return undefined;
  return {
    benefits: amounts,
    ground,
    effectiveFrom,
    reason: reason.trim(),
    heardOn: heardOn ?? null,
    ...(noHearingReason.trim() === '' ? {} : { noHearingReason: noHearingReason.trim() }),
  };
};
