import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import type { Participation } from './application.js';
import { draftOf } from './facts-draft.js';
import { useApplicationLabels } from './use-labels.js';
import { useAssessmentLabels } from '../../assessment/use-assessment-labels.js';

/** The facts of one participation where they can no longer be changed, or not by this person. */
export const FactsShown = ({ participation }: { participation: Participation }) => {
  const { form: labels } = useApplicationLabels();
  const { findings } = useAssessmentLabels();
  const formats = useFormats();
  const facts = draftOf(participation);
  const money = (cents: number | undefined) => (cents === undefined ? findings.none : formats.money(cents));
  const hours = (minutes: number | undefined) =>
    minutes === undefined ? findings.none : findings.perWeek(formats.number(minutes / 60, 2));
  return (
    <Facts
      columns={2}
      items={[
        { label: labels.gross, value: money(facts.gross) },
        { label: labels.tariff, value: money(facts.tariff) },
        { label: labels.weekly, value: hours(facts.weekly) },
        { label: labels.released, value: hours(facts.released) },
        { label: labels.missing812, value: labels.answers[facts.missing812] },
        { label: labels.last82, value: facts.last82Day ? formats.day(facts.last82Day) : labels.last82Options[facts.last82] },
        { label: labels.qualifizierungsgeld, value: labels.answers[facts.qualifizierungsgeld] },
        { label: labels.bonus, value: labels.bonusAnswers[facts.bonus] },
      ]}
    />
  );
};
