import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { TenantSettings, type TenantSettingKey } from '@app/identity';
import type { StaffActor, Version } from '@app/kernel';
import { changeSetting, settingKey, settingsView, settingView } from '../audit/audit.schema.js';
import { Answers, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';

/** Switches of a Träger that need a Dienstvereinbarung. */
@Controller('api/v1/tenant-settings')
export class TenantSettingsController {
  constructor(private readonly settings: TenantSettings) {}

  @Get()
  @Requires('self')
  @NotAudited('switches of the own Träger')
  @Answers(settingsView)
  async list(@CurrentActor() { scope }: StaffActor) {
    return { items: await this.settings.all(scope) };
  }

  @Put(':key')
  @Requires('tenant-setting.write')
  @Audited('tenant-setting.change')
  @NeedsIfMatch()
  @Answers(settingView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('key', { schema: settingKey }) key: TenantSettingKey,
    @IfMatch() version: Version,
    @Body({ schema: changeSetting }) body: z.output<typeof changeSetting>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.settings.set(actor, key, version, body));
  }
}
