import { UNSAFE_Combobox, type ComboboxProps } from '@navikt/ds-react/Combobox';
import { useEffect, useRef } from 'react';

/** Aksel's combobox (one or many, options from the page or the server) with a named listbox and a silent tick, which it lacks. */
export const Combobox = (props: ComboboxProps & { label: string }) => {
  const frame = useRef<HTMLDivElement>(null);
  const { label } = props;
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const name = () => {
      for (const list of element.querySelectorAll('ul[role=listbox]:not([aria-label])')) list.setAttribute('aria-label', label);
      // The tick of the chosen option says what aria-selected says already.
      for (const tick of element.querySelectorAll('[role=option] svg:not([aria-hidden])')) tick.setAttribute('aria-hidden', 'true');
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [label]);
  return (
    <div ref={frame} className="wl-combobox">
      <UNSAFE_Combobox size="small" {...props} />
    </div>
  );
};
