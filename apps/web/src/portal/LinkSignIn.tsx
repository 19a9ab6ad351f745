import { Button } from '@navikt/ds-react/Button';
import { Link } from '@navikt/ds-react/Link';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asProblem } from '../api/problem.js';
import { useLabels } from '../i18n/language.js';
import { SignInPage } from '../ui/session/SignInPage.js';
import { linkDe } from './link.labels.de.js';
import { linkEn } from './link.labels.en.js';
import { portalDe } from './portal.labels.de.js';
import { portalEn } from './portal.labels.en.js';
import { redeemLink } from './ways.api.js';

const home = '/portal/';

/** The page a mail link opens. It asks for a click: mail filters open links too, and must not use them up. */
export const LinkSignIn = ({ token }: { token: string }) => {
  const labels = useLabels({ de: linkDe, en: linkEn });
  const frame = useLabels({ de: portalDe, en: portalEn });
  const redeem = useMutation({ mutationFn: redeemLink, onSuccess: () => location.replace(home) });
  const problem = redeem.error && asProblem(redeem.error);
  // The token stays neither in the address bar nor in the history.
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  return (
    <SignInPage detail={frame.audience} claim={frame.claim} text={frame.text} title={labels.title} lead={problem ? '' : labels.lead}>
      {problem ? (
        <>
          <LocalAlert status="warning" size="small" className="wl-sign-in__note">
            <LocalAlert.Header>
              <LocalAlert.Title as="h2">{problem.title || labels.broken}</LocalAlert.Title>
            </LocalAlert.Header>
            <LocalAlert.Content>{problem.detail ?? labels.brokenText}</LocalAlert.Content>
          </LocalAlert>
          <Link href={home}>{labels.toSignIn}</Link>
        </>
      ) : (
        <Button className="wl-sign-in__provider" loading={redeem.isPending || redeem.isSuccess} onClick={() => redeem.mutate(token)}>
          {labels.enter}
        </Button>
      )}
    </SignInPage>
  );
};
