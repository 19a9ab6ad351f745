import type { ClientId, LocalDate, UserId } from '@app/kernel';
import { restrictedFactAmiss } from '../errors.js';

/** Numbers: the social-insurance number (§ 147 SGB VI) and the account for payments. */
export const restrictedNumbers = ['social-insurance-number', 'iban'] as const;

/**
 * Yes or no, never why: a disability (§ 19 SGB III), being put on a par with severely disabled persons (§ 2(3) SGB IX), and whether aptitude is
 * to be clarified by a doctor (§ 32 SGB III). Severe disability has its own record, because the calculation asks for it.
 */
export const restrictedHealthFacts = ['disability', 'gleichstellung', 'aptitude-open'] as const;

/** What may be kept beside a client's file, sealed. */
export const restrictedFactKinds = [...restrictedNumbers, ...restrictedHealthFacts] as const;
export type RestrictedFactKind = (typeof restrictedFactKinds)[number];

const numberReasons = ['payment', 'application-form', 'legal-duty'] as const;
const healthReasons = ['participation', 'accessible-course', 'aptitude'] as const;

/** Why it is needed (§ 67a(1) SGB X): without one of these it is not kept. */
export const restrictedFactReasons = [...numberReasons, ...healthReasons] as const;
export type RestrictedFactReason = (typeof restrictedFactReasons)[number];

/** Whether a kind is a fact about health. */
export const isHealthFact = (kind: RestrictedFactKind): boolean => restrictedHealthFacts.some((fact) => fact === kind);

/** How it is known; a closed list, so that nothing else gets in. */
export const restrictedFactEvidences = ['document-seen', 'own-statement', 'employer-statement'] as const;
export type RestrictedFactEvidence = (typeof restrictedFactEvidences)[number];

export type RestrictedFact = {
  readonly clientId: ClientId;
  readonly kind: RestrictedFactKind;
  /** Without blanks, in capital letters. */
  readonly value: string;
  readonly reason: RestrictedFactReason;
  readonly evidence: RestrictedFactEvidence;
  /** When the document was seen; null where none was, or before this was asked. */
  readonly seenOn: LocalDate | null;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
};

/** The value as it is stored: no blanks, capital letters. */
export const normalised = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

/** Whether a normalised value can be one of its kind; facts about health are YES or NO. */
export const isValid = (kind: RestrictedFactKind, value: string): boolean => {
  if (isHealthFact(kind)) return value === 'YES' || value === 'NO';
  return kind === 'iban' ? isIban(value) : isSocialInsuranceNumber(value);
};

/**
 * A number is kept for payments and forms, a fact about health for participation, an accessible course or a test of aptitude; what an
 * employer says is no evidence of health. Throws Problem (rule) `clients.restricted-fact-amiss`.
 */
export const checkGrounds = (kind: RestrictedFactKind, { reason, evidence }: Pick<RestrictedFact, 'reason' | 'evidence'>): void => {
  const reasons: readonly RestrictedFactReason[] = isHealthFact(kind) ? healthReasons : numberReasons;
  if (!reasons.includes(reason)) throw restrictedFactAmiss('/reason');
  if (isHealthFact(kind) && evidence === 'employer-statement') throw restrictedFactAmiss('/evidence');
};

// Area, day of birth (insurers may add to the day to keep numbers apart), first letter of the name at birth, serial, check digit.
const socialInsuranceShape = /^\d{2}\d{2}(0[1-9]|1[0-2])\d{2}[A-Z]\d{3}$/;
const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/** Versicherungsnummer (§ 147 SGB VI, § 2 VKVV): the letter counts as two digits, digit sums of the weighted digits, modulo 10. */
export const isSocialInsuranceNumber = (value: string): boolean => {
  if (!socialInsuranceShape.test(value)) return false;
  const letter = String(value.charCodeAt(8) - 64).padStart(2, '0');
  const digits = [...`${value.slice(0, 8)}${letter}${value.slice(9, 11)}`].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digitSum(digit * weights[index]!), 0);
  return sum % 10 === Number(value[11]);
};

const digitSum = (product: number): number => Math.floor(product / 10) + (product % 10);

/** IBAN (ISO 13616): country, two check digits, at most 30 more; a German one has 22 characters. Check by ISO 7064, modulo 97. */
export const isIban = (value: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value) || (value.startsWith('DE') && !/^DE\d{20}$/.test(value))) return false;
  const moved = `${value.slice(4)}${value.slice(0, 4)}`;
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
};
