import type { Formats } from '../../../ui/format/formats.js';
import type { Words } from '../../words/words.de.js';
import type { Case } from './cases.api.js';
import type { CaseStepsLabels } from './case-steps.labels.de.js';

type Texts = { readonly labels: CaseStepsLabels; readonly words: Words; readonly formats: Formats };

/** What is another in a case than it was, field by field, with what stands there now. */
export const changesOf = (
  before: Case,
  now: Case,
  { labels, words, formats }: Texts,
): readonly { readonly label: string; readonly text: string }[] => {
  const { fields, nothing } = labels.changes;
  const day = (value: string | null) => (value ? formats.day(value) : nothing);
  const facts = ({ status, owner, integrationOffice, fundingOffice, fundingOwner, restingUntil, lastContactOn, ...kase }: Case) => ({
    status: words.caseStatus[status],
    owner: owner.name,
    transfer: kase.transfer ? labels.changes.transfers[kase.transfer.state](kase.transfer.to.name) : nothing,
    integrationOffice: integrationOffice.name,
    fundingOffice: [fundingOffice.name, fundingOwner?.name].filter(Boolean).join(', '),
    restingUntil: day(restingUntil),
    lastContactOn: day(lastContactOn),
    reminders: kase.openReminders.map(({ text, dueOn }) => `${text} (${formats.day(dueOn)})`).join('; ') || nothing,
    outcomes:
      kase.measures.flatMap(({ number, result }) => (result ? [`${number}: ${labels.outcome.results[result]}`] : [])).join('; ') || nothing,
  });
  const [was, is] = [facts(before), facts(now)];
  return (Object.keys(fields) as (keyof typeof fields)[])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ label: fields[field], text: is[field] }));
};
