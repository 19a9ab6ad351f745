import { localDate, type CaseId, type ClientId, type SessionId } from '@app/kernel';
import { namedIn, notesOf, presentOf, type RecordGroup } from './group-session.js';

const people = [
  { clientId: 'a' as ClientId, lastName: 'Yıldız' },
  { clientId: 'b' as ClientId, lastName: 'Müller-Koch' },
];
const names = (text: string) => namedIn(text, people).map(({ lastName }) => lastName);
const invited = (caseId: string, present = true, notes = '') => ({
  caseId: caseId as CaseId,
  sessionId: caseId as SessionId,
  present,
  notes,
});
const group = (notes: string, persons = [invited('a'), invited('b')]): RecordGroup => ({
  heldOn: localDate('2026-11-23'),
  channel: 'in-person',
  outcome: 'informed',
  notes,
  persons,
});
const personOf = (caseId: CaseId) => people.find(({ clientId }) => clientId === (caseId as string));

describe('names in the text of a group', () => {
  it('are found however they are written, also in part and with an s', () => {
    expect(names('Frau YILDIZ fragt nach.')).toEqual(['Yıldız']);
    expect(names('Müllers Vorschlag')).toEqual(['Müller-Koch']);
    expect(names('Herr Koch, Frau Mueller')).toEqual(['Müller-Koch']);
    expect(names('Kochkurs und Sternenhimmel')).toEqual([]);
  });

  it('refuse the shared text, and the own text only when it names somebody else', () => {
    expect(() => presentOf(group('Frau Yıldız war dabei.'), personOf)).toThrow(
      expect.objectContaining({ code: 'counselling.group-names-another', errors: [expect.objectContaining({ pointer: '/notes' })] }),
    );
    const own = [invited('a', true, 'Frau Yıldız will schweißen.'), invited('b', true, 'Sitzt neben Yıldız.')];
    expect(() => presentOf(group('Ablauf erklärt', own), personOf)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/persons/1/notes' })] }),
    );
  });

  it('pass once somebody says that they are meant otherwise', () => {
    expect(presentOf({ ...group('Koch als Beruf'), namesChecked: true }, personOf)).toHaveLength(2);
  });
});

describe('a group', () => {
  it('is those who came, and not nobody', () => {
    expect(presentOf(group('Ablauf', [invited('a'), invited('b', false)]), personOf).map(({ caseId }) => caseId)).toEqual(['a']);
    expect(() => presentOf(group('Ablauf', [invited('a', false)]), personOf)).toThrow('counselling.group-of-nobody');
  });

  it('gives each person the shared text and the own one', () => {
    expect(notesOf('Ablauf erklärt.', ' Will schweißen. ')).toBe('Ablauf erklärt.\n\nWill schweißen.');
    expect(notesOf('Ablauf erklärt.', '')).toBe('Ablauf erklärt.');
  });
});
