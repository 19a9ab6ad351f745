import { bodyOf, done } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { ProblemError } from '../../../api/problem.js';
import { staffApi } from '../../../api/staff.js';
import type { OnRecord } from './still-needed.js';

export type ServerDraft = components['schemas']['SessionDraft'];

/** One's own drafts on the server. */
export const ownDrafts = async (): Promise<readonly ServerDraft[]> => (await bodyOf(staffApi.GET('/api/v1/session-drafts'))).items;

/** Keeps a draft on the server; answers when it was kept. */
export const keepDraft = async (caseId: string, body: components['schemas']['KeepSessionDraft']): Promise<string> =>
  (await bodyOf(staffApi.PUT('/api/v1/cases/{caseId}/session-draft', { params: { path: { caseId } }, body }))).savedAt;

/** Gives the draft of a case up. */
export const discardDraft = (caseId: string): Promise<void> =>
  done(staffApi.DELETE('/api/v1/cases/{caseId}/session-draft', { params: { path: { caseId } } }));

/** The sessions of a case. */
export const sessionsOnRecord = async (caseId: string): Promise<OnRecord> => {
  try {
    return (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/sessions', { params: { path: { caseId } } }))).items;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return 'gone';
    throw error;
  }
};
