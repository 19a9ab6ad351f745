import { PhoneIcon, PlusIcon } from '@navikt/aksel-icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLabels } from '../../../i18n/language.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useApplications } from '../../applications.api.js';
import { ApplicationCards, NeedCards } from '../../Cards.js';
import { useNeeds } from '../../needs.api.js';
import { isOpen } from '../../StateTags.js';
import { useUser } from '../../user.js';
import { ContactPanel } from './ContactPanel.js';
import { PartnerStart } from './PartnerStart.js';
import { ProviderStart } from './ProviderStart.js';
import { startDe } from './start.labels.de.js';
import { startEn } from './start.labels.en.js';

/** The first page of the portal, for the kind of organisation that came. */
export const StartPage = () => {
  const { kind } = useUser().organisation;
  if (kind === 'provider') return <ProviderStart />;
  return kind === 'partner' ? <PartnerStart /> : <CompanyStart />;
};

/** The first page of a company: the one big button, what is open, who helps. */
const CompanyStart = () => {
  const labels = useLabels({ de: startDe, en: startEn });
  const user = useUser();
  const applications = useApplications();
  const needs = useNeeds();
  return (
    <>
      <PageHeader eyebrow={user.organisation.name} title={labels.title(user.displayName)} description={labels.lead} />
      <div className="wl-stack">
        <div>
          <LinkButton to="/bedarf/neu" className="wl-portal-action" icon={<PlusIcon aria-hidden />}>
            {labels.report}
          </LinkButton>
          <p className="wl-card__small">{labels.reportHint}</p>
        </div>
        <OpenList title={labels.applications} query={applications} none={labels.noApplications} all={labels.allApplications} to="/antraege">
          {(items) => {
            const open = items.filter(({ state }) => isOpen(state));
            return open.length > 0 && <ApplicationCards applications={open} />;
          }}
        </OpenList>
        <OpenList title={labels.needs} query={needs} none={labels.noNeeds} all={labels.allNeeds} to="/bedarf">
          {(items) => {
            const open = items.filter(({ status }) => status !== 'closed');
            return open.length > 0 && <NeedCards needs={open} />;
          }}
        </OpenList>
        <ContactPanel labels={labels} icon={<PhoneIcon aria-hidden fontSize="1.25rem" />} />
      </div>
    </>
  );
};

const OpenList = <Item,>(props: {
  title: string;
  query: UseQueryResult<Item[]>;
  none: string;
  all: string;
  to: string;
  children: (items: readonly Item[]) => ReactNode;
}) => {
  const { data, error, refetch } = props.query;
  return (
    <Panel
      title={props.title}
      actions={
        <Link to={props.to} className="wl-back">
          {props.all}
        </Link>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        props.children(data) || <p className="wl-card__small">{props.none}</p>
      ) : (
        <Loading lines={3} />
      )}
    </Panel>
  );
};
