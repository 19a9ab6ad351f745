import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

const common = `
  id uuid primary key,
  tenant_id uuid not null,
  client_id uuid not null references clients.client (id) on delete restrict,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid,
  updated_at timestamptz not null,
  check (updated_at >= recorded_at)`;

// Seen or filed on a day; without evidence there is no day.
const evidence = `
  evidence text not null check (evidence in ('none', 'own-statement', 'seen', 'copy-filed')),
  evidence_on date,
  check (evidence_on is null or (evidence <> 'none' and evidence <> 'own-statement')),
  check (evidence_on is not null or (evidence <> 'seen' and evidence <> 'copy-filed'))`;

const occupation = `kldb text check (kldb ~ '^[0-9]{5}$')`;

/** What somebody learned, worked, speaks and aims at (CL3, CL8); §§ 81(2), 82(1) S. 1 Nr. 2 SGB III are worked out from it. */
export class ClientsProfile20261130000110 implements MigrationInterface {
  readonly name = 'ClientsProfile20261130000110';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.qualification (
        ${common},
        level text not null check (level in ('no-school-leaving', 'hauptschule', 'mittlere-reife', 'fachhochschulreife', 'abitur',
          'semi-skilled', 'apprenticeship', 'advanced', 'bachelor', 'master')),
        title text,
        -- Level of the Deutscher Qualifikationsrahmen; null = none stated.
        dqr int check (dqr between 1 and 8),
        -- Usual duration of the training, not what this person took.
        training_months int check (training_months between 0 and 120),
        awarded_on date,
        recognition text not null check (recognition in ('german', 'recognised', 'not-recognised', 'not-stated')),
        country text,
        ${occupation},
        ${evidence},
        check (country is null or recognition <> 'german')
      );
      create index qualification_client on clients.qualification (tenant_id, client_id);

      create table clients.work_period (
        ${common},
        kind text not null check (kind in ('employment', 'self-employment', 'family-time')),
        employer text,
        -- An entry of the shared directory, where the employer is one; no reference, so that the directory may be tidied.
        establishment_id uuid,
        occupation text,
        ${occupation},
        started_on date not null,
        ended_on date,
        weekly_minutes int check (weekly_minutes between 1 and 6000),
        check (ended_on >= started_on),
        check (establishment_id is null or employer is not null)
      );
      create index work_period_client on clients.work_period (tenant_id, client_id, started_on desc);

      create table clients.language_skill (
        ${common},
        language text not null check (language ~ '^[a-z]{2,3}$'),
        level text not null check (level in ('a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native')),
        ${evidence},
        unique (tenant_id, client_id, language)
      );

      create table clients.goal (
        ${common},
        kind text not null check (kind in ('occupation', 'training')),
        title text not null,
        ${occupation},
        working_time text not null check (working_time in ('full-time', 'part-time', 'open')),
        start_from date,
        stated_on date not null,
        state text not null check (state in ('open', 'reached', 'given-up')),
        settled_on date,
        check (settled_on >= stated_on),
        check ((state <> 'open') = (settled_on is not null))
      );
      create index goal_client on clients.goal (tenant_id, client_id);
      ${['qualification', 'work_period', 'language_skill', 'goal'].map(guarded).join('\n')}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

// What is changed or removed stays readable in the change log, with day and name, until the person is erased.
const guarded = (name: string): string => `
  ${rowSecurity(`clients.${name}`, { people: 'exists (select from clients.client c where c.id = client_id)' })}
  select audit.watch('clients.${name}', 'client', 'client_id', ignored => '{id,tenant_id,client_id,recorded_at,recorded_by}', whole => true);
  grant select, insert, update, delete on clients.${name} to weiterlotse_app;
  create trigger refuse_while_locked before insert or update or delete on clients.${name}
    for each row execute function clients.refuse_while_locked('client_id');`;
