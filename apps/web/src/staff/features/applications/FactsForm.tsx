import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useRef, useState, type SubmitEvent } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { unfold } from '../../../ui/form/show-field.js';
import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import { useCalculate } from './applications.api.js';
import type { Participation } from './application.js';
import { AnswerField } from '../../assessment/AnswerField.js';
import { draftOf, factsOf, type FactsDraft } from './facts-draft.js';
import { HoursField } from '../../assessment/HoursField.js';
import { focusFirstInvalid, forget, hasUnreadable } from './invalid.js';
import { LastParticipationField } from './LastParticipationField.js';
import { Refusal } from './Refusal.js';
import { fieldId } from '../../assessment/rules.js';
import { useApplicationLabels } from './use-labels.js';

type Props = {
  applicationId: string;
  etag: string | undefined;
  participation: Participation;
  /** Whoever may decide should know that calculating takes that away. */
  warnsDecider: boolean;
  /** Whether this form is the one open; only it answers the keyboard shortcut. */
  active: boolean;
  onReload: () => void;
};

/** The id of the form, so that a button elsewhere on the page can send it. */
export const factsFormId = (participationId: string): string => `facts-${participationId}`;

/** The facts about one person's job and past; saving calculates at once. What is typed survives a refusal. */
export const FactsForm = ({ applicationId, etag, participation, warnsDecider, active, onReload }: Props) => {
  const { form: labels, page, calculated } = useApplicationLabels();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<FactsDraft>();
  const [tried, setTried] = useState(false);
  const calculate = useCalculate(applicationId);
  const draft = typed ?? draftOf(participation);
  const change = (changes: Partial<FactsDraft>) => setTyped({ ...draft, ...changes });
  const id = (fact: Parameters<typeof fieldId>[1]): string => fieldId(participation.id, fact);
  const tooMuch = draft.weekly !== undefined && draft.released !== undefined && draft.released > draft.weekly;
  const dayMissing = tried && draft.last82 === 'day' && !draft.last82Day;
  useShortcut(active ? 'mod+enter' : undefined, () => form.current?.requestSubmit(), { label: labels.save, group: page.facts });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const incomplete = tooMuch || (draft.last82 === 'day' && !draft.last82Day) || hasUnreadable(form.current, calculate.error);
    if (incomplete) return focusFirstInvalid(form);
    if (calculate.isPending) return undefined;
    return calculate.mutate(
      { etag, participationId: participation.id, facts: typed && factsOf(typed) },
      {
        onSuccess: () => {
          toast({ text: typed ? page.saved : calculated });
          setTyped(undefined);
          setTried(false);
        },
        onError: () => unfold(form.current),
      },
    );
  };

  return (
    <form ref={form} id={factsFormId(participation.id)} className="wl-form" noValidate onSubmit={submit} onChange={() => forget(calculate)}>
      <Refusal
        error={calculate.error}
        fields={{ '/releasedMinutesPerWeek': id('zeitOhneArbeitsleistung'), '/weeklyMinutes': id('arbeitszeitMinutesPerWeek') }}
        onReload={() => {
          calculate.reset();
          onReload();
        }}
      />
      <div className="wl-field-pair">
        <MoneyField
          id={id('arbeitsentgelt')}
          label={labels.gross}
          description={labels.grossHint}
          value={draft.gross}
          onChange={(gross) => change({ gross })}
          error={fieldMessage(calculate.error, '/monthlyGrossCents')}
        />
        <MoneyField
          id={id('vergleichsentgelt')}
          label={labels.tariff}
          description={labels.tariffHint}
          value={draft.tariff}
          onChange={(tariff) => change({ tariff })}
        />
        <HoursField
          id={id('arbeitszeitMinutesPerWeek')}
          label={labels.weekly}
          value={draft.weekly}
          onChange={(weekly) => change({ weekly })}
          error={fieldMessage(calculate.error, '/weeklyMinutes')}
        />
        <HoursField
          id={id('zeitOhneArbeitsleistung')}
          label={labels.released}
          value={draft.released}
          onChange={(released) => change({ released })}
          error={tooMuch ? labels.tooMuch : fieldMessage(calculate.error, '/releasedMinutesPerWeek')}
        />
      </div>
      <AnswerField
        id={id('fehlenderBerufsabschluss')}
        legend={labels.missing812}
        description={labels.missing812Hint}
        answers={labels.answers}
        value={draft.missing812}
        onChange={(missing812) => change({ missing812 })}
      />
      <LastParticipationField
        id={id('letzteTeilnahmeAm')}
        value={draft.last82}
        day={draft.last82Day}
        error={dayMissing ? labels.last82DayMissing : undefined}
        onChange={(last82, last82Day) => change({ last82, last82Day })}
      />
      <AnswerField
        id={id('qualifizierungsgeldGleicheMassnahme')}
        legend={labels.qualifizierungsgeld}
        answers={labels.answers}
        value={draft.qualifizierungsgeld}
        onChange={(qualifizierungsgeld) => change({ qualifizierungsgeld })}
      />
      <AnswerField
        id={id('erhoehungBewilligt')}
        legend={labels.bonus}
        description={labels.bonusHint}
        answers={labels.bonusAnswers}
        value={draft.bonus}
        onChange={(bonus) => change({ bonus })}
      />
      {warnsDecider && (
        <InlineMessage status="warning" size="small">
          {labels.fourEyes}
        </InlineMessage>
      )}
      <div className="wl-form__buttons">
        <Button type="submit" size="small" variant="secondary" loading={calculate.isPending}>
          {labels.save}
        </Button>
        <span className="wl-subtle wl-unsaved" role="status">
          {typed ? labels.unsaved : ''}
        </span>
      </div>
    </form>
  );
};
