import { localDate, type CaseId, type ClientId, type SessionId } from '@app/kernel';
import { namedIn, notesOf, presentOf, type RecordGroup } from './group-session.js';

const people = [
  { clientId: 'a' as ClientId, displayName: 'Yıldız, Elif' },
  { clientId: 'b' as ClientId, displayName: 'Müller-Koch, Jan' },
];
const names = (text: string) => namedIn(text, people).map(({ displayName }) => displayName.split(',')[0]);
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

  it.each([
    ['Herr Li kam später.', 'Li, Bo'],
    ['Bo fragt nach.', 'Li, Bo'],
    ['Frau Weiss', 'Weiß, Änne'],
    ['Frau Weiß', 'Weiss, Anne'],
    ['Muller und Mueller', 'Müller, Eva'],
    ['Herr Müller', 'Mueller, Tom'],
    ['Herr Lukasz', 'Nowak, Łukasz'],
    ['Frau O’Neil', "O'Neil, Ann"],
    ['Die Müller-Kochs', 'Koch, Eva'],
  ])('are found in «%s» for %s', (text, displayName) => {
    expect(namedIn(text, [{ clientId: 'c' as ClientId, displayName }])).toHaveLength(1);
  });

  it('are no words that stand in any text', () => {
    expect(namedIn('Der Weg zu dem Kurs und von dort', [{ clientId: 'c' as ClientId, displayName: 'von der Heide, Eva' }])).toEqual([]);
  });

  it('mean whoever the text is about when both have the name', () => {
    const [self, other] = ['Nowak, Eva', 'Koch, Eva'].map((displayName, index) => ({ clientId: `${index}` as ClientId, displayName }));
    expect(namedIn('Eva möchte schweißen', [other!], self)).toEqual([]);
    expect(namedIn('Eva sitzt neben Koch', [other!], self)).toEqual([other]);
  });

  it.each(['purpose', 'agreements', 'nextStep'] as const)('refuse the shared field %s', (field) => {
    expect(() => presentOf({ ...group('Ablauf'), [field]: 'Elif ruft an' }, personOf)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: `/${field}` })] }),
    );
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
