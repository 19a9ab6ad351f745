import { useState } from 'react';
import { today } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useAddress } from '../../../ui/router.js';
import { Calculator } from './Calculator.js';
import { useApplicationFacts } from './calculator.api.js';
import type { Facts } from './facts.js';
import { factsFrom } from './from-application.js';
import { useCalculatorLabels } from './use-calculator-labels.js';
import './calculator.css';

/** The funding calculator, empty or with the facts of an application (`?antrag=`); nothing of it is stored. */
export const CalculatorPage = () => {
  const { antrag } = useAddress().search;
  return antrag ? <FromApplication key={antrag} id={antrag} /> : <Empty />;
};

const Empty = () => {
  const labels = useCalculatorLabels();
  const [begin] = useState<Facts>(() => ({ applicationDate: today(), vergleichsentgelt: null }));
  return (
    <>
      <PageHeader title={labels.title} description={labels.description} />
      <Calculator begin={begin} />
    </>
  );
};

const FromApplication = ({ id }: { id: string }) => {
  const labels = useCalculatorLabels();
  const { data, error, refetch } = useApplicationFacts(id);
  return (
    <>
      <PageHeader
        title={labels.title}
        description={data ? labels.fromApplication(data.number) : labels.description}
        actions={
          <LinkButton to={`/antraege/${id}`} size="small" variant="secondary">
            {labels.toApplication}
          </LinkButton>
        }
      />
      {data ? (
        <Calculator begin={factsFrom(data)} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </>
  );
};
