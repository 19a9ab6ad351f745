import { localDate, type CaseId, type ClientId, type EstablishmentId, type UserId } from '@app/kernel';
import { activeStatuses, advance, caseStatuses, closedStatuses, isClosed, mayMove, openCase, takeOver, type CaseStatus } from './case.js';

const id = '00000000-0000-4000-8000-000000000001' as CaseId;
const [kaya, brandt] = ['00000000-0000-4000-8000-000000000002' as UserId, '00000000-0000-4000-8000-000000000003' as UserId];
const clientId = '00000000-0000-4000-8000-000000000004' as ClientId;
const establishmentId = '00000000-0000-4000-8000-000000000005' as EstablishmentId;
const kase = (status: CaseStatus) => ({ id, status, ownerId: kaya });

describe('opening a case', () => {
  it('begins OFFEN with its owner, for a person, a company or both', () => {
    const today = localDate('2026-11-23');
    expect(openCase({ subject: 'Umschulung', clientId }, kaya, today)).toEqual({
      subject: 'Umschulung',
      clientId,
      establishmentId: null,
      needId: null,
      ownerId: kaya,
      status: 'OFFEN',
      openedOn: today,
      closedOn: null,
      closingReason: null,
    });
    expect(openCase({ subject: 'Schweißkurs', establishmentId }, kaya, today).clientId).toBeNull();
  });

  it('is refused when it is about nobody', () => {
    expect(() => openCase({ subject: 'Leer' }, kaya, localDate('2026-11-23'))).toThrow('counselling.case-without-client-and-company');
  });
});

describe('the way of a case', () => {
  it('goes from the enquiry to the follow-up care one step after the other', () => {
    const way: CaseStatus[] = [
      'ANFRAGE',
      'OFFEN',
      'IN_BERATUNG',
      'FOERDERUNG_IN_VORBEREITUNG',
      'MASSNAHME_LAEUFT',
      'NACHBETREUUNG',
      'ABGESCHLOSSEN',
    ];
    way.slice(1).forEach((to, index) => expect(mayMove(way[index]!, to)).toBe(true));
  });

  it('rests and closes from every active state, and rests nowhere else', () => {
    for (const status of activeStatuses) expect([mayMove(status, 'RUHEND'), mayMove(status, 'ABGESCHLOSSEN')]).toEqual([true, true]);
    for (const status of ['ANFRAGE', ...closedStatuses] as const) expect(mayMove(status, 'RUHEND')).toBe(false);
  });

  it('never leaves GELOESCHT, and never skips a running measure', () => {
    expect(caseStatuses.some((to) => mayMove('GELOESCHT', to))).toBe(false);
    expect(mayMove('IN_BERATUNG', 'MASSNAHME_LAEUFT')).toBe(false);
    expect(mayMove('OFFEN', 'NACHBETREUUNG')).toBe(false);
  });

  it('opens again within the retention time', () => {
    expect(mayMove('ABGESCHLOSSEN', 'IN_BERATUNG')).toBe(true);
  });

  it('moves on to the preparation of funding from OFFEN, IN_BERATUNG and RUHEND', () => {
    for (const status of ['OFFEN', 'IN_BERATUNG', 'RUHEND'] as const) {
      expect(advance(kase(status), 'FOERDERUNG_IN_VORBEREITUNG')).toBe('FOERDERUNG_IN_VORBEREITUNG');
    }
  });

  it('stays where it is when it is there already or further', () => {
    for (const status of ['FOERDERUNG_IN_VORBEREITUNG', 'MASSNAHME_LAEUFT', 'NACHBETREUUNG'] as const) {
      expect(advance(kase(status), 'FOERDERUNG_IN_VORBEREITUNG')).toBe(status);
    }
  });

  it('does not move on from the enquiry or when closed', () => {
    expect(() => advance(kase('ANFRAGE'), 'IN_BERATUNG')).toThrow('counselling.case-forbidden-step');
    for (const status of closedStatuses) {
      expect(isClosed({ status })).toBe(true);
      expect(() => advance(kase(status), 'IN_BERATUNG')).toThrow('counselling.case-closed');
    }
  });
});

describe('taking a case over', () => {
  it('makes the person who asks its owner', () => {
    expect(takeOver(kase('IN_BERATUNG'), brandt)).toEqual({ ownerId: brandt });
  });

  it('is refused for the owner, and on a closed case', () => {
    expect(() => takeOver(kase('IN_BERATUNG'), kaya)).toThrow('counselling.case-already-yours');
    expect(() => takeOver(kase('ABGESCHLOSSEN'), brandt)).toThrow('counselling.case-closed');
  });
});
