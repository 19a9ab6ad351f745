import { Injectable } from '@nestjs/common';
import { CasesStore } from '../case/cases.store.js';
import { TransferOffersStore } from './transfer-offers.store.js';

/** The rows a change of hands writes. */
@Injectable()
export class HandOverRows {
  constructor(
    readonly cases: CasesStore,
    readonly offers: TransferOffersStore,
  ) {}
}
