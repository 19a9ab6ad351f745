import { judge } from '../../apps/launcher/advisories.mjs';

describe('the report of dependencies', () => {
  const url = 'https://github.com/advisories/GHSA-planted';
  const audit = {
    vulnerabilities: {
      planted: { name: 'planted', via: [{ url, title: 'Planted hole', severity: 'high' }] },
      behind: { name: 'behind', via: ['planted'] },
      mild: { name: 'mild', via: [{ url: `${url}-mild`, title: 'Planted flaw', severity: 'low' }] },
    },
  };

  it('refuses a grave advisory without a written reason, and names it', () => {
    expect(judge(audit, {}).open).toEqual([expect.stringContaining('planted: Planted hole (high')]);
    expect(judge(audit, { planted: { [url]: 'egal' } }).open).toHaveLength(1);
  });

  it('lists each with its reason', () => {
    const reason = 'Only its command line is affected, which we never start; looked at until 2027-01.';
    expect(judge(audit, { planted: { [url]: reason } })).toEqual({
      open: [],
      rows: [
        { name: 'planted', url, title: 'Planted hole', severity: 'high', reason },
        { name: 'mild', url: `${url}-mild`, title: 'Planted flaw', severity: 'low', reason: '' },
      ],
    });
  });
});
