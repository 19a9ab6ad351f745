import { useEffect, useState } from 'react';

/** The value as it stood when it last rested for 200 ms; for questions to the server while somebody types. */
export const useDelayedValue = <Value>(value: Value): Value => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), 200);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
};
