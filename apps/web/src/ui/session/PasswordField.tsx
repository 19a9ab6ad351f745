import { TextField } from '@navikt/ds-react/TextField';
import { useState, type ReactNode } from 'react';
import { useLabels } from '../../i18n/language.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import './session.css';

/** A password that can be looked at. */
export const PasswordField = (props: {
  label: string;
  name: string;
  id?: string;
  description?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
  size?: 'small' | 'medium';
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  const [visible, setVisible] = useState(false);
  const { onChange, ...field } = props;
  return (
    <div className="wl-password">
      <TextField {...field} type={visible ? 'text' : 'password'} onChange={(event) => onChange(event.target.value)} />
      <button type="button" className="wl-password__toggle" aria-pressed={visible} onClick={() => setVisible((shown) => !shown)}>
        {visible ? labels.hide : labels.show}
        <span className="aksel-sr-only"> {props.label}</span>
      </button>
    </div>
  );
};
