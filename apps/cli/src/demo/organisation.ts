import { tenantSettingKeys } from '@app/identity';
import type { Calendar } from './calendar.js';
import { demoId } from './random.js';
import { towns, type Town } from './places.js';
import type { Row } from './write.js';

export type TenantCode = 'aa-bochum' | 'aa-hagen' | 'jc-bochum' | 'jc-herne' | 'jc-en';

type TenantPlan = { readonly code: TenantCode; readonly kind: string; readonly name: string; readonly offices: readonly OfficePlan[] };
type OfficePlan = {
  readonly name: string;
  readonly street: string;
  readonly plz: string;
  readonly town: Town;
  readonly places: readonly Town[];
};

const { bochum, herne, witten, hattingen, sprockhoevel, wetter, herdecke, gevelsberg, ennepetal, schwelm, breckerfeld } = towns;

const office = (name: string, street: string, plz: string, town: Town, ...more: readonly Town[]): OfficePlan => ({
  name,
  street,
  plz,
  town,
  places: [town, ...more],
});

// The seat of the Agentur Hagen lies outside the region of the demo, so it works from Gevelsberg here.
const plans: readonly TenantPlan[] = [
  {
    code: 'aa-bochum',
    kind: 'agentur',
    name: 'Agentur für Arbeit Bochum',
    offices: [
      office('Geschäftsstelle Bochum', 'Kortumring 120', '44789', bochum),
      office('Geschäftsstelle Herne', 'Markscheideweg 14', '44623', herne),
    ],
  },
  {
    code: 'aa-hagen',
    kind: 'agentur',
    name: 'Agentur für Arbeit Hagen',
    offices: [
      office('Geschäftsstelle Witten', 'Ruhrallee 9', '58452', witten, herdecke),
      office('Geschäftsstelle Hattingen', 'Lindenallee 31', '45525', hattingen, sprockhoevel),
      office('Geschäftsstelle Gevelsberg', 'Hammerstraße 5', '58285', gevelsberg, ennepetal, schwelm, breckerfeld, wetter),
    ],
  },
  {
    code: 'jc-bochum',
    kind: 'jobcenter-ge',
    name: 'Jobcenter Bochum',
    offices: [office('Jobcenter Bochum Mitte', 'Schulstraße 77', '44787', bochum)],
  },
  {
    code: 'jc-herne',
    kind: 'jobcenter-ge',
    name: 'Jobcenter Herne',
    offices: [office('Jobcenter Herne', 'Kanalstraße 22', '44625', herne)],
  },
  {
    code: 'jc-en',
    kind: 'jobcenter-kommunal',
    name: 'Jobcenter EN',
    offices: [
      office('Jobcenter EN, Regionalstelle Witten', 'Bahnhofstraße 40', '58453', witten, wetter, herdecke),
      office(
        'Jobcenter EN, Regionalstelle Schwelm',
        'Gartenstraße 3',
        '58332',
        schwelm,
        hattingen,
        sprockhoevel,
        gevelsberg,
        ennepetal,
        breckerfeld,
      ),
    ],
  },
];

export type TeamKind = 'advice' | 'employers' | 'staff';
export type Office = { readonly id: string; readonly name: string; readonly town: Town; readonly places: readonly string[] };
export type Tenant = {
  readonly id: string;
  readonly code: TenantCode;
  readonly name: string;
  readonly isAgentur: boolean;
  readonly offices: readonly Office[];
};

const teamNames: Readonly<Record<TeamKind, string>> = { advice: 'Beratung', employers: 'Arbeitgeber-Service', staff: 'Leitung und Stab' };

/** Id of an office's team; the staff team sits in the first office. */
export const teamId = ({ id }: Office, kind: TeamKind): string => demoId('team', `${id} ${kind}`);

/** The five Träger with their nine offices. */
export const tenants: readonly Tenant[] = plans.map(({ code, kind, name, offices }) => ({
  id: demoId('tenant', code),
  code,
  name,
  isAgentur: kind === 'agentur',
  offices: offices.map((plan) => ({
    id: demoId('office', plan.name),
    name: plan.name,
    town: plan.town,
    places: plan.places.map(({ ags }) => ags),
  })),
}));

export const tenantOf = (code: TenantCode): Tenant => tenants.find((tenant) => tenant.code === code) as Tenant;

/** The office of a Träger that looks after a municipality. */
export const officeFor = (tenant: Tenant, ags: string): Office =>
  tenant.offices.find(({ places }) => places.includes(ags)) ?? (tenant.offices[0] as Office);

/** The switches of every Träger are on: the demo shows what each of them does. */
export const tenantSettingRows = (calendar: Calendar): Row[] =>
  plans.flatMap(({ code }) =>
    tenantSettingKeys.map((key) => ({
      tenant_id: demoId('tenant', code),
      key,
      enabled: true,
      agreement: 'Demo: Dienstvereinbarung Protokolle',
      changed_at: calendar.at(calendar.workdayFrom(calendar.day(-200)), 10 * 60),
    })),
  );

/** Rows of tenants, offices, their places and teams. */
export const organisationRows = (): { tenants: Row[]; offices: Row[]; places: Row[]; teams: Row[] } => ({
  tenants: plans.map(({ code, kind, name }) => ({ id: demoId('tenant', code), code, kind, name })),
  offices: plans.flatMap(({ code, offices }) =>
    offices.map(({ name, street, plz, town }) => ({
      id: demoId('office', name),
      tenant_id: demoId('tenant', code),
      name,
      street,
      plz,
      town: town.name,
      ags: town.ags,
    })),
  ),
  places: tenants.flatMap(({ offices }) => offices.flatMap(({ id, places }) => places.map((ags) => ({ office_id: id, ags })))),
  teams: tenants.flatMap((tenant) =>
    tenant.offices.flatMap((each, index) =>
      (['advice', 'employers', ...(index === 0 ? (['staff'] as const) : [])] as const).map((kind) => ({
        id: teamId(each, kind),
        tenant_id: tenant.id,
        office_id: each.id,
        name: kind === 'staff' ? teamNames.staff : `${teamNames[kind]} ${each.town.name}`,
      })),
    ),
  ),
});
