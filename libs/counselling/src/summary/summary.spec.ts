import { localDate, type ClientId } from '@app/kernel';
import { proposedSummary, summarised } from './summary.js';

const session = { purpose: 'Weiterbildung zur Schweißerin', agreements: 'Zwei Tage frei', nextStep: 'Angebot einholen' };
const promise = (by: 'us' | 'client' | 'company', text: string, dueOn: string) => ({ by, text, dueOn: localDate(dueOn) });

describe('the summary for the person', () => {
  it('begins with the fields and promises of the session, sorted by who does what', () => {
    const promises = [
      promise('us', 'Antwort zur Förderung', '2026-11-27'),
      promise('us', 'Liste der Kurse', '2026-11-30'),
      promise('client', 'Zeugnis schicken', '2026-12-01'),
      promise('company', 'Freistellung bestätigen', '2026-12-04'),
    ];
    expect(proposedSummary(session, promises)).toEqual({
      about: 'Weiterbildung zur Schweißerin',
      agreed: 'Zwei Tage frei',
      weDo: 'Antwort zur Förderung, bis 27.11.2026\nListe der Kurse, bis 30.11.2026',
      youDo: 'Zeugnis schicken, bis 01.12.2026',
      companyDoes: 'Freistellung bestätigen, bis 04.12.2026',
      nextStep: 'Angebot einholen',
    });
  });

  it('takes nothing from the notes', () => {
    const withNotes = { ...session, notes: 'Wirkt überfordert.' };
    expect(JSON.stringify(proposedSummary(withNotes, []))).not.toContain('überfordert');
  });

  it('is for a person, and says something', () => {
    const text = proposedSummary(session, []);
    expect(summarised({ clientId: 'c' as ClientId }, text)).toBe('c');
    expect(() => summarised({ clientId: null }, text)).toThrow('counselling.summary-without-person');
    const nothing = proposedSummary({ purpose: null, agreements: null, nextStep: ' ' }, []);
    expect(() => summarised({ clientId: 'c' as ClientId }, nothing)).toThrow('counselling.summary-empty');
  });
});
