import { cents, type Cents } from '@app/kernel';
import { halfUp } from '../rational.js';
import type { QualifizierungsgeldParameters } from './parameters.js';

/** § 82b(6) S. 1: Soll-Entgelt or Ist-Entgelt to the nearest 20 EUR, exactly in the middle upwards (§ 338(2)); not negative. */
export const gerundetesEntgelt = (
  brutto: Cents,
  { entgeltstufe: { betrag } }: Pick<QualifizierungsgeldParameters, 'entgeltstufe'>,
): Cents => cents(halfUp(brutto, betrag) * betrag);
