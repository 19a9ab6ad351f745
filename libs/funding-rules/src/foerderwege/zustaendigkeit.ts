/** Ways of funding a training, and two doors that come before any of them. */
export const foerderwegIds = ['S81_2', 'S82', 'S82A', 'S81', 'AFBG', 'BILDUNGSSCHECK2', 'ANERKENNUNG', 'ERSTAUSBILDUNG'] as const;
export type FoerderwegId = (typeof foerderwegIds)[number];

export const zustaendigeStellen = ['agentur-wohnsitz', 'agentur-betrieb', 'afbg-stelle', 'esf-portal', 'anerkennungsstelle'] as const;
export type ZustaendigeStelle = (typeof zustaendigeStellen)[number];

export const foerderleistungen = ['weiterbildungskosten', 'arbeitsentgeltzuschuss', 'qualifizierungsgeld', 'beitrag', 'beratung'] as const;
export type Foerderleistung = (typeof foerderleistungen)[number];

/** Who decides about which benefit of a way, and where that stands. */
export type Zustaendigkeit = { readonly leistung: Foerderleistung; readonly stelle: ZustaendigeStelle; readonly citation: string };

const weiterbildungskosten: Zustaendigkeit = {
  leistung: 'weiterbildungskosten',
  stelle: 'agentur-wohnsitz',
  citation: '§ 327 Abs. 1 SGB III',
};
const zuschuss: Zustaendigkeit = { leistung: 'arbeitsentgeltzuschuss', stelle: 'agentur-betrieb', citation: '§ 327 Abs. 4 SGB III' };

/** § 327: residence for the employee's benefits, establishment for the employer's and for the Qualifizierungsgeld. */
export const zustaendigkeiten: Readonly<Record<FoerderwegId, readonly Zustaendigkeit[]>> = {
  S81_2: [weiterbildungskosten, zuschuss],
  S82: [weiterbildungskosten, zuschuss],
  S82A: [{ leistung: 'qualifizierungsgeld', stelle: 'agentur-betrieb', citation: '§ 327 Abs. 3 Satz 3 SGB III' }],
  S81: [weiterbildungskosten],
  AFBG: [{ leistung: 'beitrag', stelle: 'afbg-stelle', citation: 'AFBG' }],
  BILDUNGSSCHECK2: [{ leistung: 'beitrag', stelle: 'esf-portal', citation: 'Bildungsscheck 2.0 NRW' }],
  ANERKENNUNG: [
    { leistung: 'beratung', stelle: 'agentur-wohnsitz', citation: '§ 30 Abs. 1 Nr. 1, § 327 Abs. 1 SGB III' },
    { leistung: 'beratung', stelle: 'anerkennungsstelle', citation: '§ 8 BQFG' },
  ],
  ERSTAUSBILDUNG: [{ leistung: 'beratung', stelle: 'agentur-wohnsitz', citation: '§§ 29, 30, 327 Abs. 1 SGB III' }],
};
