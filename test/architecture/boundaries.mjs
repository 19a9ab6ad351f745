/** Who may import whom (ARCHITECTURE.md, «the stairs»): rows import columns, and only `src/index.ts` of them. */
export const mayImport = {
  kernel: [],
  events: ['kernel'],
  'funding-rules': ['kernel'],
  platform: ['kernel', 'events'],
  reference: ['kernel', 'platform'],
  identity: ['kernel', 'events', 'platform'],
  audit: ['kernel', 'events', 'platform'],
  reminders: ['kernel', 'events', 'platform', 'identity', 'reference', 'audit'],
  clients: ['kernel', 'events', 'platform', 'audit', 'reference'],
  companies: ['kernel', 'events', 'platform', 'audit', 'reference'],
  courses: ['kernel', 'events', 'platform', 'audit', 'reference'],
  documents: ['kernel', 'events', 'platform'],
  network: ['kernel', 'platform', 'audit', 'clients'],
  calendar: ['kernel', 'events', 'platform', 'reference', 'identity', 'audit', 'reminders', 'clients', 'companies'],
  counselling: ['kernel', 'events', 'platform', 'audit', 'reference', 'reminders', 'clients', 'companies', 'courses', 'identity'],
  funding: [
    'kernel',
    'events',
    'funding-rules',
    'platform',
    'audit',
    'reference',
    'reminders',
    'clients',
    'companies',
    'courses',
    'counselling',
    'identity',
  ],
  privacy: [
    'kernel',
    'events',
    'platform',
    'audit',
    'reference',
    'reminders',
    'clients',
    'documents',
    'network',
    'calendar',
    'counselling',
    'funding',
    'identity',
  ],
  reporting: ['kernel', 'platform', 'reference', 'audit'],
  exports: ['kernel', 'events', 'platform', 'identity', 'clients', 'companies', 'counselling', 'reporting'],
};

const pure = ['kernel', 'events', 'funding-rules'];
const specs = '\\.spec\\.ts$';

const libRules = Object.entries(mayImport).map(([lib, allowed]) => ({
  name: `${lib}-imports`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: specs },
  to: { path: '^libs/', pathNot: [`^libs/${lib}/`, ...allowed.map((other) => `^libs/${other}/src/index\\.ts$`)] },
}));

const only = (name, from, to) => ({ name, severity: 'error', from, to });

/** Rules for dependency-cruiser. */
export const forbidden = [
  ...libRules,
  only('apps-through-index', { path: '^apps/' }, { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$' }),
  only('no-lib-to-app', { path: '^libs/' }, { path: '^(apps|migrations|test)/' }),
  only('no-app-to-app', { path: '^apps/([^/]+)/' }, { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' }),
  only('web-talks-http', { path: '^apps/web/' }, { path: '^(libs|migrations)/' }),
  only('no-cycle', {}, { circular: true }),
  only(
    'pure-libs-import-nothing',
    { path: `^libs/(${pure.join('|')})/`, pathNot: specs },
    { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'core', 'npm-no-pkg', 'npm-unknown'] },
  ),
  only(
    'libs-without-http',
    { path: '^libs/' },
    { path: '^node_modules/(@nestjs/(platform-fastify|swagger|passport)|fastify|@fastify|passport)' },
  ),
  only('openid-in-api-only', { path: '^(libs|apps/(?!api/))' }, { path: '^node_modules/(openid-client|jose|oauth4webapi)/' }),
  only('bullmq-in-platform-only', { path: '^(libs/(?!platform/)|apps/(?!worker/))' }, { path: '^node_modules/(bullmq|ioredis)/' }),
  only('zod-in-apps-and-platform', { path: '^libs/(?!platform/)' }, { path: '^node_modules/zod/' }),
  only('react-in-web-only', { path: '^(libs|apps/(?!web/))' }, { path: '^node_modules/(react|react-dom|@navikt|@tanstack)/' }),
  only('entities-stay-home', { path: '^apps/' }, { path: '\\.(entity|store)\\.ts$' }),
  only(
    'rules-without-io',
    { path: '^libs/(?!platform/)[^/]+/src/([^/]+)/\\1\\.ts$' },
    { path: '^node_modules/(typeorm|@nestjs|pg)/|\\.(entity|store|service|query)\\.ts$' },
  ),
  only(
    'features-apart',
    { path: '^apps/web/src/(staff|portal)/features/([^/]+)/' },
    { path: '^apps/web/src/(staff|portal)/features/([^/]+)/', pathNot: '^apps/web/src/$1/features/$2/' },
  ),
  only('portal-without-staff', { path: '^apps/web/src/portal/' }, { path: '^apps/web/src/staff/' }),
];

export const options = {
  doNotFollow: { path: 'node_modules' },
  preserveSymlinks: true,
  exclude: { path: '^(dist|node_modules/\\.cache)' },
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
  },
};
