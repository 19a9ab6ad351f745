import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import type { Application } from './application.js';
import { useReleaseLetter, useWishesOf, type Letter } from './letters.api.js';
import { useLettersLabels } from './use-labels.js';

/** Asks before a letter leaves the house, says who sees it then, and how its reader wishes to be written to. */
export const ReleaseLetterDialog = ({
  application,
  letter,
  onClose,
}: {
  application: Application;
  letter: Letter;
  onClose: () => void;
}) => {
  const labels = useLettersLabels();
  const toast = useToast();
  const release = useReleaseLetter(application.id);
  const addressee = application.participations.find(({ id }) => id === letter.participationId);
  const { data: wishes } = useWishesOf(addressee?.client.id);
  const name = labels.kinds[letter.kind];
  return (
    <ConfirmDialog
      open
      title={labels.releaseAsk(name)}
      confirm={labels.release}
      busy={release.isPending}
      onConfirm={() =>
        release.mutate(letter, {
          onSuccess: () => {
            toast({ text: labels.releaseDone(name) });
            onClose();
          },
        })
      }
      onCancel={onClose}
    >
      {release.error ? <FormErrors error={release.error} fields={{}} /> : null}
      <p>{labels.releaseEffect}</p>
      <p>
        {letter.participationId !== null ? labels.releasePerson : application.appliedOn ? labels.releaseCompany : labels.releaseBeforehand}
      </p>
      {wishes?.plainLanguage && (
        <InlineMessage status="info">{letter.kind === 'klartext' ? labels.wishesPlainHere : labels.wishesPlain}</InlineMessage>
      )}
      {wishes?.largePrint && <InlineMessage status="info">{labels.wishesLarge}</InlineMessage>}
    </ConfirmDialog>
  );
};
