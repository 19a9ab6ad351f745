import type { AnyFactName, Facts } from './facts.js';

/** What every group of questions takes: the answers so far, the way to change them, and what the server had against one. */
export type FormProps = {
  readonly facts: Facts;
  readonly change: (answers: Facts) => void;
  readonly errorOf: (fact: AnyFactName) => string | undefined;
  /** Whether the calculation asks for this fact, or it is answered already. */
  readonly matters: (fact: AnyFactName) => boolean;
};
