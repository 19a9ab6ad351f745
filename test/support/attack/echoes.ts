import { sampleFor } from './samples.js';
import { nounsOf, type Attack } from './attack.js';
import type { Person } from './cast.js';
import type { Endpoint } from '../endpoints.js';

/** What a person is shown without naming a row: lists, searches, counts, reports. */
const shows = (endpoint: Endpoint): boolean =>
  nounsOf(endpoint).length === 0 &&
  !endpoint.open &&
  sampleFor(endpoint).without === undefined &&
  (endpoint.method === 'get' || /^(SearchController|ClientsController\.duplicates)/.test(endpoint.name)) &&
  // What somebody did is logged where they may read it; the report counts the whole Träger for everybody who may see it.
  !/^(AuditController|CaseloadController)\./.test(endpoint.name);

/** Everything these people are shown, by route and person; the own session's times are their own. */
export const shownTo = async (attack: Attack, people: readonly Person[]): Promise<Readonly<Record<string, string>>> => {
  const shown: Record<string, string> = {};
  for (const endpoint of attack.targets.filter(shows)) {
    for (const who of people.filter((one) => attack.may(one, endpoint))) {
      const { status, text } = await attack.send(endpoint, who, attack.rows(endpoint, who.side));
      // A cursor is another text each time.
      shown[`${endpoint.name} as ${who.name}`] = `${status} ${text.replaceAll(/"next":"[^"]+"/g, '"next":"…"')}`;
    }
  }
  return shown;
};
