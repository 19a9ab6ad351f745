import { Button } from '@navikt/ds-react/Button';
import { useFormats } from '../../../ui/format/use-formats.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import type { DraftState } from './use-autosave.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = { busy: boolean; draft: DraftState | undefined; withoutCase: boolean; onLeaveOpen: () => void; onHide: () => void };

/** Finishing, leaving open, folding away; and where the draft lies. */
export const SessionFoot = ({ busy, draft, withoutCase, onLeaveOpen, onHide }: Props) => {
  const labels = useSessionLabels();
  const formats = useFormats();
  const words = draft && (draft.where === 'server' ? labels.draftSaved : withoutCase ? labels.draftWithoutCase : labels.draftOnDevice);
  return (
    <div className="wl-session__foot">
      <Button type="submit" size="small" loading={busy}>
        {labels.save}
      </Button>
      <KeyCaps keys="mod+enter" />
      <Button type="button" size="small" variant="secondary" onClick={onLeaveOpen}>
        {labels.leaveOpen}
      </Button>
      <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onHide}>
        {labels.hide}
      </Button>
      <kbd>Esc</kbd>
      <p className="wl-session__draft" role="status">
        {draft && words?.(formats.time(draft.at))}
      </p>
    </div>
  );
};
