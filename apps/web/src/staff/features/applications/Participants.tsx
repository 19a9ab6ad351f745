import { Button } from '@navikt/ds-react/Button';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useAssessmentLabels } from '../../assessment/use-assessment-labels.js';
import { ApplicationStateTag } from '../../words/StateTags.js';
import { Absences } from './Absences.js';
import type { Application, Participation } from './application.js';
import { DropOutShown } from './DropOutShown.js';
import { draftOf, hasOpenFacts } from './facts-draft.js';
import { FactsForm } from './FactsForm.js';
import { FactsShown } from './FactsShown.js';
import { useApplicationLabels } from './use-labels.js';
import './participants.css';

type Props = {
  application: Application;
  etag: string | undefined;
  editable: boolean;
  warnsDecider: boolean;
  onReload: () => void;
};

const shownAtFirst = 10;

/** The facts about each participant: one person at once, several as a list of which one is open at a time. */
export const Participants = (props: Props) => {
  const { page: labels } = useApplicationLabels();
  const { participations } = props.application;
  const [only] = participations;
  if (participations.length > 1) return <Several {...props} />;
  if (!only) return null;
  return (
    <Panel title={labels.factsOf(only.client.displayName)}>
      <FactsOf {...props} participation={only} active />
    </Panel>
  );
};

const Several = (props: Props) => {
  const { page: labels } = useApplicationLabels();
  const { participations, state } = props.application;
  const [open, setOpen] = useState(() => (props.editable ? participations.find(hasOpenFacts)?.id : undefined));
  // Whoever was open keeps what was typed; the first one's form belongs to the button «Berechnen» above.
  const [opened, setOpened] = useState<readonly (string | undefined)[]>([participations[0]?.id, open]);
  const [all, setAll] = useState(false);
  const shown = participations.filter(({ id }, index) => all || index < shownAtFirst || opened.includes(id));
  const toggle = (id: string, isOpen: boolean) => {
    setOpen((current) => (isOpen ? id : current === id ? undefined : current));
    if (isOpen) setOpened((before) => (before.includes(id) ? before : [...before, id]));
  };
  return (
    <Panel title={labels.participants} count={`(${participations.length})`} flush>
      {shown.map((participation) => (
        <details
          key={participation.id}
          className="wl-participation"
          name="participations"
          open={open === participation.id}
          onToggle={(event) => toggle(participation.id, event.currentTarget.open)}
        >
          <summary>
            <ChevronDownIcon aria-hidden fontSize="1.25rem" />
            <Summary participation={participation} state={state} />
          </summary>
          {opened.includes(participation.id) && (
            <div className="wl-participation__facts">
              <FactsOf {...props} participation={participation} active={open === participation.id} />
            </div>
          )}
        </details>
      ))}
      {shown.length < participations.length && (
        <div className="wl-participation__more">
          <Button size="small" variant="tertiary" onClick={() => setAll(true)}>
            {labels.allParticipants(participations.length)}
          </Button>
        </div>
      )}
    </Panel>
  );
};

const Summary = ({ participation, state }: { participation: Participation; state: Application['state'] }) => {
  const { page: labels } = useApplicationLabels();
  const { findings } = useAssessmentLabels();
  const formats = useFormats();
  const { gross, released } = draftOf(participation);
  return (
    <>
      <span className="wl-participation__words">
        <strong>{participation.client.displayName}</strong>
        <small>
          {[
            gross !== undefined && labels.grossOf(formats.money(gross)),
            released !== undefined && labels.releasedOf(findings.perWeek(formats.number(released / 60, 2))),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {hasOpenFacts(participation) && <StatusTag tone="warning">{labels.openFacts}</StatusTag>}
      {participation.state !== 'GEPLANT' && participation.state !== state && <ApplicationStateTag state={participation.state} />}
    </>
  );
};

const FactsOf = ({ application, editable, participation, ...rest }: Props & { participation: Participation; active: boolean }) => (
  <>
    {editable ? (
      <FactsForm applicationId={application.id} participation={participation} {...rest} />
    ) : (
      <FactsShown participation={participation} />
    )}
    {participation.dropOut && <DropOutShown dropOut={participation.dropOut} />}
    <Absences application={application} participation={participation} etag={rest.etag} onReload={rest.onReload} />
  </>
);
