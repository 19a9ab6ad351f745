import { useEffect, useState } from 'react';

/** The value as it stood when it last rested for so many milliseconds; for questions to the server while somebody types. */
export const useDelayedValue = <Value>(value: Value, milliseconds = 200): Value => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
};
