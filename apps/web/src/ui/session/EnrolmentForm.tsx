import { useState } from 'react';
import { useLabels } from '../../i18n/language.js';
import { NewApp } from '../security/NewApp.js';
import { NewPasskey } from '../security/NewPasskey.js';
import { RecoveryCodes } from '../security/RecoveryCodes.js';
import { knowsPasskeys } from './passkey.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import './session.css';

/** The first second factor, before anything else opens: choose one, set it up, keep the recovery codes. */
export const EnrolmentForm = ({ onDone }: { onDone: () => void }) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn }).enrol;
  const [way, setWay] = useState<'passkey' | 'app'>(knowsPasskeys() ? 'passkey' : 'app');
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  const enrolled = (recoveryCodes: readonly string[] | null) => (recoveryCodes ? setCodes(recoveryCodes) : onDone());
  return (
    <div className="wl-sign-in-form">
      {way === 'passkey' ? <NewPasskey onDone={enrolled} /> : <NewApp onDone={enrolled} />}
      {knowsPasskeys() && (
        <button type="button" className="wl-text-button" onClick={() => setWay(way === 'app' ? 'passkey' : 'app')}>
          {way === 'app' ? labels.passkeyInstead : labels.appInstead}
        </button>
      )}
    </div>
  );
};
