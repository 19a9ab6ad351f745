import type { Day } from '../../../ui/calendar/day.js';
import type { Client, RegisterClient } from './clients.api.js';

/** What is in the form about a person; texts as typed. */
export type ClientEntry = {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: Day | undefined;
  readonly birthDateUnknown: boolean;
  readonly ageRange: NonNullable<Client['ageRange']> | '';
  /** A telephone number or an address of mail, as the short form asks for it. */
  readonly contact: string;
  readonly contactNone: boolean;
  readonly employmentStatus: NonNullable<Client['employmentStatus']> | '';
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
  ageRange: '',
  contact: '',
  contactNone: false,
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
  ageRange: client.ageRange ?? '',
  contact: '',
  contactNone: true,
  employmentStatus: client.employmentStatus ?? '',
  gender: client.gender ?? '',
  phone: client.phone ?? '',
  email: client.email ?? '',
  street: client.street ?? '',
  plz: client.plz ?? '',
  town: client.town ?? '',
  qualification: client.hasQualification === null ? '' : client.hasQualification ? 'yes' : 'no',
  qualificationOn: client.qualificationOn ?? undefined,
});

export type RequiredField = 'lastName' | 'firstName' | 'birthDate' | 'ageRange' | 'contact' | 'plz';

/** The fields that keep the form from being sent, first one first. Whoever is `new` needs an age and a way of contact; later on nothing is forced. */
export const wrongFields = (entry: ClientEntry, { isNew }: { readonly isNew: boolean }): readonly RequiredField[] => {
  const wrong: Readonly<Record<RequiredField, boolean>> = {
    lastName: entry.lastName.trim() === '',
    firstName: entry.firstName.trim() === '',
    birthDate: entry.birthDate === undefined && !entry.birthDateUnknown,
    ageRange: isNew && entry.birthDateUnknown && entry.ageRange === '',
    contact: isNew && entry.contact.trim() === '' && !entry.contactNone,
    plz: entry.plz.trim() !== '' && !/^\d{5}$/.test(entry.plz.trim()),
  };
  return (Object.keys(wrong) as RequiredField[]).filter((field) => wrong[field]);
};

/** The request for an entry without wrong fields. */
export const requestOf = (entry: ClientEntry): Omit<RegisterClient, 'privacyInformation'> => ({
  lastName: entry.lastName.trim(),
  firstName: entry.firstName.trim(),
  birthDate: entry.birthDateUnknown ? null : (entry.birthDate ?? null),
  ageRange: entry.birthDateUnknown ? entry.ageRange || null : null,
  employmentStatus: entry.employmentStatus || null,
  gender: entry.gender || null,
  phone: known(entry.phone) ?? (isMail(entry.contact) ? null : known(entry.contact)),
  email: known(entry.email) ?? (isMail(entry.contact) ? known(entry.contact) : null),
  street: known(entry.street),
  plz: known(entry.plz),
  town: known(entry.town),
  hasQualification: entry.qualification === '' ? null : entry.qualification === 'yes',
  qualificationOn: entry.qualification === 'yes' ? (entry.qualificationOn ?? null) : null,
});

const isMail = (contact: string): boolean => contact.includes('@');

const known = (text: string): string | null => text.trim() || null;

/** What of the person is still to be asked, in the order a talk asks it. */
export const openFacts = (client: Client): readonly ('birthDate' | 'status' | 'contact' | 'address' | 'gender' | 'qualification')[] => {
  const open = {
    birthDate: client.birthDate === null,
    status: client.employmentStatus === null,
    contact: client.phone === null && client.email === null,
    address: client.plz === null,
    gender: client.gender === null,
    qualification: client.hasQualification === null,
  };
  return (Object.keys(open) as (keyof typeof open)[]).filter((fact) => open[fact]);
};
