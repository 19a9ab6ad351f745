import type { DocumentId, UserId } from '@app/kernel';
import {
  checkedItem,
  checklistOf,
  documentItemKinds,
  missingOf,
  missingOfCompany,
  type ChecklistFacts,
  type StoredItem,
} from './checklist.js';

const plain: ChecklistFacts = { participants: 1, wageSubsidy: true, agreement: false, severelyDisabled: false };
const said = (kind: StoredItem['kind'], state: StoredItem['state']): StoredItem => ({
  kind,
  state,
  reason: null,
  documentId: null,
  changedBy: 'u' as UserId,
  changedAt: '2026-11-23T09:00:00.000Z',
});

describe('the documents of an application', () => {
  it('are needed by what is applied for and by whom', () => {
    const basic = ['provider-certificate', 'cost-offer', 'approval-certificates', 'employee-declaration'];
    expect(missingOf(checklistOf(plain, []))).toEqual([...basic, 'contract-or-pay-slip']);
    expect(missingOf(checklistOf({ ...plain, wageSubsidy: false }, []))).toEqual(basic);
    const everything = { participants: 47, wageSubsidy: true, agreement: true, severelyDisabled: true };
    const onDemand = ['power-of-attorney', 'participant-questionnaire'];
    expect(missingOf(checklistOf(everything, []))).toEqual(documentItemKinds.filter((kind) => !onDemand.includes(kind)));
  });

  it('are missing until they arrive or are not required', () => {
    const items = [
      said('cost-offer', 'angefordert'),
      said('provider-certificate', 'eingegangen'),
      said('employee-declaration', 'geprueft'),
    ];
    expect(missingOf(checklistOf(plain, items))).toEqual(['cost-offer', 'approval-certificates', 'contract-or-pay-slip']);
    expect(missingOf(checklistOf(plain, [said('power-of-attorney', 'fehlt')]))).toContain('power-of-attorney');
  });

  it('told to the company are its own: nothing tells of a severe disability', () => {
    const told = (severelyDisabled: boolean) => missingOfCompany(checklistOf({ ...plain, participants: 2, severelyDisabled }, []));
    expect(told(true)).toEqual(['contract-or-pay-slip', 'participant-list', 'consents']);
    expect(told(true)).toEqual(told(false));
  });

  it('keep their file only while they are there', () => {
    const documentId = 'd' as DocumentId;
    const change = { kind: 'cost-offer', reason: 'Liegt vor.', documentId } as const;
    const kept = (['fehlt', 'angefordert', 'eingegangen', 'geprueft', 'nicht-erforderlich'] as const).filter(
      (state) => checkedItem('EINGEREICHT', { ...change, state }).documentId === documentId,
    );
    expect(kept).toEqual(['eingegangen', 'geprueft']);
  });

  it('need a reason where they are not required, and stay once the application has ended', () => {
    const change = { kind: 'cost-offer', state: 'nicht-erforderlich', reason: null, documentId: null } as const;
    expect(() => checkedItem('EINGEREICHT', change)).toThrow(expect.objectContaining({ code: 'funding.item-reason-missing' }));
    expect(checkedItem('EINGEREICHT', { ...change, state: 'eingegangen', reason: 'alt' }).reason).toBeNull();
    expect(() => checkedItem('ERLEDIGT', { ...change, reason: 'x' })).toThrow(
      expect.objectContaining({ code: 'funding.checklist-closed' }),
    );
  });
});
