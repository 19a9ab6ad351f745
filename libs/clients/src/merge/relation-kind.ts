/** What refers to a person, in the words of a merge; counted before and after. */
export const relationKinds = [
  'cases',
  'sessions',
  'appointments',
  'recommendations',
  'participations',
  'group-lists',
  'referrals',
  'shares',
  'status',
  'profile',
  'restricted',
  'consents',
  'household',
  'contact',
  'privacy',
  'former',
  'other',
] as const;
export type RelationKind = (typeof relationKinds)[number];

const kindOf: Readonly<Record<string, RelationKind>> = {
  'calendar.appointment': 'appointments',
  'calendar.walk_in': 'appointments',
  'clients.client': 'former',
  'clients.consent': 'consents',
  'clients.contact_preference': 'contact',
  'clients.goal': 'profile',
  'clients.household': 'household',
  'clients.household_member': 'household',
  'clients.language_skill': 'profile',
  'clients.privacy_information': 'consents',
  'clients.protection': 'privacy',
  'clients.protection_member': 'privacy',
  'clients.qualification': 'profile',
  'clients.restricted_fact': 'restricted',
  'clients.restriction': 'privacy',
  'clients.severe_disability': 'restricted',
  'clients.status_period': 'status',
  'clients.target_group': 'restricted',
  'clients.work_period': 'profile',
  'counselling.case': 'cases',
  'counselling.case_share': 'shares',
  'counselling.promise': 'sessions',
  'counselling.recommendation': 'recommendations',
  'counselling.session': 'sessions',
  'counselling.session_addendum': 'sessions',
  'counselling.session_summary': 'sessions',
  'funding.group_list_row': 'group-lists',
  'funding.participation': 'participations',
  'network.referral': 'referrals',
  'privacy.access_pack': 'privacy',
  'privacy.erasure': 'privacy',
  'privacy.hold': 'privacy',
  'privacy.notice': 'privacy',
  'privacy.request': 'privacy',
};

/** Rows by table, as `clients.relation_counts` answers them. */
export type RowsByTable = Readonly<Record<string, number>>;

/** Rows by kind, in the order of `relationKinds`; kinds without any are left out. */
export const byKind = (rows: RowsByTable): readonly { readonly kind: RelationKind; readonly rows: number }[] =>
  relationKinds
    .map((kind) => ({ kind, rows: sum(Object.entries(rows).filter(([table]) => (kindOf[table] ?? 'other') === kind)) }))
    .filter((counted) => counted.rows > 0);

/** What there is more of than before: rows that were added meanwhile. */
export const more = (now: RowsByTable, before: RowsByTable): RowsByTable =>
  Object.fromEntries(Object.entries(now).map(([table, rows]) => [table, Math.max(0, rows - (before[table] ?? 0))]));

const sum = (entries: readonly (readonly [string, number])[]): number => entries.reduce((total, [, rows]) => total + rows, 0);
