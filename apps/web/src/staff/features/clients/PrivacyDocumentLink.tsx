import { Button } from '@navikt/ds-react/Button';
import { FileTextIcon, LinkIcon } from '@navikt/aksel-icons';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useUser } from '../../user.js';
import { usePrivacyLabels } from './privacy-information.api.js';

/** Where the text of the own Träger lies: everybody who has the address may read it. */
export const usePrivacyDocumentPath = (): string => `/api/v1/privacy-information/${useUser().tenant.id}/datenschutzinformation.pdf`;

/**
 * The information about data protection of the own Träger: to print, in German or English, in large print too, and its address for whoever
 * wants it as a link.
 */
export const PrivacyDocumentLink = ({ large = false }: { large?: boolean }) => {
  const labels = usePrivacyLabels();
  const toast = useToast();
  const path = usePrivacyDocumentPath();
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(path, location.origin).href);
    toast({ text: labels.copied });
  };
  return (
    <div className="wl-form__buttons wl-no-print">
      {(['de', 'en'] as const).map((language) => (
        <Button
          key={language}
          as="a"
          role="link"
          size="small"
          variant="secondary"
          href={`${path}?language=${language}${large ? '&large=true' : ''}`}
          target="_blank"
          rel="noreferrer"
          icon={<FileTextIcon aria-hidden />}
        >
          {(large ? labels.openLarge : labels.open)[language]}
        </Button>
      ))}
      <Button type="button" size="small" variant="tertiary" icon={<LinkIcon aria-hidden />} onClick={() => void copy()}>
        {labels.copy}
      </Button>
    </div>
  );
};
