import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '@app/kernel';
import { calculationOverview } from '@app/funding';
import { renderPdf } from '@app/platform';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { Requires } from '../http/requires.js';
import { presentResult } from './assessment.schema.js';
import { calculate } from './calculation.js';
import { fundingCalculation, fundingCalculationView, inputsOf, type FundingCalculationBody } from './calculations.schema.js';
import { letterStream } from './letter-stream.js';
import { presentQualifizierungsgeld } from './qualifizierungsgeld.schema.js';

/** What-if: facts in, calculations out. Nobody is named, nothing is read or stored; a body, so that no fact stands in an address. */
@Controller('api/v1/funding-calculations')
export class CalculationsController {
  constructor(private readonly clock: Clock) {}

  @Post()
  @Requires('application.assess')
  @Audited('funding.calculate')
  @Answers(fundingCalculationView)
  calculate(@Body({ schema: fundingCalculation }) body: FundingCalculationBody) {
    const variants = calculate(inputsOf(body)).map((each) =>
      each.instrument === 'S82'
        ? { ...each, result: presentResult(each.result) }
        : { ...each, result: presentQualifizierungsgeld(each.result) },
    );
    return { variants };
  }

  /** The variants under § 82 as a PDF for the company, marked as a draft; it is kept nowhere. */
  @Post('overview')
  @Requires('application.assess')
  @Audited('funding.calculate')
  @HttpCode(200)
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async overview(@Body({ schema: fundingCalculation }) body: FundingCalculationBody, @Res({ passthrough: true }) reply: FastifyReply) {
    const inputs = inputsOf(body);
    const assessed = calculate(inputs).flatMap(({ instrument, result }, index) => {
      const input = inputs[index];
      return instrument === 'S82' && input?.instrument === 'S82' ? [{ facts: input.facts, result }] : [];
    });
    const content = calculationOverview(assessed, { on: this.clock.today(), createdAt: this.clock.now() });
    return letterStream(reply, 'foerderuebersicht-entwurf.pdf', await renderPdf(content), 'attachment');
  }
}
