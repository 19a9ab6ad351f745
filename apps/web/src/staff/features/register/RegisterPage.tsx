import { Button } from '@navikt/ds-react/Button';
import { DownloadIcon, FileTextIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { Facts } from '../../../ui/page/Facts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { registerDe, type RegisterLabels } from './register.labels.de.js';
import { registerEn } from './register.labels.en.js';
import './register.css';

type Register = components['schemas']['ProcessingRegister'];

const useRegisterLabels = (): RegisterLabels => useLabels({ de: registerDe, en: registerEn });
const file = (kind: 'pdf' | 'csv'): string => `/api/v1/processing-register/verzeichnis.${kind}`;

/** The register of processing (Art. 30 DSGVO): what is processed why, by which law, for whom and how long. */
export const RegisterPage = () => {
  const labels = useRegisterLabels();
  const { data, error, refetch } = useQuery({
    queryKey: ['processing-register'],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/processing-register')),
  });
  const downloads = (
    <>
      <Button as="a" role="link" size="small" href={file('pdf')} download icon={<FileTextIcon aria-hidden />}>
        {labels.pdf}
      </Button>
      <Button as="a" role="link" size="small" variant="secondary" href={file('csv')} download icon={<DownloadIcon aria-hidden />}>
        {labels.csv}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader eyebrow={labels.area} title={labels.title} description={labels.lead} actions={downloads} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.activities.map((activity) => (
        <ActivityPanel key={activity.kind} activity={activity} />
      ))}
      {data && <ListPanel title={labels.withConsent} items={data.withConsent} />}
      {data && <ListPanel title={labels.measures} items={data.measures} />}
    </>
  );
};

const ActivityPanel = ({ activity }: { activity: Register['activities'][number] }) => {
  const labels = useRegisterLabels();
  const { name, purpose, legalBasis, tables, recipients, retention } = activity;
  const table = ({ title, fields, encrypted }: (typeof tables)[number]) =>
    `${title} (${[labels.fields(fields), encrypted && labels.encrypted].filter(Boolean).join(', ')})`;
  return (
    <Panel title={name}>
      <Facts
        columns={2}
        items={[
          { label: labels.purpose, value: purpose },
          { label: labels.legalBasis, value: legalBasis.join('; ') },
          { label: labels.data, value: <Lines items={tables.map(table)} /> },
          { label: labels.recipients, value: <Lines items={recipients} /> },
          { label: labels.retention, value: `${labels.months(retention.months)} (${retention.source})` },
        ]}
      />
    </Panel>
  );
};

const ListPanel = ({ title, items }: { title: string; items: readonly string[] }) => (
  <Panel title={title}>
    <Lines items={items} />
  </Panel>
);

const Lines = ({ items }: { items: readonly string[] }) => (
  <ul className="wl-lines">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
