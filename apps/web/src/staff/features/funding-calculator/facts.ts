import type { components } from '../../../api/staff.d.js';
import type { Answer } from '../../assessment/assessment.js';
import type { OwnFactName } from '../../assessment/qualifizierungsgeld.labels.de.js';
import type { FactName } from '../../assessment/rules.js';

/** What is known of a case that need not exist: an absent fact is unknown, null known to be none. */
export type Facts = components['schemas']['FundingFacts'] & Pick<components['schemas']['QualifizierungsgeldFacts'], OwnFactName>;
/** An application as its page reads it. */
export type Application = components['schemas']['Application'];
/** The name of a fact of any instrument the calculator knows. */
export type AnyFactName = FactName | OwnFactName;
export type Heads = components['schemas']['FundingHeadcount'];
export type CalculatedVariant = components['schemas']['FundingCalculationResult']['variants'][number];

/** The id of the input of a fact. */
export const inputOf = (fact: string): string => `rechner-${fact}`;

export const answerOf = (value: boolean | undefined): Answer => (value === undefined ? 'open' : value ? 'yes' : 'no');
export const valueOf = (answer: Answer): boolean | undefined => (answer === 'open' ? undefined : answer === 'yes');

/** Whether two facts say the same; both unknown is the same too. */
export const sameFact = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
