import { Body, Controller, Post } from '@nestjs/common';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { Requires } from '../http/requires.js';
import { presentResult } from './assessment.schema.js';
import { calculate } from './calculation.js';
import { fundingCalculation, fundingCalculationView, inputsOf, type FundingCalculationBody } from './calculations.schema.js';
import { presentQualifizierungsgeld } from './qualifizierungsgeld.schema.js';

/** What-if: facts in, calculations out. Nobody is named, nothing is read or stored; a body, so that no fact stands in an address. */
@Controller('api/v1/funding-calculations')
export class CalculationsController {
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
}
