import { Problem, type FieldProblem, type LocalDate } from '@app/kernel';
import { assess } from '../s82/assess.js';
import { fromExchange, toExchange } from './s82.js';
import { groupFromExchange } from './s82-group.js';
import { s82aInstruments } from './s82a.js';
import { smallInstruments } from './small-instruments.js';

export { fromExchange, toExchange } from './s82.js';

/** One entry of the exchange file; further keys are ignored. */
export type ExchangeEntry = { readonly id: unknown; readonly instrument?: unknown; readonly input?: unknown };

/** Why an entry has no result; pointers begin at the entry. */
export type ExchangeError = {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldProblem[];
};

export type ExchangeResult = {
  readonly id: unknown;
  readonly result: Readonly<Record<string, unknown>> | { readonly error: ExchangeError };
};

type Instrument = (input: unknown) => Readonly<Record<string, unknown>>;

const instruments: ReadonlyMap<unknown, Instrument> = new Map<unknown, Instrument>([
  ['S82', (input) => toExchange(assess(fromExchange(input)))],
  ...s82aInstruments,
  ...smallInstruments,
]);

/**
 * Assesses one entry; `nextWorkingDay` moves the end of statutory periods (§ 26(3) SGB X). What is wrong with an entry (unknown
 * instrument, unreadable input, a date without parameters) is its result, so that one bad entry spoils no file; throws no Problem.
 */
export const assessExchange = (
  { id, instrument, input }: ExchangeEntry,
  nextWorkingDay: (date: LocalDate) => LocalDate,
): ExchangeResult => {
  try {
    return { id, result: assessorOf(instrument, nextWorkingDay)(input) };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const errors = problem.errors.map((error) => ({ ...error, pointer: `/input${error.pointer}` }));
    return { id, result: { error: { code: problem.code, params: problem.params, errors } } };
  }
};

const assessorOf = (instrument: unknown, nextWorkingDay: (date: LocalDate) => LocalDate): Instrument => {
  if (instrument === 'S82_GROUP') return groupFromExchange(nextWorkingDay);
  const assessor = instruments.get(instrument);
  if (!assessor) throw new Problem('invalid', 'funding-rules.instrument-not-supported', { instrument: instrument ?? null });
  return assessor;
};
