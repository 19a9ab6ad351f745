import type { DeskSubject, DeskTab, Kept, KeptCopy } from '../../desk/desk.js';
import type { DeviceDraft } from './draft-vault.js';
import type { ServerDraft } from './drafts.api.js';
import { formIn } from './kept-form.js';
import { goesOn, sameContent } from './two-copies.js';

/**
 * Tabs for what was found on the server and on this device. The same session in both is one tab; where the newer copy only goes on
 * from the older one, it is taken, otherwise both are kept for the person to choose.
 */
export const tabsOf = (server: readonly ServerDraft[], device: readonly DeviceDraft[]): readonly DeskTab[] => {
  const twinOf = (draft: ServerDraft) => device.find(({ key, subject }) => key === draft.sessionId || caseOf(subject) === draft.caseId);
  const twins = new Set(server.map((draft) => twinOf(draft)?.key));
  return [
    ...server.map((draft): DeskTab => {
      const { sessionId, caseId, caseNumber, notes, form, savedAt } = draft;
      const copy = { notes, form, savedAt };
      const label = formIn(copy)?.subject?.label ?? '';
      return { key: sessionId, subject: { kind: 'case', caseId, number: caseNumber, label }, kept: keptOf(copy, twinOf(draft)) };
    }),
    ...device
      .filter(({ key }) => !twins.has(key))
      .map((draft): DeskTab => ({ key: draft.key, subject: draft.subject, kept: { device: draft } })),
  ];
};

/** The copy to go on with, and the other one where the two differ. */
export const inHand = ({ server, device }: Kept): { readonly copy: KeptCopy | undefined; readonly other: KeptCopy | undefined } => {
  if (!server || !device) return { copy: server ?? device, other: undefined };
  return server.savedAt > device.savedAt ? { copy: server, other: device } : { copy: device, other: server };
};

const keptOf = (server: KeptCopy, device: KeptCopy | undefined): Kept => {
  if (!device || sameContent(server, device) || goesOn(server, device)) return { server };
  return goesOn(device, server) ? { device } : { server, device };
};

const caseOf = (subject: DeskSubject | undefined): string | undefined => (subject?.kind === 'case' ? subject.caseId : undefined);
