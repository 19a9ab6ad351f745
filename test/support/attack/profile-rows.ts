import { addDays } from '@app/kernel';
import type { Agent, TestApi } from '../api.js';

const learned = { type: 'qualification', level: 'mittlere-reife', recognition: 'german', evidence: 'own-statement' };

/** What is known of a person beside the facts: an entry of the status history that may go again, and one of the profile. */
export const profileOf = async (api: TestApi, adviser: Agent, clientId: string): Promise<Readonly<Record<string, string>>> => {
  const planned = { status: 'unemployed', validFrom: addDays(api.clock.today(), 30), source: 'own-statement' };
  const { body: history } = await adviser.create(`/api/v1/clients/${clientId}/employment-statuses`, planned).expect(201);
  const { body: entry } = await adviser.create(`/api/v1/clients/${clientId}/profile-entries`, learned).expect(201);
  const given = { way: 'printed', givenOn: api.clock.today() };
  const { body: information } = await adviser.create(`/api/v1/clients/${clientId}/privacy-information`, given).expect(201);
  return {
    'privacy-information': information.id,
    'employment-statuses': history.items[0].id,
    'profile-entries': entry.id,
  };
};
