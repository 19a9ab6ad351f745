import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { isAtWork, type Import } from './imports.api.js';
import { useImportLabels } from './use-import-labels.js';

/** How many rows go where, three ways; together they are all rows. While the worker is busy, how far it is. */
export const CountsPanel = ({ of }: { of: Import }) => {
  const { counts: labels, ...all } = useImportLabels();
  const formats = useFormats();
  const { verdicts, states } = of;
  const tried = of.state === 'checking' || of.state === 'checked';
  const done =
    of.state === 'checking'
      ? of.rowCount - verdicts.open
      : of.state === 'undoing'
        ? of.rowCount - states.created - states.updated
        : of.rowCount - states.waiting;
  const figures: readonly (readonly [string, number, string?])[] = tried
    ? [
        [labels.new, verdicts.new],
        [labels.known, verdicts.update + verdicts.same, labels.detail(verdicts.update, verdicts.same)],
        [labels.parked, verdicts.parked],
      ]
    : [
        [labels.new, states.created],
        [labels.known, states.updated + states.same, labels.detail(states.updated, states.same)],
        [labels.parked, states.parked],
        [labels.discarded, states.discarded],
        [labels.removed, states.removed],
        [labels.kept, states.kept],
      ];
  return (
    <Panel title={tried ? labels.titleTried : labels.title}>
      {of.state === 'checked' && <p className="wl-quiet">{labels.tried}</p>}
      <div role="status">
        {isAtWork(of) && (
          <div className="wl-import-progress">
            <progress value={done} max={of.rowCount} aria-label={all.states[of.state]} />
            <span>{all.progress(done, of.rowCount)}</span>
          </div>
        )}
      </div>
      <dl className="wl-import-figures">
        {figures.flatMap(([name, count, detail], index) =>
          index < 3 || count > 0
            ? [
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {count}
                    {detail && <span className="wl-quiet"> {detail}</span>}
                  </dd>
                </div>,
              ]
            : [],
        )}
      </dl>
      <p className="wl-quiet">{labels.total(of.rowCount)}</p>
      {of.source && <p className="wl-quiet">{all.source(of.source)}</p>}
      {of.informBy && of.state === 'done' && <p>{all.informBy(formats.day(of.informBy))}</p>}
      {of.informed && <p className="wl-quiet">{all.informed}</p>}
      {of.state === 'done' && of.undoUntil && of.steps.includes('undo') && (
        <p className="wl-quiet">{all.undo.until(formats.moment(of.undoUntil))}</p>
      )}
    </Panel>
  );
};
