import type { components } from '../../api/staff.d.js';

/** What the rules say of one set of facts, stored with an application or only calculated. */
export type AssessmentResult = components['schemas']['AssessmentResult'];
/** What an application asks for. */
export type Benefit = components['schemas']['Benefit'];
export type Outcome = AssessmentResult['outcome'];
export type WarningCode = AssessmentResult['warnings'][number];
export type SizeClass = NonNullable<AssessmentResult['betriebsgroesse']>['klasse'];
export type Finding = components['schemas']['Finding'];
export type FindingStatus = Finding['status'];
export type FindingCode = Finding['code'];
export type Remedy = NonNullable<Finding['remedy']>;
export type Line = components['schemas']['CalculationLine'];
export type LineCode = Line['label'];
export type Operand = Line['formula'][number];

/** A question with yes, no, and «still open». */
export type Answer = 'yes' | 'no' | 'open';
