import { recordKinds, type PersonalTable } from '@app/kernel';
import { houseRules, rulesOn, type RetentionRule } from '../erasure/retention.js';
import { personalTables } from '../registry/registry.js';
import { processingRegister, recipientsOf } from './processing.js';

const today = houseRules[0]!.validFrom;
const rules = rulesOn([], today);
const planted: PersonalTable = {
  table: 'clients.planted',
  title: 'Neue Angaben',
  english: 'New facts',
  kind: 'consents',
  of: 't.client_id = $1',
  shown: { colour: 'Lieblingsfarbe' },
  sealed: { secret: { value: 'Geheimnis' } },
  internal: [],
  blank: {},
  stays: {},
};

describe('the register of processing', () => {
  it('has one activity per kind of record, with purpose, legal basis, recipients and retention', () => {
    const { activities } = processingRegister(personalTables, rules);
    expect(activities.map(({ kind }) => kind)).toEqual(recordKinds);
    for (const { purpose, legalBasis, recipients, retention } of activities) {
      expect([purpose.de, purpose.en, retention.source, ...legalBasis].every(Boolean)).toBe(true);
      expect([legalBasis.length, recipients.length].every((count) => count > 0)).toBe(true);
    }
  });

  it('holds every table of every context', () => {
    const titles = processingRegister(personalTables, rules).activities.flatMap(({ tables }) => tables.map(({ title }) => title.de));
    expect(titles.toSorted()).toEqual(personalTables.map(({ title }) => title).toSorted());
  });

  it('takes in a new table by itself, with its fields and that it is encrypted', () => {
    const find = (tables: readonly PersonalTable[]) =>
      processingRegister(tables, rules)
        .activities.find(({ kind }) => kind === 'consents')
        ?.tables.find(({ title }) => title.de === 'Neue Angaben');
    expect(find(personalTables)).toBeUndefined();
    expect(find([...personalTables, planted])).toEqual({
      title: { de: 'Neue Angaben', en: 'New facts' },
      fields: ['Lieblingsfarbe', 'Geheimnis'],
      encrypted: true,
    });
  });

  it('follows the retention rule of the Träger', () => {
    const own: RetentionRule = { kind: 'consents', months: 7, source: 'Dienstanweisung 3/2026', validFrom: today };
    const [before, after] = [rules, rulesOn([own], today)].map(
      (some) => processingRegister(personalTables, some).activities.find(({ kind }) => kind === 'consents')?.retention.months,
    );
    expect([before, after]).toEqual([0, 7]);
  });

  it('names as recipients whom the table of access lets see, and nobody else', () => {
    expect(recipientsOf('counselling-file')).toContain('team-lead');
    expect(recipientsOf('counselling-file')).not.toContain('administrator');
    expect(recipientsOf('funding-file')).toContain('company');
    expect(recipientsOf('access-log')).toEqual(['data-protection']);
  });
});
