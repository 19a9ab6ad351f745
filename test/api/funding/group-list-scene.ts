import { pdfWith, upload } from '../../support/upload.js';
import { fundingScene, type FundingScene } from './funding-scene.js';
import { uploadList, xlsxOf, type Line } from './group-list-file.js';

export type Row = {
  id: string;
  row: number;
  state: string;
  faults: { cell: string; code: string; value: string }[];
  cells: { key: string; value: string }[];
  groupId: string;
  agencyCents: number | null;
  employerCents: number | null;
  subsidyCents: number | null;
  application: { id: string } | null;
  client: { id: string } | null;
  einverstaendnisId: string | null;
};
export type Group = {
  id: string;
  persons: number;
  ready: number;
  waiting: number;
  applications: { id: string; number: string }[];
  [key: string]: unknown;
};
export type List = { id: string; version: number; rows: Row[]; groups: Group[]; [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any

/** A list on the case of a company of 80 with a recommended course, and what an adviser does with it. */
export class GroupListScene {
  private constructor(readonly funding: FundingScene) {}

  static async start(): Promise<GroupListScene> {
    return new GroupListScene(await fundingScene());
  }

  close(): Promise<void> {
    return this.funding.close();
  }

  /** A case with an uploaded list. */
  async listed(lines: readonly Line[]) {
    const made = await this.funding.arrange();
    const { body } = await uploadList(this.funding.adviser, made.caseId, await xlsxOf(lines)).expect(201);
    return { ...made, list: body as List, url: `/api/v1/cases/${made.caseId}/group-lists/${body.id}` };
  }

  /** The list as it is now. */
  async now({ url }: Made): Promise<List> {
    return (await this.funding.adviser.get(url).expect(200)).body;
  }

  /** Changes something of the list in its present version. */
  async change(made: Made, method: 'put' | 'post' | 'delete', path: string, body?: object, by = this.funding.adviser) {
    return by.change(method, `${made.url}${path}`, (await this.now(made)).version, body);
  }

  /** Chooses the course and records the Betriebsvertretung's Einverständnis for each group. */
  async agreed(made: Made): Promise<List> {
    const { body: document } = await upload(this.funding.adviser, made.caseId, pdfWith('Betriebsrat')).expect(201);
    for (const { id } of made.list.groups) {
      await this.change(made, 'put', `/groups/${id}`, { ...settings, recommendationId: made.recommendationId });
      const given = { givenBy: 'betriebsvertretung', groupId: id, scope: 'Lehrgang CNC', givenOn: '2026-11-20', channel: 'written' };
      const { status } = await this.change(made, 'post', '/einverstaendnisse', { ...given, documentId: document.id });
      expect(status).toBe(200);
    }
    return this.now(made);
  }

  /** An application made from it. */
  async application(id: string) {
    return (await this.funding.adviser.get(`/api/v1/funding-applications/${id}`).expect(200)).body;
  }
}

export type Made = Awaited<ReturnType<GroupListScene['listed']>>;

/** What somebody says of a group, without its course. */
export const settings = { comparableBy: 'training-goal', comparableReason: 'Alle lernen CNC.', missingQualification81_2: null };
