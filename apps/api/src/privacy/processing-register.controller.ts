import { Controller, Get, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { StaffActor } from '@app/kernel';
import { ProcessingRegisters } from '@app/privacy';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { csvOf } from '../http/csv.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { presentRegister, registerView } from './processing-register.schema.js';

/** The register of processing (Art. 30 DSGVO). */
@Controller('api/v1/processing-register')
export class ProcessingRegisterController {
  constructor(private readonly registers: ProcessingRegisters) {}

  @Get()
  @Requires('privacy.work')
  @Audited('privacy.register-read')
  @Answers(registerView)
  async read(@CurrentActor() actor: StaffActor, @Req() request: Request) {
    return presentRegister(await this.registers.of(actor), languageOf(request));
  }

  @Get('verzeichnis.pdf')
  @Requires('privacy.work')
  @Audited('privacy.register-read')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: StaffActor) {
    return asFile(await this.registers.pdf(actor), 'application/pdf', 'verzeichnis.pdf');
  }

  @Get('verzeichnis.csv')
  @Requires('privacy.work')
  @Audited('privacy.register-read')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async csv(@CurrentActor() actor: StaffActor) {
    return asFile(Buffer.from(csvOf(await this.registers.rows(actor))), 'text/csv; charset=utf-8', 'verzeichnis.csv');
  }
}

const asFile = (content: Buffer, type: string, name: string): StreamableFile =>
  new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.byteLength });
