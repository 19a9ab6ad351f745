import { permissions } from '@app/kernel';
import { portalRoles, rolePermissions, staffRoles } from '../user/role.js';
import { beyondMatrix, cells, dataClasses, mayHold, matrix, sightOf, touches } from './matrix.js';

const roles = [...staffRoles, ...portalRoles];

describe('who may see what (domain.md 6.2)', () => {
  it.each(roles)('the role %s holds no permission that the matrix forbids it', (role) => {
    expect(beyondMatrix(role)).toEqual([]);
  });

  it('finds a role that was given too much', () => {
    expect(beyondMatrix('manager', [...rolePermissions.manager, 'client.read', 'report.names'])).toEqual(['client.read', 'report.names']);
    expect(beyondMatrix('company-hr', ['application.read', 'session.read', 'portal.company.read'])).toEqual([
      'session.read',
      'application.read',
    ]);
    expect(beyondMatrix('administrator', ['case.read', 'self'])).toEqual(['case.read']);
  });

  it('knows every permission, and gives a reason for those that touch no person and no company', () => {
    expect(Object.keys(touches).toSorted()).toEqual([...permissions].toSorted());
    const without = Object.values(touches).flatMap((of) => ('none' in of ? [of.none] : []));
    expect(without.every((reason) => reason.length > 5)).toBe(true);
  });

  it('lets companies, providers and partners never see a note, and companies never a disability', () => {
    for (const audience of ['company', 'provider', 'partner'] as const) expect(matrix[audience]['session-notes']).toBe('never');
    expect(matrix.company.restricted).toBe('never');
    expect(matrix.statistics['session-notes']).toBe('never');
  });

  it('lets a team lead write in own cases only: to the cases of the team the lead is a reader with a reason', () => {
    expect(mayHold('team-lead', 'session.record')).toBe(false);
    expect(mayHold('team-lead', 'session.read')).toBe(true);
    expect(mayHold('case-adviser', 'session.record')).toBe(true);
  });

  it('tells the session what its roles see at most, from most to least', () => {
    expect(sightOf(['team-lead']).find(({ data }) => data === 'session-notes')).toEqual({
      data: 'session-notes',
      cells: ['full', 'read-with-reason', 'transfer-summary'],
    });
    expect(sightOf(['administrator', 'nobody-knows-this-role'])).toEqual(dataClasses.map((data) => ({ data, cells: ['never'] })));
    expect(new Set(Object.values(matrix).flatMap((row) => Object.values(row)))).toEqual(new Set(cells));
  });
});
