import { Link } from '@navikt/ds-react/Link';
import { useLabels } from '../i18n/language.js';
import { SignInForm } from '../ui/session/SignInForm.js';
import { SignInPage } from '../ui/session/SignInPage.js';
import { staffSession, type StaffUser } from './session.api.js';
import { staffDe } from './staff.labels.de.js';
import { staffEn } from './staff.labels.en.js';

/** The staff sign-in page. */
export const StaffSignIn = ({ onSignedIn }: { onSignedIn: (user: StaffUser) => void }) => {
  const labels = useLabels({ de: staffDe, en: staffEn });
  return (
    <SignInPage
      detail={labels.detail}
      claim={labels.claim}
      text={labels.text}
      title={labels.title}
      lead={labels.lead}
      footer={
        <>
          {labels.forCompanies} <Link href="/portal/">{labels.toPortal}</Link>
        </>
      }
    >
      <SignInForm usernameLabel={labels.username} signIn={staffSession.signIn} onSignedIn={onSignedIn} />
    </SignInPage>
  );
};
