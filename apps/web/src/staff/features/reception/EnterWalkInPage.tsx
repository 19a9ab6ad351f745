import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { newKey } from '../../../api/client.js';
import type { Day } from '../../../ui/calendar/day.js';
import { today } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { useWalkInLabels } from '../../walk-ins/use-walk-in-labels.js';
import { useEnterWalkIn, type EnterWalkIn, type WalkIn } from '../../walk-ins/walk-ins.api.js';
import { AlikePersons, type Known } from './AlikePersons.js';
import { ReasonChoice } from './ReasonChoice.js';
import { useReceptionLabels } from './use-reception-labels.js';
import './reception.css';

/** Somebody stands at the desk: name, reason, number. */
export const EnterWalkInPage = () => {
  const [given, setGiven] = useState<WalkIn>();
  return given ? <Given walkIn={given} onAnother={() => setGiven(undefined)} /> : <Form onGiven={setGiven} />;
};

const Form = ({ onGiven }: { onGiven: (walkIn: WalkIn) => void }) => {
  const labels = useReceptionLabels();
  const { form: texts } = labels;
  const words = useWalkInLabels();
  const ui = useUiLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [lastName, setLastName] = useState('');
  const [firstName, setFirstName] = useState('');
  const [bornOn, setBornOn] = useState<Day>();
  const [known, setKnown] = useState<Known>();
  const [reason, setReason] = useState<EnterWalkIn['reason']>();
  const [language, setLanguage] = useState('');
  const [need, setNeed] = useState('');
  const [tried, setTried] = useState(false);
  const reasons = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  // Whoever comes here has somebody standing before them: the first key is the name.
  useEffect(() => first.current?.focus(), []);
  const enter = useEnterWalkIn(key);
  // The button that was pressed goes with its panel.
  const take = (person: Known) => {
    setKnown(person);
    reasons.current?.querySelector('input')?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason) return reasons.current?.querySelector('input')?.focus();
    if (enter.isPending) return;
    enter.mutate(
      {
        clientId: known?.id ?? null,
        lastName: lastName.trim() || null,
        firstName: firstName.trim() || null,
        bornOn: bornOn ?? null,
        reason,
        language: (language || null) as EnterWalkIn['language'] & (string | null),
        need: (need || null) as EnterWalkIn['need'] & (string | null),
      },
      {
        onSuccess: (walkIn) => {
          toast({ text: labels.given(words.ticket(walkIn.ticket)) });
          onGiven(walkIn);
        },
      },
    );
  };
  return (
    <>
      <PageHeader title={texts.title} description={texts.lead} />
      <div className="wl-columns">
        <Panel>
          <form className="wl-form" noValidate onSubmit={submit}>
            <FormErrors
              error={enter.error}
              fields={{ '/lastName': 'walk-in-last', '/firstName': 'walk-in-first', '/bornOn': 'walk-in-born' }}
            />
            {known ? (
              <div className="wl-queue__known">
                <p className="wl-strong" role="status">
                  {texts.known(known.displayName)}
                </p>
                <Button size="small" variant="tertiary" onClick={() => setKnown(undefined)}>
                  {texts.notKnown}
                </Button>
              </div>
            ) : (
              <div className="wl-grid-2">
                <TextField
                  id="walk-in-last"
                  size="small"
                  label={`${texts.lastName} ${texts.optional}`}
                  maxLength={100}
                  autoComplete="off"
                  ref={first}
                  value={lastName}
                  onChange={({ target }) => setLastName(target.value)}
                  error={fieldMessage(enter.error, '/lastName')}
                />
                <TextField
                  id="walk-in-first"
                  size="small"
                  label={`${texts.firstName} ${texts.optional}`}
                  maxLength={100}
                  autoComplete="off"
                  value={firstName}
                  onChange={({ target }) => setFirstName(target.value)}
                  error={fieldMessage(enter.error, '/firstName')}
                />
                <DateField
                  id="walk-in-born"
                  label={`${texts.bornOn} ${texts.optional}`}
                  value={bornOn}
                  onChange={setBornOn}
                  max={today()}
                  error={fieldMessage(enter.error, '/bornOn')}
                />
              </div>
            )}
            <ReasonChoice ref={reasons} value={reason} onChange={setReason} missing={tried && !reason} />
            <div className="wl-grid-2">
              <Select size="small" label={texts.language} value={language} onChange={({ target }) => setLanguage(target.value)}>
                <option value="">{texts.german}</option>
                {Object.entries(words.languages).map(([code, word]) => (
                  <option key={code} value={code}>
                    {word}
                  </option>
                ))}
              </Select>
              <Select
                size="small"
                label={texts.need}
                description={texts.needHint}
                value={need}
                onChange={({ target }) => setNeed(target.value)}
              >
                <option value="">{texts.noNeed}</option>
                {Object.entries(words.needs).map(([code, word]) => (
                  <option key={code} value={code}>
                    {word}
                  </option>
                ))}
              </Select>
            </div>
            <div className="wl-form__buttons">
              <Button type="submit" size="small" loading={enter.isPending}>
                {texts.submit}
              </Button>
              <LinkButton to="/empfang" size="small" variant="tertiary">
                {ui.cancel}
              </LinkButton>
            </div>
          </form>
        </Panel>
        {!known && <AlikePersons lastName={lastName} firstName={firstName} birthDate={bornOn ?? null} onKnown={take} />}
      </div>
    </>
  );
};

const Given = ({ walkIn, onAnother }: { walkIn: WalkIn; onAnother: () => void }) => {
  const labels = useReceptionLabels();
  const words = useWalkInLabels();
  const another = useRef<HTMLButtonElement>(null);
  useEffect(() => another.current?.focus(), []);
  return (
    <>
      <PageHeader title={labels.givenTitle} />
      <Panel>
        <div className="wl-queue__given">
          <strong>{words.ticket(walkIn.ticket)}</strong>
          {walkIn.reason && <span>{words.reasons[walkIn.reason]}</span>}
          <div className="wl-form__buttons">
            <Button ref={another} size="small" onClick={onAnother}>
              {labels.another}
            </Button>
            <LinkButton to="/empfang" size="small" variant="secondary">
              {words.toQueue}
            </LinkButton>
          </div>
        </div>
      </Panel>
    </>
  );
};
