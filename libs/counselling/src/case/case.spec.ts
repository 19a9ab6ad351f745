import { localDate, type CaseId, type ClientId, type EstablishmentId, type UserId } from '@app/kernel';
import { closedStatuses, isClosed, openCase, refuseClosed, takeOver, type CaseStatus } from './case.js';

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
      referredTo: null,
      lastContactOn: null,
      enquiry: false,
      advised: false,
      fundingStage: 'none',
      restingReason: null,
      restingUntil: null,
      offeredTo: null,
      fundingOwnerId: null,
    });
    expect(openCase({ subject: 'Frage am Telefon', clientId, enquiry: true }, kaya, today)).toMatchObject({
      status: 'ANFRAGE',
      enquiry: true,
    });
    expect(openCase({ subject: 'Schweißkurs', establishmentId }, kaya, today).clientId).toBeNull();
  });

  it('is refused when it is about nobody', () => {
    expect(() => openCase({ subject: 'Leer' }, kaya, localDate('2026-11-23'))).toThrow('counselling.case-without-client-and-company');
  });
});

describe('a closed case', () => {
  it('takes nothing more', () => {
    for (const status of closedStatuses) {
      expect(isClosed({ status })).toBe(true);
      expect(() => refuseClosed(kase(status))).toThrow('counselling.case-closed');
    }
    expect(() => refuseClosed(kase('RUHEND'))).not.toThrow();
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
