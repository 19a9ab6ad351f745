import { ChevronRightIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useLabels } from '../i18n/language.js';
import { ErrorState } from '../ui/feedback/ErrorState.js';
import { Loading } from '../ui/feedback/Loading.js';
import { useFormats } from '../ui/format/use-formats.js';
import { Panel } from '../ui/page/Panel.js';
import { StatusTag } from '../ui/page/StatusTag.js';
import './cards.css';
import { useReceivedReferrals } from './referrals.api.js';
import { referralsDe, type ReferralsLabels } from './referrals.labels.de.js';
import { referralsEn } from './referrals.labels.en.js';

/** The texts of referrals in the present language. */
export const useReferralLabels = (): ReferralsLabels => useLabels({ de: referralsDe, en: referralsEn });

/** What is referred to the organisation: who refers, what for and until when, no person. */
export const ReferralsPanel = () => {
  const labels = useReferralLabels();
  const formats = useFormats();
  const { data, error, refetch } = useReceivedReferrals();
  return (
    <Panel title={labels.panel}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data && <Loading lines={2} />}
      {data?.length === 0 && <p className="wl-card__small">{labels.none}</p>}
      <ul className="wl-cards">
        {data?.map(({ id, from, purpose, until, state }) => (
          <li key={id}>
            <Link to={`/verweise/${id}`} className="wl-card">
              <span className="wl-card__words">
                <span className="wl-card__line">
                  <StatusTag tone={state === 'accepted' ? 'success' : 'neutral'}>{labels.states[state]}</StatusTag>
                  <span className="wl-card__small">{labels.until(formats.day(until))}</span>
                </span>
                <span className="wl-card__title">{labels.purposes[purpose]}</span>
                <span className="wl-card__small">{labels.from(from)}</span>
              </span>
              <ChevronRightIcon aria-hidden fontSize="1.5rem" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
