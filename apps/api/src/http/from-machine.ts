import { SetMetadata } from '@nestjs/common';

export const fromMachineKey = 'weiterlotse:from-machine';

/**
 * For state changes that another server sends, without Origin and not as JSON: the request proves itself by what it carries (a signed
 * token), never by a cookie, so that a foreign page gains nothing by sending it.
 */
export const FromMachine = () => SetMetadata(fromMachineKey, true);
