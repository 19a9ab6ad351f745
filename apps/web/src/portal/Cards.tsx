import { ArrowLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../ui/format/use-formats.js';
import type { CompanyApplication } from './applications.api.js';
import type { PortalNeed } from './needs.api.js';
import { ApplicationTag, NeedTag, useStateLabels } from './StateTags.js';
import './cards.css';

/** Needs as a list of links, made for a thumb. */
export const NeedCards = ({ needs }: { needs: readonly PortalNeed[] }) => {
  const states = useStateLabels();
  const formats = useFormats();
  return (
    <ul className="wl-cards">
      {needs.map((need) => (
        <Card key={need.id} to={`/bedarf/${need.id}`} title={need.topic} tag={<NeedTag status={need.status} />} number={need.number}>
          {states.people(need.headcount)} · {states.needNext[need.nextStep.text](need.nextStep.until && formats.day(need.nextStep.until))}
        </Card>
      ))}
    </ul>
  );
};

/** Applications as a list of links with their next step. */
export const ApplicationCards = ({ applications }: { applications: readonly CompanyApplication[] }) => {
  const states = useStateLabels();
  return (
    <ul className="wl-cards">
      {applications.map(({ id, number, state, measure, participants, nextStep }) => (
        <Card key={id} to={`/antraege/${id}`} title={measure.title} tag={<ApplicationTag state={state} />} number={number}>
          {states.people(participants)} · {nextStep ? states.what[nextStep.what] : states.nothing}
        </Card>
      ))}
    </ul>
  );
};

/** The way back to the list. */
export const BackLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={to} className="wl-back">
    <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
    {children}
  </Link>
);

const Card = (props: { to: string; title: string; tag: ReactNode; number: string; children: ReactNode }) => (
  <li>
    <Link to={props.to} className="wl-card">
      <span className="wl-card__words">
        <span className="wl-card__line">
          {props.tag}
          <span className="wl-card__small">{props.number}</span>
        </span>
        <span className="wl-card__title">{props.title}</span>
        <span className="wl-card__small">{props.children}</span>
      </span>
      <ChevronRightIcon aria-hidden fontSize="1.5rem" />
    </Link>
  </li>
);
