import { useEffect } from 'react';

/** Sets the window title to «… – Weiterlotse». */
export const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} – Weiterlotse`;
  }, [title]);
};
