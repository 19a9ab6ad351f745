import { useEffect, useState } from 'react';

/** True once `waiting` has lasted 200 ms, so that quick answers show no skeleton. */
export const useDelayed = (waiting: boolean, milliseconds = 200): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting, milliseconds]);
  return waiting && late;
};
