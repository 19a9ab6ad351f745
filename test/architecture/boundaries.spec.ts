import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

type Violation = { rule: string; from: string; to: string };
type Cruise = { modules: number; violations: Violation[] };

const root = process.cwd();

const cruise = async (base = root): Promise<Cruise> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['test/architecture/cruise.mjs', base], {
    cwd: root,
    maxBuffer: 64_000_000,
  });
  return JSON.parse(stdout) as Cruise;
};

/** One planted fault per rule: file, content, and the rule that has to name it. */
const planted: readonly [rule: string, file: string, content: string][] = [
  ['kernel-imports', 'libs/kernel/src/x.ts', `import '../../platform/src/index.js';`],
  ['events-imports', 'libs/events/src/x.ts', `import '../../platform/src/index.js';`],
  ['funding-rules-imports', 'libs/funding-rules/src/x.ts', `import '../../funding/src/index.js';`],
  ['platform-imports', 'libs/platform/src/x.ts', `import '../../identity/src/index.js';`],
  ['reference-imports', 'libs/reference/src/x.ts', `import '../../courses/src/index.js';`],
  ['identity-imports', 'libs/identity/src/x.ts', `import '../../clients/src/index.js';`],
  ['audit-imports', 'libs/audit/src/x.ts', `import '../../identity/src/index.js';`],
  ['reminders-imports', 'libs/reminders/src/x.ts', `import '../../counselling/src/case/case.entity.js';`],
  ['clients-imports', 'libs/clients/src/x.ts', `import '../../companies/src/index.js';`],
  ['companies-imports', 'libs/companies/src/x.ts', `import '../../clients/src/index.js';`],
  ['courses-imports', 'libs/courses/src/x.ts', `import '../../counselling/src/index.js';`],
  ['counselling-imports', 'libs/counselling/src/x.ts', `import '../../funding/src/index.js';`],
  ['funding-imports', 'libs/funding/src/x.ts', `import '../../reporting/src/index.js';`],
  ['exports-imports', 'libs/exports/src/x.ts', `import '../../funding/src/index.js';`],
  ['reporting-imports', 'libs/reporting/src/x.ts', `import '../../counselling/src/index.js';`],
  ['apps-through-index', 'apps/api/src/x1.ts', `import '../../../libs/counselling/src/case/case.js';`],
  ['entities-stay-home', 'apps/api/src/x2.ts', `import '../../../libs/counselling/src/case/case.entity.js';`],
  ['no-lib-to-app', 'libs/clients/src/x2.ts', `import '../../../apps/api/src/main.js';`],
  ['no-app-to-app', 'apps/worker/src/x.ts', `import '../../api/src/main.js';`],
  ['web-talks-http', 'apps/web/src/x.ts', `import '../../../libs/kernel/src/index.js';`],
  ['no-cycle', 'libs/audit/src/one.ts', `import type { Two } from './two.js'; export type One = Two;`],
  ['pure-libs-import-nothing', 'libs/funding-rules/src/x2.ts', `import 'node:fs';`],
  ['pure-libs-import-nothing', 'libs/kernel/src/x2.ts', `import 'zod';`],
  ['libs-without-http', 'libs/clients/src/x3.ts', `import '@nestjs/swagger';`],
  ['openid-in-api-only', 'libs/clients/src/x5.ts', `import 'openid-client';`],
  ['bullmq-in-platform-only', 'libs/reminders/src/x2.ts', `import 'bullmq';`],
  ['zod-in-apps-and-platform', 'libs/clients/src/x4.ts', `import 'zod';`],
  ['react-in-web-only', 'apps/api/src/x3.ts', `import 'react';`],
  ['rules-without-io', 'libs/counselling/src/case/case.ts', `import 'typeorm';`],
  ['features-apart', 'apps/web/src/staff/features/cases/x.ts', `import '../clients/y.js';`],
  ['portal-without-staff', 'apps/web/src/portal/x.ts', `import '../staff/z.js';`],
];

const surroundings = [
  ...[
    'kernel',
    'events',
    'platform',
    'identity',
    'clients',
    'companies',
    'courses',
    'counselling',
    'funding',
    'reporting',
    'reference',
  ].map((lib) => `libs/${lib}/src/index.ts`),
  'libs/counselling/src/case/case.entity.ts',
  'apps/api/src/main.ts',
  'apps/web/src/staff/features/clients/y.ts',
  'apps/web/src/staff/z.ts',
];

describe('boundaries', () => {
  it('nobody crosses them', async () => {
    const { modules, violations } = await cruise();
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(100);
  }, 120_000);

  describe('each rule names the fault planted for it', () => {
    let violations: Violation[];

    beforeAll(async () => {
      const base = mkdtempSync(path.join(tmpdir(), 'planted-'));
      const write = (file: string, content: string) => {
        mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
        writeFileSync(path.join(base, file), content);
      };
      for (const file of surroundings) write(file, 'export {};');
      write('libs/audit/src/two.ts', `import type { One } from './one.js'; export type Two = One | 2;`);
      for (const [, file, content] of planted) write(file, content);
      symlinkSync(path.join(root, 'node_modules'), path.join(base, 'node_modules'));
      violations = (await cruise(base)).violations;
      rmSync(base, { recursive: true });
    });

    it.each(planted)('%s: %s', (rule, file) => {
      expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule)).toContain(rule);
    });
  });
});
