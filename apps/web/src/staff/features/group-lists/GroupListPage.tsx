import { Select } from '@navikt/ds-react/Select';
import { Buildings3Icon } from '@navikt/aksel-icons';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddress, usePathParam } from '../../../ui/router.js';
import { FactsPanel } from './FactsPanel.js';
import { FaultsPanel } from './FaultsPanel.js';
import { GroupPanel } from './GroupPanel.js';
import { useCaseOfList, useGroupList, useGroupLists } from './group-lists.api.js';
import { SummaryPanel } from './SummaryPanel.js';
import { TakeOver } from './TakeOver.js';
import { UploadPanel } from './UploadPanel.js';
import { useGroupListLabels } from './use-group-list-labels.js';
import './group-lists.css';

/** A Sammelantrag on the case of a company: upload, faults, groups, Einverständnis, applications. */
export const GroupListPage = () => {
  const labels = useGroupListLabels();
  const caseId = usePathParam('caseId');
  const kase = useCaseOfList(caseId);
  const lists = useGroupLists(caseId);
  const { search, change } = useAddress();
  const chosen = lists.data?.find(({ id }) => id === search['liste']) ?? lists.data?.[0];
  const error = kase.error ?? lists.error;
  return (
    <>
      <PageHeader
        title={labels.title}
        description={kase.data && labels.description(kase.data.company?.name ?? '', kase.data.number)}
        actions={
          <LinkButton to={`/faelle/${caseId}`} size="small" variant="secondary">
            {labels.toCase}
          </LinkButton>
        }
      />
      {error && <ErrorState error={error} onRetry={() => void Promise.all([kase.refetch(), lists.refetch()])} />}
      {(kase.isPending || lists.isPending) && !error && <Loading />}
      {kase.data && !kase.data.company && (
        <Panel>
          <EmptyState icon={<Buildings3Icon aria-hidden />} title={labels.noCompany}>
            {labels.noCompanyText}
          </EmptyState>
        </Panel>
      )}
      {kase.data?.company && lists.data && (
        <div className="wl-stack">
          <UploadPanel key={lists.data.length} caseId={caseId} folded={lists.data.length > 0} onUploaded={(liste) => change({ liste })} />
          {lists.data.length > 1 && chosen && <Which lists={lists.data} chosen={chosen.id} onChoose={(liste) => change({ liste })} />}
          {chosen && <Shown key={chosen.id} caseId={caseId} id={chosen.id} />}
        </div>
      )}
    </>
  );
};

type Lists = NonNullable<ReturnType<typeof useGroupLists>['data']>;

const Which = ({ lists, chosen, onChoose }: { lists: Lists; chosen: string; onChoose: (id: string) => void }) => {
  const labels = useGroupListLabels();
  const formats = useFormats();
  return (
    <Select size="small" label={labels.which} value={chosen} onChange={({ target }) => onChoose(target.value)} className="wl-list-choice">
      {lists.map(({ id, createdAt, rows }) => (
        <option key={id} value={id}>
          {labels.listOf(formats.moment(createdAt), rows)}
        </option>
      ))}
    </Select>
  );
};

const Shown = ({ caseId, id }: { caseId: string; id: string }) => {
  const { data: list, error, refetch } = useGroupList(caseId, id);
  if (error && !list) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!list) return <Loading />;
  return (
    <>
      <SummaryPanel list={list} actions={<TakeOver caseId={caseId} list={list} />} />
      <FaultsPanel caseId={caseId} list={list} />
      <FactsPanel caseId={caseId} list={list} />
      {list.groups.map((group) => (
        <GroupPanel key={group.id} caseId={caseId} list={list} group={group} />
      ))}
    </>
  );
};
