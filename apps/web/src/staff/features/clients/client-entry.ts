import type { Day } from '../../../ui/calendar/day.js';
import type { Client, RegisterClient } from './clients.api.js';

/** What is in the form about a person; texts as typed. */
export type ClientEntry = {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: Day | undefined;
  readonly birthDateUnknown: boolean;
  readonly employmentStatus: RegisterClient['employmentStatus'] | '';
  readonly gender: NonNullable<Client['gender']> | '';
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly plz: string;
  readonly town: string;
  readonly qualification: 'yes' | 'no' | '';
  readonly qualificationOn: Day | undefined;
};

export const emptyEntry: ClientEntry = {
  lastName: '',
  firstName: '',
  birthDate: undefined,
  birthDateUnknown: false,
  employmentStatus: '',
  gender: '',
  phone: '',
  email: '',
  street: '',
  plz: '',
  town: '',
  qualification: '',
  qualificationOn: undefined,
};

/** The form filled with what is known. */
export const entryOf = (client: Client): ClientEntry => ({
  lastName: client.lastName,
  firstName: client.firstName,
  birthDate: client.birthDate ?? undefined,
  birthDateUnknown: client.birthDate === null,
  employmentStatus: client.employmentStatus,
  gender: client.gender ?? '',
  phone: client.phone ?? '',
  email: client.email ?? '',
  street: client.street ?? '',
  plz: client.plz ?? '',
  town: client.town ?? '',
  qualification: client.hasQualification === null ? '' : client.hasQualification ? 'yes' : 'no',
  qualificationOn: client.qualificationOn ?? undefined,
});

export type RequiredField = 'lastName' | 'firstName' | 'birthDate' | 'employmentStatus' | 'plz';

/** The fields that keep the form from being sent, first one first. */
export const wrongFields = (entry: ClientEntry): readonly RequiredField[] => {
  const wrong: Readonly<Record<RequiredField, boolean>> = {
    lastName: entry.lastName.trim() === '',
    firstName: entry.firstName.trim() === '',
    birthDate: entry.birthDate === undefined && !entry.birthDateUnknown,
    employmentStatus: entry.employmentStatus === '',
    plz: entry.plz.trim() !== '' && !/^\d{5}$/.test(entry.plz.trim()),
  };
  return (Object.keys(wrong) as RequiredField[]).filter((field) => wrong[field]);
};

/** The request for an entry without wrong fields. */
export const requestOf = (entry: ClientEntry): RegisterClient => ({
  lastName: entry.lastName.trim(),
  firstName: entry.firstName.trim(),
  birthDate: entry.birthDateUnknown ? null : (entry.birthDate ?? null),
  employmentStatus: entry.employmentStatus || 'employed',
  gender: entry.gender || null,
  phone: known(entry.phone),
  email: known(entry.email),
  street: known(entry.street),
  plz: known(entry.plz),
  town: known(entry.town),
  hasQualification: entry.qualification === '' ? null : entry.qualification === 'yes',
  qualificationOn: entry.qualification === 'yes' ? (entry.qualificationOn ?? null) : null,
});

const known = (text: string): string | null => text.trim() || null;

/** What of the person is still to be asked, in the order a talk asks it. */
export const openFacts = (client: Client): readonly ('birthDate' | 'contact' | 'address' | 'gender' | 'qualification')[] => {
  const open = {
    birthDate: client.birthDate === null,
    contact: client.phone === null && client.email === null,
    address: client.plz === null,
    gender: client.gender === null,
    qualification: client.hasQualification === null,
  };
  return (Object.keys(open) as (keyof typeof open)[]).filter((fact) => open[fact]);
};
