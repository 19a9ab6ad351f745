import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { components } from '../../api/staff.d.js';
import { useLabels } from '../../i18n/language.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { StatusTag } from '../../ui/page/StatusTag.js';
import { restrictionsDe, type RestrictionLabels } from './restrictions.labels.de.js';
import { restrictionsEn } from './restrictions.labels.en.js';
import '../access/access.css';

export type Restriction = components['schemas']['Client']['restrictions'][number];

/** The texts about restricted processing in the present language. */
export const useRestrictionLabels = (): RestrictionLabels => useLabels({ de: restrictionsDe, en: restrictionsEn });

/** Whether nothing new may be written about the person. */
export const isLocked = (restrictions: readonly Restriction[]): boolean => restrictions.some(({ scope }) => scope === 'whole-file');

/** The lock beside a name in lists. */
export const RestrictedTag = () => {
  const labels = useRestrictionLabels();
  return (
    <StatusTag tone="warning" icon={<PadlockLockedIcon aria-hidden />}>
      {labels.tag}
    </StatusTag>
  );
};

/** Says on a file what may not be done with it and why. Nothing where nothing is restricted. */
export const RestrictionBanner = ({ restrictions }: { restrictions: readonly Restriction[] }) => {
  const labels = useRestrictionLabels();
  const formats = useFormats();
  if (restrictions.length === 0) return null;
  return (
    <section className="wl-grant" data-kind="restriction" aria-label={labels.title}>
      <PadlockLockedIcon aria-hidden fontSize="1.5rem" />
      <div className="wl-grant__words">
        <p className="wl-strong">{labels.title}</p>
        {restrictions.map(({ scope, ground, imposedAt }) => (
          <p key={scope + ground + imposedAt}>
            {labels.scopes[scope]}{' '}
            <span className="wl-quiet">
              {labels.grounds[ground]}, {labels.since(formats.moment(imposedAt))}.
            </span>
          </p>
        ))}
        <p className="wl-quiet">{labels.desk}</p>
      </div>
    </section>
  );
};
