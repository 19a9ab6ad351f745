import type { Endpoint } from '../endpoints.js';

/**
 * Which permissions the routes below an address may ask for; the first line that fits holds. What a permission touches and which role
 * may have it says the one matrix in libs/identity. **A route below no line fails; this is the place to add it.**
 */
const asks: readonly (readonly [address: RegExp, permissions: RegExp])[] = [
  [/^\/api\/v1\/(cases\/:\w+\/session-draft|session-drafts)\b/, /^session\./],
  [/^\/(api|portal)\/v1\/(session|account)\b/, /^self$/],
  [/^\/api\/v1\/((clients|companies|cases)\/:\w+\/)?appointments\b/, /^appointment\./],
  [/^\/api\/v1\/(walk-ins|working-patterns|calendar-feed)\b/, /^appointment\./],
  [/^\/api\/v1\/(rooms|closures|offices)\b/, /^(self|calendar\.manage)$/],
  [/^\/api\/v1\/clients\/:\w+\/data-requests\b/, /^privacy\./],
  [/^\/api\/v1\/(data-requests|data-subjects|access-packs|processing-register)\b/, /^privacy\./],
  [/^\/api\/v1\/break-glass\b/, /^(client\.break-glass|break-glass\.review)$/],
  [/^\/api\/v1\/audit\b/, /^audit\./],
  [/^\/api\/v1\/colleagues\/:\w+\/hand-over\b/, /^colleague\.hand-over$/],
  [/^\/api\/v1\/(colleagues|me)\b/, /^self$/],
  [/^\/api\/v1\/(users|organisation-accounts|partner-organisations)\b/, /^user\.manage$/],
  [/^\/api\/v1\/deputyships\/:\w+\/appointments\b/, /^appointment\./],
  [/^\/api\/v1\/deputyships\/:\w+\/digest\b/, /^reminder\.read$/],
  [/^\/api\/v1\/deputyships\b/, /^deputyship\./],
  [/^\/api\/v1\/protections\b/, /^client\.protect$/],
  [/^\/api\/v1\/erasures\b/, /^privacy\./],
  [/^\/(files|api\/v1\/documents|api\/v1\/cases\/:\w+\/documents)\b/, /^document\./],
  [/^\/api\/v1\/tenant-settings\b/, /^(self|tenant-setting\.write)$/],
  [/^\/api\/v1\/access-grants\b/, /^client\.read$/],
  [/^\/api\/v1\/search\b/, /^client\.search$/],
  [/^\/api\/v1\/clients\/:\w+\/referral-preview\b/, /^referral\.send$/],
  [/^\/api\/v1\/clients\/:\w+\/referrals\b/, /^(referral\.send|client\.read)$/],
  [/^\/api\/v1\/referral-recipients\b/, /^referral\./],
  [/^\/portal\/v1\/referrals\b/, /^portal\.referral\./],
  [/^\/api\/v1\/client-duplicates\b/, /^client\.merge$/],
  [/^\/api\/v1\/clients\b/, /^client\./],
  [/^\/api\/v1\/client-imports\b/, /^client\.import$/],
  [/^\/api\/v1\/companies\/:\w+\/portal-users\b/, /^portal-user\./],
  [/^\/api\/v1\/companies\b/, /^company\./],
  [/^\/api\/v1\/(courses|course-runs)\b/, /^course\./],
  [/^\/api\/v1\/reference\b/, /^reference\./],
  [/^\/api\/v1\/budgets\b/, /^budget\./],
  [/^\/api\/v1\/(funding-applications\b|cases\/:\w+\/funding-applications\b)/, /^application\./],
  [/^\/api\/v1\/(cases\/:\w+\/group-lists|group-list-template)\b/, /^application\.draft$/],
  [/^\/api\/v1\/funding-(calculations|routes)\b/, /^application\.assess$/],
  [/^\/api\/v1\/needs\b/, /^need\./],
  [/^\/api\/v1\/group-sessions\b/, /^session\.record$/],
  [/^\/api\/v1\/text-blocks\b/, /^session\.record$/],
  [/^\/api\/v1\/team-text-blocks\b/, /^text-block\.manage$/],
  [/^\/api\/v1\/cases\/:\w+\/sessions\b/, /^session\./],
  [/^\/api\/v1\/cases\/:\w+\/(recommendations|prior-measures)\b/, /^recommendation\./],
  [/^\/(api\/v1\/(cases\/:\w+\/)?documents|files)\b/, /^document\./],
  [/^\/api\/v1\/cases\/:\w+\/share-preview\b/, /^share\.offer$/],
  [/^\/api\/v1\/cases\/:\w+\/shares\b/, /^(share\.offer|case\.read)$/],
  [/^\/api\/v1\/(shared-cases|share-recipients)\b/, /^share\./],
  [/^\/api\/v1\/lists\/cases\/follow-ups\b/, /^reminder\./],
  [/^\/api\/v1\/(cases|lists\/cases)\b/, /^case\./],
  [/^\/api\/v1\/(saved-views|list-exports)\b/, /^self$/],
  [/^\/api\/v1\/lists\/clients\b/, /^client\./],
  [/^\/api\/v1\/lists\/companies\b/, /^company\./],
  [/^\/api\/v1\/(reminders|day-list)\b/, /^reminder\./],
  [/^\/api\/v1\/notifications\b/, /^notification\./],
  [/^\/api\/v1\/reports\b/, /^report\./],
  [/^\/portal\/v1\/company\b/, /^portal\.company\./],
  [/^\/portal\/v1\/needs\b/, /^portal\.need\./],
  [/^\/portal\/v1\/applications\b/, /^portal\.application\./],
  [/^\/portal\/v1\/provider\/courses\b/, /^portal\.course\./],
];

