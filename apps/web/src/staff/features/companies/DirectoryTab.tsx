import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import { AffiliateDialog } from './AffiliateDialog.js';
import type { Company } from './companies.api.js';
import { CorrectDialog } from './CorrectDialog.js';
import { useDirectory, type CompanyDirectory } from './directory.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** The shared entry, what it belongs to, and what was corrected by whom. */
export const DirectoryTab = ({ page }: { page: Company }) => {
  const labels = useCompaniesLabels();
  const { data, error, refetch } = useDirectory(page.establishment.id);
  const rest = error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? undefined : <Loading lines={3} />;
  return (
    <div className="wl-columns">
      <div className="wl-stack">
        <EntryPanel page={page} />
        <Panel title={labels.changes}>{rest ?? (data && <Changes changes={data.changes} />)}</Panel>
      </div>
      <div className="wl-stack">
        <TreePanel page={page} rest={rest} directory={data} />
        <Panel title={labels.steps}>{rest ?? (data && <Steps steps={data.steps} />)}</Panel>
      </div>
    </div>
  );
};

const EntryPanel = ({ page: { establishment } }: { page: Company }) => {
  const labels = useCompaniesLabels();
  const mayWrite = useMay('company.write');
  const [correcting, setCorrecting] = useState(false);
  const { street, plz, town, ags, wzCode, wzVersion, chamber, betriebsnummer } = establishment;
  return (
    <Panel
      title={labels.facts}
      actions={
        mayWrite && (
          <Button size="small" variant="secondary" onClick={() => setCorrecting(true)}>
            {labels.correct}
          </Button>
        )
      }
    >
      <Facts
        items={[
          { label: labels.number, value: betriebsnummer },
          { label: labels.address, value: `${street}, ${plz} ${town}` },
          { label: labels.entry.ags, value: ags },
          { label: labels.wz, value: wzCode && `${wzCode} (${labels.wzVersions[wzVersion ?? 2025] ?? ''})` },
          { label: labels.entry.chamber, value: chamber ? labels.chambers[chamber] : labels.chamberUnknown },
        ]}
      />
      {correcting && <CorrectDialog establishment={establishment} onClose={() => setCorrecting(false)} />}
    </Panel>
  );
};

const TreePanel = ({ page, rest, directory }: { page: Company; rest: React.ReactNode; directory: CompanyDirectory | undefined }) => {
  const labels = useCompaniesLabels();
  const mayWrite = useMay('company.write');
  const [affiliating, setAffiliating] = useState(false);
  const { establishment, group } = page;
  const companies = [...Map.groupBy(directory?.tree ?? [], ({ companyId }) => companyId).values()];
  return (
    <Panel
      title={labels.tree}
      actions={
        mayWrite && (
          <Button size="small" variant="secondary" onClick={() => setAffiliating(true)}>
            {labels.affiliate}
          </Button>
        )
      }
    >
      {rest ?? (
        <>
          <p className="wl-plain-text">
            {labels.group}: <strong>{group?.name ?? labels.noGroup}</strong>
          </p>
          <ul className="wl-tree">
            {companies.map((members) => (
              <li key={members[0]?.companyId}>
                {labels.company}: <strong>{members[0]?.companyName}</strong>
                <ul>
                  {members.map(({ id, name, town }) => (
                    <li key={id}>
                      {id === establishment.id ? (
                        <>
                          <strong>{name}</strong>, {town} ({labels.thisOne})
                        </>
                      ) : (
                        <>
                          <Link to={`/unternehmen/${id}`}>{name}</Link>, {town}
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {affiliating && <AffiliateDialog companyId={establishment.id} onClose={() => setAffiliating(false)} />}
    </Panel>
  );
};

const Steps = ({ steps }: Pick<CompanyDirectory, 'steps'>) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  if (steps.length === 0) return <p className="wl-quiet">{labels.noSteps}</p>;
  return (
    <ul className="wl-plain">
      {steps.map(({ id, kind, to, since, until, replaced, source, note, by, office, at }) => (
        <li key={id}>
          <span>
            {labels.unit[kind]}: <strong>{to?.name ?? labels.toNone}</strong>{' '}
            {replaced && <StatusTag tone="neutral">{labels.replaced}</StatusTag>}
          </span>
          <span>{labels.period2(formats.plainDay(since), until && formats.plainDay(until))}</span>
          <small>
            {[labels.toldBy[source], note].filter(Boolean).join(': ')} · {labels.by(by, office)}, {formats.moment(at)}
          </small>
        </li>
      ))}
    </ul>
  );
};

const Changes = ({ changes }: Pick<CompanyDirectory, 'changes'>) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  if (changes.length === 0) return <p className="wl-quiet">{labels.noChanges}</p>;
  const shown = (field: string, value: string | null) => (field === 'chamber' && value ? (labels.chambers[value] ?? value) : value);
  return (
    <ul className="wl-plain">
      {changes.map(({ id, field, oldValue, newValue, reason, by, office, at }) => (
        <li key={id}>
          <span>
            <strong>{labels.fields[field] ?? field}</strong>: {labels.changedTo(shown(field, oldValue), shown(field, newValue))}
          </span>
          <span>{reason}</span>
          <small>
            {labels.by(by, office)}, {formats.moment(at)}
          </small>
        </li>
      ))}
    </ul>
  );
};
