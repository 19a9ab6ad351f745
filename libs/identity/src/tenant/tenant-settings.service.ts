import { Injectable } from '@nestjs/common';
import { Clock, stale, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { Reader, Transactions } from '@app/platform';

/** Switches of a Träger that need a Dienstvereinbarung; off until somebody switches them on. */
export const tenantSettingKeys = ['last-opened', 'unusual-access'] as const;
export type TenantSettingKey = (typeof tenantSettingKeys)[number];

export type TenantSetting = {
  readonly key: TenantSettingKey;
  readonly enabled: boolean;
  /** The ground: which Dienstvereinbarung, of which day. */
  readonly agreement: string;
  readonly changedAt: string | null;
  /** 0 as long as nobody has decided. */
  readonly version: Version;
};

const columns = `key, enabled, agreement, changed_at as "changedAt", version`;

/** What a Träger has switched on; each change is dated and in the change log. */
@Injectable()
export class TenantSettings {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** All switches in a fixed order. */
  async all(scope: TenantScope): Promise<readonly TenantSetting[]> {
    const rows = await this.reader.rows<TenantSetting>(scope, {
      name: 'tenant-settings',
      text: `select ${columns} from identity.tenant_setting where tenant_id = $1`,
      values: [scope.tenantId],
    });
    return tenantSettingKeys.map(
      (key) => rows.find((row) => row.key === key) ?? { key, enabled: false, agreement: '', changedAt: null, version: 0 },
    );
  }

  async isOn(scope: TenantScope, key: TenantSettingKey): Promise<boolean> {
    return (await this.all(scope)).some((setting) => setting.key === key && setting.enabled);
  }

  /** Switches on or off, with the ground. Throws Problem `kernel.stale` when somebody was faster. */
  set(
    actor: StaffActor,
    key: TenantSettingKey,
    expected: Version,
    { enabled, agreement }: { readonly enabled: boolean; readonly agreement: string },
  ): Promise<TenantSetting> {
    return this.transactions.run(actor, async (tx) => {
      const rows: TenantSetting[] = await tx.query(
        `insert into identity.tenant_setting as s (tenant_id, key, enabled, agreement, changed_at, changed_by)
           select $1, $2, $3, $4, $5, $6 where $7 = 0 or exists (select from identity.tenant_setting where tenant_id = $1 and key = $2)
         on conflict (tenant_id, key) do update set enabled = $3, agreement = $4, changed_at = $5, changed_by = $6, version = s.version + 1
         where s.version = $7 returning ${columns}`,
        [actor.scope.tenantId, key, enabled, agreement, this.clock.now(), actor.userId, expected],
      );
      if (!rows[0]) throw stale();
      return rows[0];
    });
  }
}
