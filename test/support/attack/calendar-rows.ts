import type { Agent } from '../api.js';

/** A room, a closed day, somebody's working hours, an appointment of a person and the address of a calendar; the last two are of whoever advises. */
export const calendarRowsOf = async (
  adviser: Agent,
  { officeId, makerId, clerkId, caseId }: Readonly<Record<'officeId' | 'makerId' | 'clerkId' | 'caseId', string>>,
): Promise<Readonly<Record<string, string>>> => {
  const made = async (url: string, body: object): Promise<string> => (await adviser.create(`/api/v1/${url}`, body).expect(201)).body.id;
  const hours = [{ weekday: 1, from: '08:00', until: '12:00' }];
  const talk = { on: '2027-02-02', at: '10:00', minutes: 30, kind: 'follow-up', channel: 'phone', userIds: [makerId], caseId };
  const { body: feed } = await adviser.post('/api/v1/calendar-feed').expect(200);
  return {
    rooms: await made('rooms', { officeId, name: `R${caseId.slice(0, 8)}`, capacity: 4, barrierFree: true }),
    closures: await made('closures', { officeId, startsOn: '2027-02-08', endsOn: '2027-02-08', reason: 'Rosenmontag' }),
    'working-patterns': await made('working-patterns', { userId: clerkId, validFrom: '2027-01-01', hours }),
    'walk-ins': await made('walk-ins', { lastName: 'Vorsprache', reason: 'other' }),
    'calendar-feed': new URL(feed.address).pathname.split('/').at(-1)!,
    appointments: await made('appointments', { ...talk, outsideHours: true }),
  };
};
