import { cents, localDate, percent, type BasisPoints, type Cents } from '@app/kernel';
import type { Dated } from '../dated.js';
import type { Strength } from '../finding.js';

/** The numbers of the NRW Bildungsscheck 2.0; administrative practice, not a statute. */
export type BildungsscheckParameters = Dated & {
  readonly satz: BasisPoints;
  readonly hoechstbetrag: Cents;
  /** Highest taxable income of one person, and of two who are assessed together. */
  readonly einkommensgrenze: Cents;
  readonly einkommensgrenzeZusammenveranlagung: Cents;
  /** The application comes so many days before the start. */
  readonly vorlaufTage: number;
  /** A tax assessment may be so old on the day of the application. */
  readonly steuerbescheidJahre: number;
  /** How strictly the target group holds. */
  readonly zielgruppe: Strength;
};

export const bildungsscheckRegister: readonly BildungsscheckParameters[] = [
  {
    ruleSet: 'BS2@2026-02-01',
    gueltigAb: localDate('2026-02-01'),
    gueltigBis: null,
    quelle: 'Bildungsscheck 2.0 NRW; regionale Wirtschaftsförderungen und Presse, Februar 2026 (wfg-kreis-unna.de, 6.2.2026)',
    satz: percent(50),
    hoechstbetrag: cents(500_00),
    einkommensgrenze: cents(50_000_00),
    einkommensgrenzeZusammenveranlagung: cents(100_000_00),
    vorlaufTage: 1,
    steuerbescheidJahre: 2,
    // One source only, and the sources differ on who besides employees is meant: a person looks, nobody is excluded.
    zielgruppe: 'REGEL',
  },
];
