import type { ClientId, UserId } from '@app/kernel';

/** What may be kept beside a client's file, sealed: the social-insurance number (§ 147 SGB VI) and the account for payments. */
export const restrictedFactKinds = ['social-insurance-number', 'iban'] as const;
export type RestrictedFactKind = (typeof restrictedFactKinds)[number];

/** Why it is needed (§ 67a(1) SGB X): without one of these it is not kept. */
export const restrictedFactReasons = ['payment', 'application-form', 'legal-duty'] as const;
export type RestrictedFactReason = (typeof restrictedFactReasons)[number];

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
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
};

/** The value as it is stored: no blanks, capital letters. */
export const normalised = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

/** Whether a normalised value can be one of its kind. */
export const isValid = (kind: RestrictedFactKind, value: string): boolean =>
  kind === 'iban' ? isIban(value) : isSocialInsuranceNumber(value);

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
