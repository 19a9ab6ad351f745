import { addDays, weekday, type LocalDate } from '@app/kernel';
import { isHoliday } from '@app/reference';
import type { Calendar } from './calendar.js';
import { tenants, type Office } from './organisation.js';
import { demoId } from './random.js';
import type { StaffMember } from './staff.js';
import type { Row } from './write.js';

const rooms = [
  { name: '1.04', capacity: 4, barrierFree: true },
  { name: '2.14', capacity: 4, barrierFree: false },
  { name: '2.15', capacity: 6, barrierFree: false },
  { name: 'Saal', capacity: 24, barrierFree: true },
] as const;

/** The rooms of an office in which people are met. */
export const roomsOf = (office: Office): readonly ((typeof rooms)[number] & { readonly id: string })[] =>
  rooms.map((room) => ({ ...room, id: demoId('room', `${office.id} ${room.name}`) }));

export const roomRows = (calendar: Calendar): readonly Row[] => {
  const since = calendar.at(calendar.workdayFrom(calendar.day(-420)), 9 * 60);
  return tenants.flatMap((tenant) =>
    tenant.offices.flatMap((office) =>
      roomsOf(office).map(({ id, name, capacity, barrierFree }) => ({
        id,
        tenant_id: tenant.id,
        office_id: office.id,
        name,
        capacity,
        barrier_free: barrierFree,
        version: 1,
        created_at: since,
        created_by: null,
        updated_at: since,
      })),
    ),
  );
};

/** Rose Monday and a works outing of last, this and next year: everybody is away. */
export const closedDays = (calendar: Calendar): readonly { readonly day: LocalDate; readonly reason: string }[] => {
  const year = Number(calendar.today.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) => [
    { day: roseMonday(each), reason: 'Rosenmontag' },
    { day: firstFridayOf(each, '09'), reason: 'Betriebsausflug' },
  ]);
};

export const closureRows = (calendar: Calendar): readonly Row[] => {
  const since = calendar.at(calendar.workdayFrom(calendar.day(-420)), 9 * 60);
  return tenants.flatMap((tenant) =>
    closedDays(calendar).map(({ day, reason }) => ({
      id: demoId('closure', `${tenant.id} ${day}`),
      tenant_id: tenant.id,
      office_id: null,
      starts_on: day,
      ends_on: day,
      reason,
      version: 1,
      created_at: since,
      created_by: null,
      updated_at: since,
    })),
  );
};

/** Every seventh caseworker works mornings, Monday to Thursday; never the user `beratung`. */
export const isPartTime = ({ id, username, roles }: StaffMember): boolean =>
  roles.includes('adviser') && username !== 'beratung' && Number.parseInt(id.slice(0, 4), 16) % 7 === 0;

export const patternRows = (staff: readonly StaffMember[], calendar: Calendar): readonly Row[] => {
  const since = calendar.day(-410);
  const at = calendar.at(calendar.workdayFrom(since), 9 * 60);
  const hours = [1, 2, 3, 4].map((day) => ({ weekday: day, from: '08:00', until: '13:00' }));
  return staff.filter(isPartTime).map(({ id, tenant }) => ({
    id: demoId('working-pattern', id),
    tenant_id: tenant.id,
    user_id: id,
    valid_from: since,
    valid_until: null,
    hours,
    version: 1,
    created_at: at,
    created_by: id,
    updated_at: at,
  }));
};

// Good Friday, the only holiday that is a Friday in these weeks, lies 46 days after Rose Monday.
const roseMonday = (year: number): LocalDate => {
  const first = `${year}-03-20` as LocalDate;
  const days = Array.from({ length: 36 }, (_, index) => addDays(first, index));
  return addDays(days.find((day) => weekday(day) === 5 && isHoliday(day)) ?? first, -46);
};

const firstFridayOf = (year: number, month: string): LocalDate => {
  const first = `${year}-${month}-01` as LocalDate;
  return addDays(first, (12 - weekday(first)) % 7);
};
