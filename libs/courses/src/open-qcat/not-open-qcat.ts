import { Problem } from '@app/kernel';
import type { RefusalReason } from './open-qcat-item.js';

/** Where and why reading stopped; line and column count from 1. */
export type Refusal = {
  readonly reason: RefusalReason;
  readonly line: number;
  readonly column: number;
  readonly element: string;
  readonly detail: string;
};

/** The file is refused as a whole. */
export const notOpenQcat = (refusal: Refusal): Problem => new Problem('invalid', 'courses.not-open-qcat', refusal);
