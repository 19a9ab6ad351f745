import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { XMarkIcon } from '@navikt/aksel-icons';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { trayLimit, useTray, type TrayRun } from './compare-tray.js';
import { useCoursesLabels, useCourseWords } from './use-courses-labels.js';

/** The tick that puts a run into the comparison; with four in it, the others wait. */
export const CompareBox = ({ run }: { run: TrayRun }) => {
  const labels = useCoursesLabels();
  const words = useCourseWords();
  const { runs, toggle } = useTray();
  const checked = runs.some(({ id }) => id === run.id);
  return (
    <Checkbox size="small" hideLabel checked={checked} disabled={!checked && runs.length >= trayLimit} onChange={() => toggle(run)}>
      {labels.compareRun(run.title, words.day(run.startsOn))}
    </Checkbox>
  );
};

/** The chosen runs at the foot of the page, and the way to the comparison. */
export const CompareTray = ({ caseId }: { caseId: string | undefined }) => {
  const labels = useCoursesLabels();
  const words = useCourseWords();
  const { runs, toggle, clear } = useTray();
  if (runs.length === 0) return null;
  return (
    <section className="wl-tray wl-no-print" aria-label={labels.tray}>
      <p role="status">
        {labels.trayCount(runs.length)}
        {runs.length >= trayLimit && ` – ${labels.trayFull}`}
      </p>
      <ul>
        {runs.map((run) => (
          <li key={run.id}>
            <span className="wl-tray__words">
              <span>{run.title}</span>
              <small>{[words.day(run.startsOn), run.town].filter(Boolean).join(', ')}</small>
            </span>
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<XMarkIcon title={labels.remove(run.title)} />}
              onClick={() => toggle(run)}
            />
          </li>
        ))}
      </ul>
      <div className="wl-tray__buttons">
        <Button size="small" variant="tertiary" onClick={clear}>
          {labels.clear}
        </Button>
        {runs.length >= 2 && (
          <LinkButton size="small" to="/kurse/vergleich" search={{ runs: runs.map(({ id }) => id).join(','), fall: caseId }}>
            {labels.openComparison}
          </LinkButton>
        )}
      </div>
    </section>
  );
};
