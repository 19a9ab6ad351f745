import { Body, Controller, Post } from '@nestjs/common';
import { findeFoerderwege, type Zustaendigkeit, type ZustaendigeStelle } from '@app/funding-rules';
import { Offices } from '@app/identity';
import { Clock } from '@app/kernel';
import { ReferenceData } from '@app/reference';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { Requires } from '../http/requires.js';
import { fundingRouteSearch, fundingRoutesView, routeFactsOf, type FundingRouteSearchBody } from './routes.schema.js';

type Names = Readonly<Partial<Record<ZustaendigeStelle, string | null>>>;

/** Which instrument fits, why the others do not, who is competent. Nobody is named, nothing is stored. */
@Controller('api/v1/funding-routes')
export class FundingRoutesController {
  constructor(
    private readonly reference: ReferenceData,
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Requires('application.assess')
  @Audited('funding.route-search')
  @Answers(fundingRoutesView)
  async search(@Body({ schema: fundingRouteSearch }) body: FundingRouteSearchBody) {
    const { empfohlen, wege } = findeFoerderwege(routeFactsOf(body));
    const names: Names = {
      'agentur-wohnsitz': await this.agenturOf(body.wohnsitzPlz),
      'agentur-betrieb': await this.agenturOf(body.betriebPlz),
    };
    return {
      recommended: empfohlen,
      routes: wege.map(({ id, status, failed, open, zustaendig }) => ({
        id,
        status,
        failed,
        open,
        competent: zustaendig.map((each) => competentView(each, names)),
      })),
    };
  }

  /** The Agentur of a postcode; null where none is given, none is known, or the postcode belongs to several. */
  private async agenturOf(plz: string | undefined): Promise<string | null> {
    if (plz === undefined) return null;
    const places = await this.reference.placesOf(plz);
    const found = await Promise.all(places.flatMap(({ ags }) => (ags ? [this.reference.jurisdictionOf(ags, this.clock.today())] : [])));
    const codes = new Set(found.map((each) => each?.agentur));
    const [code] = codes;
    return codes.size === 1 && code ? this.offices.tenantName(code) : null;
  }
}

const competentView = ({ leistung, stelle, citation }: Zustaendigkeit, names: Names) => ({
  benefit: leistung,
  place: stelle,
  citation,
  name: names[stelle] ?? null,
});
