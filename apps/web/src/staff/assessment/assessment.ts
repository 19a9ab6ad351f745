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

/** What the rules say of the Qualifizierungsgeld, §§ 82a, 82b. */
export type QualifizierungsgeldResult = components['schemas']['QualifizierungsgeldResult'];
export type QualifizierungsgeldFinding = components['schemas']['QualifizierungsgeldFinding'];
export type QualifizierungsgeldLine = components['schemas']['QualifizierungsgeldLine'];

/** Words of one instrument for the codes of its findings and lines, and which facts it knows. */
export type RuleWords<Fact extends string> = {
  readonly rules: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<Fact, string>>;
  /** What to ask when the fact is unknown. */
  readonly questions: Readonly<Record<Fact, string>>;
  /** What «known to be none» means for a fact. */
  readonly none: Readonly<Partial<Record<string, string>>>;
  readonly factName: (name: string) => Fact | undefined;
};

/** A question with yes, no, and «still open». */
export type Answer = 'yes' | 'no' | 'open';
