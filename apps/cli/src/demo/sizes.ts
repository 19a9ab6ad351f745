export const demoSizes = ['small', 'demo', 'large'] as const;
export type DemoSize = (typeof demoSizes)[number];

/** How much of everything one size holds. Tenants and offices are the same in all of them. */
export type Amounts = {
  readonly size: DemoSize;
  /** Multiplies the staff list of the demo. */
  readonly staff: number;
  readonly portalUsers: number;
  readonly clients: number;
  readonly duplicates: number;
  readonly establishments: number;
  readonly groups: number;
  readonly contacts: number;
  readonly providers: number;
  readonly courses: number;
  readonly runs: number;
  readonly sessions: number;
  readonly appointments: number;
  readonly reminders: number;
  readonly openReminders: number;
  readonly needs: number;
  readonly recommendations: number;
  readonly applications: number;
  readonly collective: number;
  readonly participations: number;
  readonly accesses: number;
  /** Cases the user `beratung` works on. */
  readonly showcaseCases: number;
};

/** The table of the demo data. */
export const amounts: Readonly<Record<DemoSize, Amounts>> = {
  small: {
    size: 'small',
    staff: 0.2,
    portalUsers: 4,
    clients: 60,
    duplicates: 2,
    establishments: 20,
    groups: 2,
    contacts: 45,
    providers: 8,
    courses: 25,
    runs: 60,
    sessions: 150,
    appointments: 60,
    reminders: 80,
    openReminders: 40,
    needs: 12,
    recommendations: 40,
    applications: 10,
    collective: 2,
    participations: 29,
    accesses: 2_000,
    showcaseCases: 18,
  },
  demo: {
    size: 'demo',
    staff: 1,
    portalUsers: 120,
    clients: 3_000,
    duplicates: 27,
    establishments: 600,
    groups: 24,
    contacts: 1_800,
    providers: 60,
    courses: 900,
    runs: 2_600,
    sessions: 8_000,
    appointments: 5_500,
    reminders: 12_000,
    openReminders: 1_900,
    needs: 450,
    recommendations: 3_200,
    applications: 380,
    collective: 25,
    participations: 1_200,
    accesses: 40_000,
    showcaseCases: 90,
  },
  large: {
    size: 'large',
    staff: 10,
    portalUsers: 2_400,
    clients: 50_000,
    duplicates: 450,
    establishments: 12_000,
    groups: 400,
    contacts: 30_000,
    providers: 300,
    courses: 6_000,
    runs: 20_000,
    sessions: 400_000,
    appointments: 150_000,
    reminders: 120_000,
    openReminders: 15_000,
    needs: 9_000,
    recommendations: 60_000,
    applications: 8_000,
    collective: 500,
    participations: 24_000,
    accesses: 1_000_000,
    showcaseCases: 90,
  },
};
