import { Button } from '@navikt/ds-react/Button';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { useSecurityLabels } from './use-security-labels.js';
import '../form/form.css';
import './security.css';

/** Ten codes, shown this once: to print or write down; `titled` where a title stands above already. */
export const RecoveryCodes = (props: { codes: readonly string[]; titled?: boolean; onKept: () => void }) => {
  const labels = useSecurityLabels().codes;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="wl-recovery" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" ref={heading} tabIndex={-1} className={props.titled ? 'aksel-sr-only' : ''}>
        {labels.title}
      </h2>
      <p>{labels.text}</p>
      <ol className="wl-recovery__codes">
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="wl-form__buttons wl-no-print">
        <Button variant="secondary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => globalThis.print()}>
          {labels.print}
        </Button>
        <Button onClick={props.onKept}>{labels.kept}</Button>
      </div>
    </section>
  );
};
