import { Link } from '@navikt/ds-react/Link';
import type { ReactNode } from 'react';
import { useLabels } from '../i18n/language.js';
import type { SignInStep } from '../ui/session/session.js';
import { sessionDe } from '../ui/session/session.labels.de.js';
import { sessionEn } from '../ui/session/session.labels.en.js';
import { SignInPage } from '../ui/session/SignInPage.js';
import { staffDe } from './staff.labels.de.js';
import { staffEn } from './staff.labels.en.js';

/** The staff sign-in page around the form of one step. */
export const StaffSignIn = ({ step, children }: { step: SignInStep; children: ReactNode }) => {
  const labels = useLabels({ de: staffDe, en: staffEn });
  const { steps } = useLabels({ de: sessionDe, en: sessionEn });
  const words = step === 'credentials' ? labels : steps[step];
  return (
    <SignInPage
      detail={labels.detail}
      claim={labels.claim}
      text={labels.text}
      title={words.title}
      lead={words.lead}
      footer={
        step === 'credentials' && (
          <>
            {labels.forCompanies} <Link href="/portal/">{labels.toPortal}</Link>
          </>
        )
      }
    >
      {children}
    </SignInPage>
  );
};
