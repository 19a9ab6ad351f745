import { Problem } from '@app/kernel';
import { applicationEvents, applicationStates, leadsTo, mayHappen, move, type ApplicationState } from './application-states.js';

const beforeDecision: readonly ApplicationState[] = ['EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG'];
const running: readonly ApplicationState[] = [
  'GUTSCHEIN_ERTEILT',
  'GUTSCHEIN_EINGELOEST',
  'LAUFEND',
  'UNTERBROCHEN',
  'BEENDET',
  'ABRECHNUNG_OFFEN',
];

// domain.md 3.2, read row by row and turned round: where one can get from each state. Written apart from the table it checks.
const reachable: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  ENTWURF: ['ENTWURF', 'VORPRUEFUNG_OK', 'EINGEREICHT', 'ZURUECKGEZOGEN'],
  VORPRUEFUNG_OK: ['ENTWURF', 'VORPRUEFUNG_OK', 'EINGEREICHT', 'ZURUECKGEZOGEN'],
  EINGEREICHT: ['EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG', 'ZURUECKGEZOGEN'],
  UNTERLAGEN_FEHLEN: ['UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG', 'ABGELEHNT', 'ZURUECKGEZOGEN'],
  IN_PRUEFUNG: ['IN_PRUEFUNG', 'UNTERLAGEN_FEHLEN', 'BEWILLIGT', 'TEILBEWILLIGT', 'ABGELEHNT', 'ZURUECKGEZOGEN'],
  BEWILLIGT: ['BEWILLIGT', 'GUTSCHEIN_ERTEILT', 'LAUFEND', 'ZURUECKGEZOGEN', 'AUFGEHOBEN'],
  TEILBEWILLIGT: ['TEILBEWILLIGT', 'GUTSCHEIN_ERTEILT', 'LAUFEND', 'ZURUECKGEZOGEN', 'AUFGEHOBEN', 'WIDERSPRUCH'],
  GUTSCHEIN_ERTEILT: ['GUTSCHEIN_ERTEILT', 'GUTSCHEIN_EINGELOEST', 'VERFALLEN', 'ZURUECKGEZOGEN', 'AUFGEHOBEN'],
  GUTSCHEIN_EINGELOEST: ['GUTSCHEIN_EINGELOEST', 'LAUFEND', 'ZURUECKGEZOGEN', 'AUFGEHOBEN'],
  LAUFEND: ['LAUFEND', 'UNTERBROCHEN', 'ABGEBROCHEN', 'BEENDET', 'AUFGEHOBEN'],
  UNTERBROCHEN: ['UNTERBROCHEN', 'LAUFEND', 'ABGEBROCHEN', 'AUFGEHOBEN'],
  ABGEBROCHEN: ['ABGEBROCHEN', 'ABRECHNUNG_OFFEN'],
  BEENDET: ['BEENDET', 'ABRECHNUNG_OFFEN', 'AUFGEHOBEN'],
  ABRECHNUNG_OFFEN: ['ABRECHNUNG_OFFEN', 'ABGERECHNET', 'AUFGEHOBEN'],
  ABGERECHNET: ['ERLEDIGT'],
  ABGELEHNT: ['WIDERSPRUCH', 'ERLEDIGT'],
  WIDERSPRUCH: ['BEWILLIGT', 'TEILBEWILLIGT', 'ABGELEHNT', 'ZURUECKGEZOGEN'],
  AUFGEHOBEN: ['WIDERSPRUCH', 'ERLEDIGT'],
  ERLEDIGT: [],
  ZURUECKGEZOGEN: [],
  VERFALLEN: [],
};

const pairs = applicationStates.flatMap((from) => applicationStates.map((to) => ({ from, to })));
const someEventLeads = (from: ApplicationState, to: ApplicationState) => applicationEvents.some((event) => leadsTo(event, from, to));

describe('the state machine of an application (domain.md 3.2)', () => {
  it('allows exactly the listed steps out of all 441 pairs of states', () => {
    expect(pairs).toHaveLength(441);
    const allowed = pairs.filter(({ from, to }) => someEventLeads(from, to));
    const expected = pairs.filter(({ from, to }) => reachable[from].includes(to));
    expect(allowed).toEqual(expected);
  });

  it.each(pairs.filter(({ from, to }) => !reachable[from].includes(to)))(
    'refuses $from → $to for every event, naming both',
    ({ from, to }) => {
      for (const event of applicationEvents) {
        const refusal = refusalOf(() => move(event, from, to));
        expect(refusal).toMatchObject({ kind: 'conflict', code: 'funding.transition-not-allowed', params: { from, to } });
      }
    },
  );

  it('begins with a draft and nothing else', () => {
    for (const to of applicationStates) {
      const events = applicationEvents.filter((event) => leadsTo(event, null, to));
      expect(events).toEqual(to === 'ENTWURF' ? ['create'] : []);
    }
  });

  it('ends for good in ERLEDIGT, ZURUECKGEZOGEN and VERFALLEN', () => {
    const terminal = applicationStates.filter((state) => !applicationEvents.some((event) => mayHappen(event, state)));
    expect(terminal).toEqual(['ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'].toSorted((a, b) => order(a) - order(b)));
  });

  it('takes an application also after a failed or open check (§ 20(3) SGB X), and only once', () => {
    expect(applicationStates.filter((state) => mayHappen('submit', state))).toEqual(['ENTWURF', 'VORPRUEFUNG_OK']);
  });

  it('lets only an examined application be decided', () => {
    expect(applicationStates.filter((state) => mayHappen('decide', state))).toEqual(['IN_PRUEFUNG']);
  });

  it('lets a new calculation leave a submitted application where it is', () => {
    for (const state of beforeDecision) {
      expect(applicationStates.filter((to) => leadsTo('check', state, to))).toEqual([state]);
      expect(applicationStates.filter((to) => leadsTo('change-facts', state, to))).toEqual([state]);
    }
  });

  it('makes a checked draft unchecked when its facts change', () => {
    expect(move('change-facts', 'VORPRUEFUNG_OK', 'ENTWURF')).toBe('ENTWURF');
  });

  it('amends what was granted where it stands, up to its settlement, and moves nothing (§§ 44–48 SGB X)', () => {
    const amended = applicationStates.filter((state) => mayHappen('amend', state));
    expect(amended).toEqual(['BEWILLIGT', 'TEILBEWILLIGT', 'ABGEBROCHEN', ...running].toSorted((a, b) => order(a) - order(b)));
    for (const from of amended) expect(applicationStates.filter((to) => leadsTo('amend', from, to))).toEqual([from]);
  });

  it('lets everything that was granted be revoked up to its settlement (§§ 45–48 SGB X)', () => {
    expect(applicationStates.filter((state) => mayHappen('revoke', state))).toEqual(
      ['BEWILLIGT', 'TEILBEWILLIGT', ...running].toSorted((a, b) => order(a) - order(b)),
    );
  });
});

const order = (state: string): number => (applicationStates as readonly string[]).indexOf(state);

const refusalOf = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was not refused');
};
