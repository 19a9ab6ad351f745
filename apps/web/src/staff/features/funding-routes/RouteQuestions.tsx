import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import type { ReactNode } from 'react';
import { CountField } from '../../../ui/form/CountField.js';
import { DateField } from '../../../ui/form/DateField.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { AnswerField } from '../../assessment/AnswerField.js';
import { HoursField } from '../../assessment/HoursField.js';
import type { RouteFacts } from './funding-routes.api.js';
import { isPostcode, type RouteDraft } from './route-draft.js';
import { useFundingRoutesLabels } from './use-funding-routes-labels.js';

type Props = { draft: RouteDraft; onChange: (draft: RouteDraft) => void };

/** The questions of the search, in groups; what somebody has answered makes only the fitting ones appear. */
export const RouteQuestions = ({ draft, onChange }: Props) => {
  const labels = useFundingRoutesLabels();
  const { facts } = draft;
  const set = (changes: Partial<RouteFacts>) => onChange({ ...draft, facts: { ...facts, ...changes } });
  const yesNo = (name: YesNoFact) => <YesNo key={name} name={name} facts={facts} set={set} />;
  const isEmployed = facts.beschaeftigung !== undefined && facts.beschaeftigung !== 'arbeitslos';
  const hasQualification = facts.abschluss === 'verwertbar' || facts.abschluss === 'nicht-mehr-verwertbar';
  return (
    <>
      <Group title={labels.groups.person}>
        <Choice name="beschaeftigung" words={labels.beschaeftigung} facts={facts} set={set} />
        <Choice name="abschluss" words={labels.abschluss} facts={facts} set={set} />
        {hasQualification && (
          <DateField
            label={labels.ask.berufsabschlussAm}
            value={facts.berufsabschlussAm}
            onChange={(berufsabschlussAm) => set({ berufsabschlussAm })}
          />
        )}
        {facts.abschluss !== undefined && facts.abschluss !== 'verwertbar' && (
          <CountField
            label={labels.ask.berufstaetigkeitMonate}
            value={facts.berufstaetigkeitMonate}
            onChange={(berufstaetigkeitMonate) => set({ berufstaetigkeitMonate })}
            invalid={labels.wholeNumber}
          />
        )}
        <Choice name="ziel" words={labels.ziel} facts={facts} set={set} />
        {yesNo('leistungsberechtigtSgb2')}
        {isEmployed && (
          <>
            <Checkbox
              size="small"
              checked={facts.letzteTeilnahmeAm === null}
              onChange={(event) => set({ letzteTeilnahmeAm: event.target.checked ? null : undefined })}
            >
              {labels.ask.nieTeilgenommen}
            </Checkbox>
            {facts.letzteTeilnahmeAm !== null && (
              <DateField
                label={labels.ask.letzteTeilnahmeAm}
                value={facts.letzteTeilnahmeAm}
                onChange={(letzteTeilnahmeAm) => set({ letzteTeilnahmeAm })}
              />
            )}
          </>
        )}
        <Postcode label={labels.wohnsitzPlz} value={draft.wohnsitzPlz} onChange={(wohnsitzPlz) => onChange({ ...draft, wohnsitzPlz })} />
      </Group>
      <Group title={labels.groups.course}>
        <DateField
          label={labels.ask.applicationDate}
          value={facts.applicationDate}
          onChange={(applicationDate) => set({ applicationDate })}
        />
        <DateField
          label={labels.ask.participationStart}
          value={facts.participationStart}
          onChange={(participationStart) => set({ participationStart })}
          future
        />
        <HoursField
          label={labels.ask.massnahmeMinutes}
          value={facts.massnahmeMinutes}
          onChange={(massnahmeMinutes) => set({ massnahmeMinutes })}
        />
        {(['massnahmeZulassung', 'traegerZulassung', 'nurAnpassungsfortbildung', 'arbeitgeberVerpflichtet'] as const).map(yesNo)}
      </Group>
      {isEmployed && (
        <Group title={labels.groups.company}>
          <Postcode label={labels.betriebPlz} value={draft.betriebPlz} onChange={(betriebPlz) => onChange({ ...draft, betriebPlz })} />
          {(['arbeitnehmerImBetrieb', 'betroffeneArbeitnehmer'] as const).map((name) => (
            <CountField
              key={name}
              label={labels.ask[name]}
              value={facts[name]}
              onChange={(count) => set({ [name]: count })}
              invalid={labels.wholeNumber}
            />
          ))}
          {yesNo('qualifizierungsgeldVereinbarung')}
          {facts.arbeitnehmerImBetrieb !== undefined && facts.arbeitnehmerImBetrieb < 10 && yesNo('schriftlicheErklaerung')}
          {yesNo('arbeitgeberFinanziert')}
        </Group>
      )}
      <Group title={labels.groups.voucher}>
        {yesNo('hauptwohnsitzNrw')}
        <MoneyField
          label={labels.ask.zuVersteuerndesEinkommen}
          value={facts.zuVersteuerndesEinkommen}
          onChange={(zuVersteuerndesEinkommen) => set({ zuVersteuerndesEinkommen })}
        />
        {yesNo('zusammenveranlagung')}
        {yesNo('bildungsscheckImKalenderjahr')}
      </Group>
    </>
  );
};

type Set = (changes: Partial<RouteFacts>) => void;
type YesNoFact = { [Name in keyof RouteFacts]-?: boolean extends RouteFacts[Name] ? Name : never }[keyof RouteFacts];
type ChoiceFact = 'beschaeftigung' | 'abschluss' | 'ziel';

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="wl-route-group">
    <legend>{title}</legend>
    {children}
  </fieldset>
);

const YesNo = ({ name, facts, set }: { name: YesNoFact; facts: RouteFacts; set: Set }) => {
  const labels = useFundingRoutesLabels();
  const value = facts[name];
  return (
    <AnswerField
      id={`weg-${name}`}
      legend={labels.ask[name]}
      answers={{ yes: labels.yes, no: labels.no, open: labels.open }}
      value={value === undefined ? 'open' : value ? 'yes' : 'no'}
      onChange={(answer) => set({ [name]: answer === 'open' ? undefined : answer === 'yes' })}
    />
  );
};

const Choice = (props: { name: ChoiceFact; words: Readonly<Record<string, string>>; facts: RouteFacts; set: Set }) => {
  const labels = useFundingRoutesLabels();
  return (
    <RadioGroup
      size="small"
      legend={labels.ask[props.name]}
      value={props.facts[props.name] ?? ''}
      onChange={(value: string) => props.set({ [props.name]: value })}
    >
      {Object.entries(props.words).map(([value, word]) => (
        <Radio key={value} value={value}>
          {word}
        </Radio>
      ))}
    </RadioGroup>
  );
};

const Postcode = ({ label, value, onChange }: { label: string; value: string; onChange: (plz: string) => void }) => {
  const labels = useFundingRoutesLabels();
  return (
    <TextField
      size="small"
      label={label}
      description={labels.plzHint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      className="wl-route-plz"
      error={value.length === 5 && !isPostcode(value) ? labels.plzInvalid : undefined}
    />
  );
};