/** Routes that ask for a permission of other data than theirs, as sentences. */
export const askingAmiss = (endpoints: readonly Endpoint[]): readonly string[] =>
  endpoints
    .filter(({ open }) => !open)
    .flatMap(({ name, path, permission }) => {
      const line = asks.find(([address]) => address.test(path));
      if (!line) return [`${name} (${path}) is below no line: say which permissions it may ask for in test/support/attack/matrix.ts`];
      return line[1].test(String(permission)) ? [] : [`${name} (${path}) asks for ${permission}, its address for ${line[1].source}`];
    });

/** Who may open a row that is there, besides having the permission. */
export type Reach =
  /** Everybody: data without Träger. */
  | 'shared'
  /** Everybody of the Träger, or of the organisation in the portal. */
  | 'tenant'
  /** The team that works on it: those of it who have files at all (identity.reach_of). */
  | 'team'
  /** That team, and data protection of the Träger. */
  | 'team-or-desk'
  /** One person only: whoever advises, or the desk of data protection. */
  | 'maker'
  | 'desk'
  /** The provider whom the side refers its people to. */
  | 'recipient'
  /** Whoever advises, who leads that team, and the administration of the Träger. */
  | 'led'
  /** Who leads that team and advises nobody. */
  | 'supervisor'
  /** Who leads that team, and data protection of the Träger. */
  | 'guarded'
  /** The holdings have no such row: every id is one that nobody has. */
  | 'nobody';

/** By the word before the id, with what stands before it where the word alone is not enough. **A new word is added here.** */
export const reachOf: Readonly<Record<string, Reach>> = {
  companies: 'shared',
  headcounts: 'tenant',
  agreements: 'tenant',
  contacts: 'tenant',
  courses: 'shared',
  'portal-users': 'shared',
  clients: 'team',
  'client-duplicates': 'team',
  'merge-preview': 'team',
  merges: 'team',
  cases: 'team',
  needs: 'tenant',
  summaries: 'team',
  'text-blocks': 'maker',
  'team-text-blocks': 'team',
  'saved-views': 'maker',
  'list-exports': 'maker',
  sessions: 'team',
  reminders: 'team',
  'funding-applications': 'team',
  measures: 'team',
  transfers: 'nobody',
  followers: 'team',
  team: 'team',
  participations: 'team',
  payments: 'team',
  budgets: 'tenant',
  applications: 'tenant',
  notifications: 'maker',
  'access-grants': 'desk',
  'break-glass': 'guarded',
  entries: 'tenant',
  consents: 'team',
  members: 'team',
  appointments: 'team',
  rooms: 'tenant',
  'walk-ins': 'tenant',
  closures: 'tenant',
  'working-patterns': 'led',
  'employment-statuses': 'team',
  'profile-entries': 'team',
  'group-lists': 'team',
  'client-imports': 'team',
  'parked-rows': 'team',
  rows: 'team',
  groups: 'team',
  einverstaendnisse: 'team',
  documents: 'team',
  'issued-documents': 'team',
  files: 'team',
  'data-requests': 'tenant',
  'data-subjects': 'tenant',
  'access-packs': 'tenant',
  protections: 'guarded',
  deputyships: 'led',
  colleagues: 'led',
  'privacy-information': 'team',
  users: 'tenant',
  erasures: 'tenant',
  'account/sessions': 'maker',
  // A passkey needs a device; one's own are in test/api/identity.
  passkeys: 'nobody',
  'organisation-accounts': 'tenant',
  shares: 'team',
  referrals: 'team',
  'v1/referrals': 'recipient',
  // Accepted: from then on it is a file of the team of whoever accepted it.
  'shared-cases': 'team',
  notices: 'tenant',
};

/** Roles whose work has files. */
export const withFiles: readonly string[] = ['adviser', 'employer-service', 'team-lead', 'decider'];
