import { Button } from '@navikt/ds-react/Button';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useStateLabels } from '../../StateTags.js';
import { steps, type NeedDraft, type Step } from './need-draft.js';
import type { NeedsLabels } from './needs.labels.de.js';

/** The answers so far, each with the way back to its question. */
export const AnswerList = ({ draft, labels, onChange }: { draft: NeedDraft; labels: NeedsLabels; onChange: (step: Step) => void }) => {
  const formats = useFormats();
  const states = useStateLabels();
  const { form } = labels;
  const answers: Readonly<Record<Exclude<Step, 'contact'>, string>> = {
    topic: draft.topic,
    people: states.people(Number(draft.headcount)),
    start: draft.start === 'day' && draft.startsFrom ? formats.day(draft.startsFrom) : form.startOpen,
    remarks: [draft.partTime ? form.partTimeShort : form.fullTime, draft.remarks.trim()].filter(Boolean).join('. '),
  };
  return (
    <section aria-labelledby="check">
      <h2 id="check">{form.check}</h2>
      <dl className="wl-answers">
        {steps.map(
          (step) =>
            step !== 'contact' && (
              <div key={step}>
                <dt>{form.short[step]}</dt>
                <dd>{answers[step]}</dd>
                <dd>
                  <Button type="button" variant="tertiary" onClick={() => onChange(step)}>
                    {form.change}
                    <span className="aksel-sr-only">: {form.short[step]}</span>
                  </Button>
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
};
