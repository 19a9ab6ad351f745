import { assessBildungsscheckExchange } from './bildungsscheck.js';
import { assessBdksExchange, assessLumpExchange } from './cost-instruments.js';
import {
  assessKurzarbeitExchange,
  assessTeilhabeExchange,
  assessTransferExchange,
  assessTransferKugExchange,
} from './employer-instruments.js';
import { assessS812Exchange } from './s81-2.js';
import { assessS87aExchange } from './s87a.js';
import { assessChildcareExchange, assessLodgingExchange, assessTravelExchange } from './weiterbildungskosten.js';

/** The smaller instruments of the exchange file by name; each throws Problems of `funding-rules.*` only. */
export const smallInstruments: ReadonlyMap<string, (input: unknown) => Readonly<Record<string, unknown>>> = new Map([
  ['S81_2', assessS812Exchange],
  ['S87A', assessS87aExchange],
  ['CHILDCARE', assessChildcareExchange],
  ['TRAVEL', assessTravelExchange],
  ['LODGING', assessLodgingExchange],
  ['BILDUNGSSCHECK2', assessBildungsscheckExchange],
  ['TRANSFER_KUG_111A', assessTransferKugExchange],
  ['TRANSFER_110', assessTransferExchange],
  ['KUG_106A', assessKurzarbeitExchange],
  ['SGB2_16I_5', assessTeilhabeExchange],
  ['BDKS_CHECK', assessBdksExchange],
  ['LUMP_BASE', assessLumpExchange],
]);
