import { useLayoutEffect, useRef, useState } from 'react';
import { useCaseLabels } from './use-case-labels.js';

/** A text folded at six lines; the button appears only when there is more. */
export const FoldedText = ({ text }: { text: string }) => {
  const labels = useCaseLabels();
  const field = useRef<HTMLParagraphElement>(null);
  const [longer, setLonger] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || open) return undefined;
    const measure = () => setLonger(element.scrollHeight > element.clientHeight + 2);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, open]);
  return (
    <>
      <p ref={field} className="wl-folded" data-open={open}>
        {text}
      </p>
      {(longer || open) && (
        <button type="button" className="wl-folded__button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? labels.fold : labels.unfold}
        </button>
      )}
    </>
  );
};
