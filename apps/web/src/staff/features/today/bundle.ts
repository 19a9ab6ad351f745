import type { ReminderItem } from './today.api.js';

/** An entry whose call goes to the file of a case. */
export type CallItem = ReminderItem & { readonly caseId: string };

/** All entries of one case in a bundle; its note goes to this case and to no other. */
export type BundleCase = { readonly caseId: string; readonly items: readonly CallItem[] };

export const isCallItem = (item: ReminderItem): item is CallItem => item.caseId !== null;

/**
 * The entries by case when one call can settle them: two or more, each of a case, all of the same person or all of the same company.
 * Undefined otherwise.
 */
export const bundleOf = (items: readonly ReminderItem[]): readonly BundleCase[] | undefined => {
  const callable = items.filter(isCallItem);
  if (callable.length < 2 || callable.length !== items.length) return undefined;
  const same = (id: (item: ReminderItem) => string | null) => new Set(callable.map(id)).size === 1 && id(callable[0]!) !== null;
  if (!same(({ clientId }) => clientId) && !same(({ establishmentId }) => establishmentId)) return undefined;
  const cases = new Map<string, CallItem[]>();
  for (const item of callable) cases.set(item.caseId, [...(cases.get(item.caseId) ?? []), item]);
  return [...cases].map(([caseId, members]) => ({ caseId, items: members }));
};

/**
 * Whose telephone a bundle is about: the person when every entry is hers, else the company they all belong to; `who` names one or the
 * other, and the cases where neither is known by name.
 */
export const concernedBy = (cases: readonly BundleCase[]) => {
  const items = cases.flatMap((one) => one.items);
  const { clientId: first, establishmentId } = items[0]!;
  const clientId = items.every((item) => item.clientId === first) ? first : null;
  const named = items.find((item) => item.clientId === clientId)?.caseLabel;
  return { clientId, establishmentId, who: named ?? [...new Set(items.map((item) => item.subjectNumber))].join(', ') };
};

/** Does each thing once: what has succeeded under a key is not done again when everything is tried once more. */
export const onceEach = () => {
  const done = new Set<string>();
  return {
    did: (key: string): boolean => done.has(key),
    run: async (key: string, work: () => Promise<unknown>): Promise<void> => {
      if (done.has(key)) return;
      await work();
      done.add(key);
    },
  };
};
