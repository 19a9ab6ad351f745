import type { MigrationInterface } from 'typeorm';
import { Platform20261123000100 } from './20261123000100-platform.js';
import { Identity20261123000150 } from './20261123000150-identity.js';
import { Audit20261123000180 } from './20261123000180-audit.js';
import { Reference20261123000200 } from './20261123000200-reference.js';
import { Companies20261123000300 } from './20261123000300-companies.js';
import { Clients20261123000350 } from './20261123000350-clients.js';
import { Courses20261123000500 } from './20261123000500-courses.js';
import { Reminders20261123000600 } from './20261123000600-reminders.js';
import { Counselling20261123000700 } from './20261123000700-counselling.js';
import { Funding20261123000800 } from './20261123000800-funding.js';

/** In the order they run; a list and not a glob, so that they survive bundling and a file cannot slip in unseen. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform20261123000100,
  Identity20261123000150,
  Audit20261123000180,
  Reference20261123000200,
  Companies20261123000300,
  Clients20261123000350,
  Courses20261123000500,
  Reminders20261123000600,
  Counselling20261123000700,
  Funding20261123000800,
];
