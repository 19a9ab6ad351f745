import { Accordion } from '@navikt/ds-react/Accordion';
import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Loader } from '@navikt/ds-react/Loader';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useFundingRoutes, type FundingRoutes } from './funding-routes.api.js';
import { emptyRoute, isAnswered, searchOf, type RouteDraft } from './route-draft.js';
import { RouteCard } from './RouteCard.js';
import { RouteQuestions } from './RouteQuestions.js';
import { useFundingRoutesLabels } from './use-funding-routes-labels.js';
import '../../assessment/sheet.css';
import './funding-routes.css';

/** Which instrument fits: questions on the left, all ways on the right, answered with every change. */
export const FundingRoutesPage = () => {
  const labels = useFundingRoutesLabels();
  const [draft, setDraft] = useState(emptyRoute);
  // A new form after clearing, so that half-typed entries go too.
  const [round, setRound] = useState(0);
  const routes = useFundingRoutes(searchOf(useDelayedValue(draft)));
  const clear = () => {
    setDraft(emptyRoute);
    setRound(round + 1);
  };
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <div className="wl-routes">
        <Panel
          title={labels.questions}
          actions={
            <Button size="small" variant="tertiary" onClick={clear}>
              {labels.reset}
            </Button>
          }
        >
          <RouteQuestions key={round} draft={draft} onChange={setDraft} />
        </Panel>
        <div className="wl-routes__results">
          <Panel title={labels.results}>
            {routes.error ? (
              <ErrorState error={routes.error} onRetry={() => void routes.refetch()} />
            ) : routes.data ? (
              <Found draft={draft} found={routes.data} />
            ) : (
              <Loader />
            )}
          </Panel>
        </div>
      </div>
    </>
  );
};

const Found = ({ draft: { facts }, found: { recommended, routes } }: { draft: RouteDraft; found: FundingRoutes }) => {
  const labels = useFundingRoutesLabels();
  const message = recommended ? labels.recommendedNow(labels.ways[recommended].name) : isAnswered(facts) ? labels.noneFits : labels.needed;
  return (
    <>
      <p className="wl-routes__recommended" aria-live="polite">
        {message}
      </p>
      <p className="wl-subtle">{labels.noPromise}</p>
      {facts.leistungsberechtigtSgb2 && (
        <InlineMessage status="info" size="small">
          {labels.sgb2}
        </InlineMessage>
      )}
      <Accordion size="small" indent={false}>
        {routes.map((route) => (
          <RouteCard key={`${route.id}-${route.id === recommended}`} route={route} isRecommended={route.id === recommended} />
        ))}
      </Accordion>
    </>
  );
};
