import { Link } from '@tanstack/react-router';
import { BriefcaseIcon, CompassIcon, LanguageIcon, TasklistIcon } from '@navikt/aksel-icons';
import { useLanguage } from '../../../i18n/language.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Block } from '../../../ui/page/Block.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { EntryPanel, Named } from './EntryPanel.js';
import { evidenceOf, languageName, qualificationName, spanOf, workName } from './entry-words.js';
import { GoalDialog } from './GoalDialog.js';
import { LanguageDialog } from './LanguageDialog.js';
import { ProfileFindings } from './ProfileFindings.js';
import { QualificationDialog } from './QualificationDialog.js';
import { StatusPanel } from './StatusPanel.js';
import { WorkDialog } from './WorkDialog.js';
import { useProfile, useProfileLabels, useRemoveEntry, type Goal, type Profile } from './profile.api.js';

/** Everything somebody learned, worked, speaks and aims at, beside the history of the status. */
export const ProfileTab = ({ clientId, mayWrite }: { clientId: string; mayWrite: boolean }) => {
  const { data, error, refetch } = useProfile(clientId);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const props = { clientId, mayWrite, profile: data };
  return (
    <div className="wl-halves">
      <div className="wl-stack">
        <Block>
          <Qualifications {...props} />
        </Block>
        <Block>
          <Career {...props} />
        </Block>
        <Block>
          <Languages {...props} />
        </Block>
      </div>
      <div className="wl-stack">
        <Block>
          <ProfileFindings findings={data.findings} />
        </Block>
        <Block>
          <StatusPanel clientId={clientId} mayWrite={mayWrite} />
        </Block>
        <Block>
          <Goals {...props} />
        </Block>
      </div>
    </div>
  );
};

type Props = { clientId: string; mayWrite: boolean; profile: Profile };

const Qualifications = ({ clientId, mayWrite, profile }: Props) => {
  const labels = useProfileLabels();
  const { qualification: words } = labels;
  const formats = useFormats();
  const remove = useRemoveEntry(clientId);
  return (
    <EntryPanel
      words={words}
      icon={<TasklistIcon aria-hidden />}
      rows={profile.qualifications}
      mayWrite={mayWrite}
      remove={remove}
      name={(row) => qualificationName(labels, row)}
      what={(row) => (
        <Named
          name={qualificationName(labels, row)}
          details={[
            row.title && words.levels[row.level],
            row.trainingMonths !== null && words.monthsShown(row.trainingMonths),
            row.dqr !== null && words.dqrShown(row.dqr),
            row.recognition !== 'german' && [words.recognitions[row.recognition], row.country].filter(Boolean).join(', '),
            evidenceOf(labels, formats, row),
          ]}
        />
      )}
      when={(row) => (row.awardedOn ? formats.plainDay(row.awardedOn) : labels.noDay)}
      form={(row, onClose) => <QualificationDialog clientId={clientId} stored={row} onClose={onClose} />}
    />
  );
};

const Career = ({ clientId, mayWrite, profile }: Props) => {
  const labels = useProfileLabels();
  const { work: words } = labels;
  const formats = useFormats();
  const remove = useRemoveEntry(clientId);
  return (
    <EntryPanel
      words={words}
      icon={<BriefcaseIcon aria-hidden />}
      rows={profile.work}
      mayWrite={mayWrite}
      remove={remove}
      name={(row) => workName(labels, row)}
      what={(row) => (
        <Named
          name={workName(labels, row)}
          details={[
            row.kind === 'self-employment' && words.kinds[row.kind],
            row.establishmentId && row.employer ? (
              <Link key="employer" to="/unternehmen/$companyId" params={{ companyId: row.establishmentId }}>
                {row.employer}
              </Link>
            ) : (
              row.employer
            ),
            row.requirementLevel !== null && labels.levels[row.requirementLevel],
            row.weeklyMinutes !== null && words.hoursShown(formats.number(row.weeklyMinutes / 60, 2)),
          ]}
        />
      )}
      when={(row) => spanOf(labels, formats, row.startedOn, row.endedOn)}
      form={(row, onClose) => <WorkDialog clientId={clientId} stored={row} onClose={onClose} />}
    />
  );
};

const Languages = ({ clientId, mayWrite, profile }: Props) => {
  const labels = useProfileLabels();
  const { language: screen } = useLanguage();
  const formats = useFormats();
  const remove = useRemoveEntry(clientId);
  return (
    <EntryPanel
      words={labels.language}
      icon={<LanguageIcon aria-hidden />}
      rows={profile.languages}
      mayWrite={mayWrite}
      remove={remove}
      name={(row) => languageName(screen, row.language)}
      what={(row) => <Named name={languageName(screen, row.language)} details={[evidenceOf(labels, formats, row)]} />}
      when={(row) => labels.language.levels[row.level]}
      form={(row, onClose) => <LanguageDialog clientId={clientId} stored={row} onClose={onClose} />}
    />
  );
};

const goalTones: Readonly<Record<Goal['state'], StatusTone>> = { open: 'info', reached: 'success', 'given-up': 'neutral' };

const Goals = ({ clientId, mayWrite, profile }: Props) => {
  const labels = useProfileLabels();
  const { goal: words } = labels;
  const { plainDay } = useFormats();
  const remove = useRemoveEntry(clientId);
  return (
    <EntryPanel
      words={words}
      icon={<CompassIcon aria-hidden />}
      rows={profile.goals}
      mayWrite={mayWrite}
      remove={remove}
      name={(row) => row.title}
      what={(row) => (
        <Named
          name={row.title}
          details={[
            words.kinds[row.kind],
            row.workingTime !== 'open' && words.workingTimes[row.workingTime],
            row.startFrom && words.possibleFrom(plainDay(row.startFrom)),
            words.statedAt(plainDay(row.statedOn)),
          ]}
        />
      )}
      when={(row) => (
        <span className="wl-entry-when">
          <StatusTag tone={goalTones[row.state]}>{words.states[row.state]}</StatusTag>
          {row.settledOn && plainDay(row.settledOn)}
        </span>
      )}
      form={(row, onClose) => <GoalDialog clientId={clientId} stored={row} onClose={onClose} />}
    />
  );
};
