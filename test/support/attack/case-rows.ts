import { csv, uploadTable } from '../../api/clients/import-scene.js';
import { employee, uploadList, xlsxOf } from '../../api/funding/group-list-file.js';
import type { Agent } from '../api.js';

/** Talks on a case: one its author may still correct, one that is signed off, one whose signature can be taken back. */
export const sessionRowsOf = async (adviser: Agent, caseId: string): Promise<Readonly<Record<string, string>>> => {
  const url = `/api/v1/cases/${caseId}/sessions`;
  const talk = { heldOn: '2026-11-20', channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen' };
  const { body: signed } = await adviser.create(url, talk).expect(201);
  const { body: fresh } = await adviser.create(url, talk).expect(201);
  const { body: open } = await adviser.create(url, { ...talk, signOff: false }).expect(201);
  const text = { about: 'Kurs', agreed: '', weDo: '', youDo: '', companyDoes: '', nextStep: '' };
  const { body: summary } = await adviser.create(`${url}/${open.id}/summaries`, text).expect(201);
  return { sessions: open.id, 'signed-sessions': signed.id, 'fresh-sessions': fresh.id, summaries: summary.id };
};

/** Texts for notes: one of whoever advises, one of the team, which its lead keeps. */
export const textBlockRowsOf = async (adviser: Agent, lead: Agent): Promise<Readonly<Record<string, string>>> => {
  const text = { kind: 'block', shortName: 'akt', title: 'Stand', text: 'Stand: [was].' };
  const { body: own } = await adviser.create('/api/v1/text-blocks', text).expect(201);
  const { body: shared } = await lead.create('/api/v1/team-text-blocks', text).expect(201);
  return { 'text-blocks': own.id, 'team-text-blocks': shared.id };
};

/** A look at the list of cases that whoever advises keeps. */
export const savedViewOf = async (adviser: Agent): Promise<Readonly<Record<string, string>>> => {
  const look = { list: 'cases', name: 'Meine', filters: { owner: 'me' }, columns: ['number'], sort: 'number', shared: false };
  return { 'saved-views': (await adviser.create('/api/v1/saved-views', look).expect(201)).body.id };
};

/** A list of cases that whoever advises takes out of the house; without a worker nobody makes its file. */
export const listExportOf = async (adviser: Agent): Promise<Readonly<Record<string, string>>> => {
  const look = { list: 'cases', filters: { owner: 'me' }, columns: ['number'], sort: 'number', format: 'csv', purpose: 'own-work' };
  return { 'list-exports': (await adviser.create('/api/v1/list-exports', look).expect(201)).body.id };
};

/** Tables of persons the lead of the team brought in: one to try, one whose columns to map, and a row of the first. */
export const importsOf = async (lead: Agent): Promise<Readonly<Record<string, string>>> => {
  const file = csv([
    ['Nachname', 'Vorname'],
    ['Sobczak', 'Ida'],
  ]);
  const { body: first } = await uploadTable(lead, file).expect(201);
  const { body: fresh } = await uploadTable(lead, file).expect(201);
  return { 'client-imports': first.id, 'fresh-imports': fresh.id, 'parked-rows': first.preview[0].id };
};

/** A list of a Sammelantrag on a case, with one employee who agreed. */
export const groupListOf = async (adviser: Agent, caseId: string): Promise<Readonly<Record<string, string>>> => {
  const { body: list } = await uploadList(adviser, caseId, await xlsxOf([employee(1), employee(2)])).expect(201);
  const rowId = list.rows[0].id;
  const given = { givenBy: 'employee', rowIds: [rowId], givenOn: '2026-11-20', channel: 'written', documentId: null };
  const url = `/api/v1/cases/${caseId}/group-lists/${list.id}`;
  const { body: agreed } = await adviser.change('post', `${url}/einverstaendnisse`, list.version, given).expect(200);
  return {
    'group-lists': list.id,
    rows: rowId,
    groups: list.groups[0].id,
    einverstaendnisse: agreed.rows[0].einverstaendnisId,
  };
};
