import { Button } from '@navikt/ds-react/Button';
import { FingerMobileIcon } from '@navikt/aksel-icons';
import { useMutation } from '@tanstack/react-query';
import { useLabels } from '../../i18n/language.js';
import { useAccount } from './account.js';
import { askForPasskey, knowsPasskeys } from './passkey.js';
import { WayDivider } from './ProviderSignIn.js';
import { Refusal } from './Refusal.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';

/** Signs in with a passkey alone: no name, no password. Hidden where the browser knows none. */
export const PasskeySignIn = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  const account = useAccount();
  const attempt = useMutation({
    mutationFn: async () => account.signInByPasskey(await askForPasskey(await account.signInOptions())),
    onSuccess: onSignedIn,
  });
  if (!knowsPasskeys()) return null;
  return (
    <>
      <WayDivider />
      <div className="wl-sign-in-form">
        <Refusal error={attempt.error} />
        <Button
          type="button"
          variant="secondary"
          icon={<FingerMobileIcon aria-hidden />}
          loading={attempt.isPending}
          onClick={() => attempt.mutate()}
        >
          {labels.withPasskey}
        </Button>
      </div>
    </>
  );
};
