/** Kinds of partner organisations of a Träger. */
export const partnerKinds = ['chamber', 'trade-union', 'municipality', 'education', 'counselling-centre', 'network', 'other'] as const;
export type PartnerKind = (typeof partnerKinds)[number];
