import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import type { ContactRow } from './companies.api.js';
import { useSaveContact } from './known.api.js';
import { SaveErrors } from './StaleNotice.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Erases how somebody who has left was reached. */
export const BlankContactDialog = ({ companyId, contact, onClose }: { companyId: string; contact: ContactRow; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const save = useSaveContact(companyId, contact, '');
  const { displayName, role, validFrom, validTo } = contact;
  const submit = () =>
    save.mutate(
      { displayName, role, phone: '', email: null, main: false, validFrom, validTo },
      {
        onSuccess: () => {
          toast({ text: labels.contact.blanked });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={`${labels.contact.blank}: ${displayName}`}
      description={labels.contact.blankLead}
      submit={labels.contact.blank}
      busy={save.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors error={save.error} fields={{}} onReload={onClose} />
    </FormDialog>
  );
};
