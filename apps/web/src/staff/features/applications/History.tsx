import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ApplicationStateTag } from '../../words/StateTags.js';
import { useWords } from '../../words/use-words.js';
import type { Application } from './application.js';
import { useApprovalLabels, useStepLabels } from './use-labels.js';
import './history.css';

/** What happened to the application, newest first, and its Bildungsgutschein. */
export const History = ({ application: { history, participations, voucher } }: { application: Application }) => {
  const { history: labels } = useStepLabels();
  const words = useWords();
  const approvals = useApprovalLabels();
  const formats = useFormats();
  const nameOf = (id: string | null) => participations.find((each) => each.id === id)?.client.displayName;
  return (
    <Panel title={labels.title}>
      {voucher && (
        <p>
          <strong>{labels.voucher}</strong>:{' '}
          {[
            labels.issued(formats.day(voucher.issuedOn)),
            labels.validUntil(formats.day(voucher.validUntil)),
            voucher.redeemedOn && labels.redeemed(formats.day(voucher.redeemedOn)),
            voucher.state === 'verfallen' && labels.lapsed,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <ol className="wl-history">
        {history
          .toReversed()
          .map(({ event, state, at, actorName, happenedOn, reason, participationId, heardOn, noHearingReason, warningEndedOn }) => (
            <li key={`${at} ${event}`}>
              <p>
                <strong>
                  {[words.applicationEvent[event], nameOf(participationId), happenedOn && labels.happenedOn(formats.day(happenedOn))]
                    .filter(Boolean)
                    .join(' · ')}
                </strong>{' '}
                <ApplicationStateTag state={state} />
              </p>
              {reason && <p>{reason}</p>}
              {heardOn && <p>{approvals.heard(formats.day(heardOn))}</p>}
              {noHearingReason && (
                <p>
                  {approvals.notHeard}: {noHearingReason}
                </p>
              )}
              {warningEndedOn && <p>{approvals.hearing.warned(formats.day(warningEndedOn))}</p>}
              <p className="wl-subtle">{labels.by(actorName ?? labels.system, formats.moment(at))}</p>
            </li>
          ))}
      </ol>
    </Panel>
  );
};
