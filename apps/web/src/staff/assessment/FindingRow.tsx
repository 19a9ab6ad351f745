import { CheckmarkCircleFillIcon, InformationSquareFillIcon, QuestionmarkDiamondFillIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useFormats } from '../../ui/format/use-formats.js';
import { StatusTag, type StatusTone } from '../../ui/page/StatusTag.js';
import { wordFor } from '../words/use-words.js';
import type { Finding, FindingStatus, QualifizierungsgeldFinding, RuleWords } from './assessment.js';
import { factText } from './fact-text.js';
import { remedyText } from './remedy-text.js';
import { StatuteButton } from './StatuteButton.js';
import { useAssessmentLabels, useRuleLabels } from './use-assessment-labels.js';

const looks: Readonly<Record<FindingStatus, { tone: StatusTone; Icon: typeof CheckmarkCircleFillIcon }>> = {
  met: { tone: 'success', Icon: CheckmarkCircleFillIcon },
  'not-met': { tone: 'danger', Icon: XMarkOctagonFillIcon },
  open: { tone: 'warning', Icon: QuestionmarkDiamondFillIcon },
  discretion: { tone: 'info', Icon: InformationSquareFillIcon },
};

/** One condition: its result in words and icon, why, what would change it, the facts behind it, and for open ones the question. */
export const FindingRow = <Fact extends string>({
  finding,
  words,
  ask,
}: {
  finding: Finding | QualifizierungsgeldFinding;
  words: RuleWords<Fact>;
  ask: (fact: Fact) => ReactNode;
}) => {
  const { findings: labels, remedy } = useAssessmentLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const { tone, Icon } = looks[finding.status];
  const facts = finding.facts.flatMap(({ name, value }) => {
    const known = words.factName(name);
    return known ? [{ name: known, value }] : [];
  });
  const unknown: readonly Fact[] =
    finding.status === 'open' ? facts.filter(({ value }) => value === undefined).map(({ name }) => name) : [];
  return (
    <li data-status={finding.status}>
      <StatusTag tone={tone} icon={<Icon aria-hidden />}>
        {rules.statuses[finding.status]}
      </StatusTag>
      <div>
        <h3>{wordFor(words.rules, finding.ruleId)}</h3>
        {finding.code !== 'met' && <p>{wordFor(words.codes, finding.code)}</p>}
        {finding.remedy && <p className="wl-findings__remedy">{remedyText(finding.remedy, formats, remedy)}</p>}
        {unknown.length > 0 && (
          <div className="wl-findings__ask">
            {labels.answer}
            <ul>
              {unknown.map((fact) => (
                <li key={fact}>{ask(fact)}</li>
              ))}
            </ul>
          </div>
        )}
        {facts.length > 0 && (
          <p className="wl-subtle">
            {facts.map(({ name, value }) => `${words.facts[name]}: ${factText(name, value, formats, labels, words)}`).join(' · ')}
          </p>
        )}
      </div>
      <p className="wl-findings__basis">
        <StatuteButton citation={finding.citation} />
        <small>{finding.ruleId}</small>
      </p>
    </li>
  );
};
