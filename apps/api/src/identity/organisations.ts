import { Injectable } from '@nestjs/common';
import { Companies } from '@app/companies';
import { CourseLists } from '@app/courses';
import { Partners } from '@app/identity';
import { notFound, type PortalScope } from '@app/kernel';

/** What the portal says of the organisation a person signed in for. */
export type Organisation = {
  readonly kind: PortalScope['kind'];
  readonly id: string;
  readonly name: string;
  readonly town: string | null;
};

/** The organisation behind a portal account, wherever it is kept. */
@Injectable()
export class Organisations {
  constructor(
    private readonly companies: Companies,
    private readonly courses: CourseLists,
    private readonly partners: Partners,
  ) {}

  /** Throws Problem `kernel.not-found` when the organisation is gone. */
  async of(scope: PortalScope): Promise<Organisation> {
    return { ...(await this.entry(scope)), kind: scope.kind };
  }

  private async entry(scope: PortalScope): Promise<Omit<Organisation, 'kind'>> {
    switch (scope.kind) {
      case 'company':
        return (await this.companies.summaries(scope, [scope.establishmentId])).get(scope.establishmentId) ?? gone();
      case 'provider':
        return this.courses.provider(scope);
      case 'partner':
        return this.partners.own(scope);
    }
  }
}

const gone = (): never => {
  throw notFound();
};
