import type { Brand } from './brand.js';

/** An amount of money in integer euro cents. */
export type Cents = Brand<number, 'Cents'>;

/** A percentage in integer hundredths of a percent: 7_500 = 75 %. */
export type BasisPoints = Brand<number, 'BasisPoints'>;

/** An integer as Cents. */
export const cents = (amount: number): Cents => amount as Cents;

/** Whole or fractional percent as BasisPoints: `percent(12.5)` = 1_250. */
export const percent = (value: number): BasisPoints => Math.round(value * 100) as BasisPoints;
