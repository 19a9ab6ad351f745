import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { EnvelopeClosedIcon, PhoneIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { today } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import type { Company, ContactRow } from './companies.api.js';
import { BlankContactDialog } from './BlankContactDialog.js';
import { ContactDialog } from './ContactDialog.js';
import { LastChange } from './LastChange.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const left = ({ validTo }: ContactRow) => validTo !== null && validTo < today();

/** Whom to talk to, the main contact first; who has left stays to be seen, folded. */
export const ContactsPanel = ({ page }: { page: Company }) => {
  const labels = useCompaniesLabels();
  const mayWrite = useMay('company.write');
  const [open, setOpen] = useState<ContactRow | 'new'>();
  const [blank, setBlank] = useState<ContactRow>();
  const { establishment, contacts } = page;
  const [here, gone] = [contacts.filter((contact) => !left(contact)), contacts.filter(left)];
  const list = (rows: readonly ContactRow[]) => (
    <ul className="wl-plain">
      {rows.map((contact) => (
        <Contact
          key={contact.id}
          contact={contact}
          {...(mayWrite ? { onChange: () => setOpen(contact), onBlank: () => setBlank(contact) } : {})}
        />
      ))}
    </ul>
  );
  return (
    <Panel
      title={labels.contacts}
      actions={
        mayWrite && (
          <Button size="small" variant="secondary" onClick={() => setOpen('new')}>
            {labels.contact.record}
          </Button>
        )
      }
    >
      {here.length === 0 ? <p className="wl-quiet">{labels.noContact}</p> : list(here)}
      {gone.length > 0 && (
        <ReadMore size="small" header={labels.contact.former(gone.length)}>
          {list(gone)}
        </ReadMore>
      )}
      {open && (
        <ContactDialog companyId={establishment.id} contact={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
      {blank && <BlankContactDialog companyId={establishment.id} contact={blank} onClose={() => setBlank(undefined)} />}
    </Panel>
  );
};

const Contact = ({ contact, onChange, onBlank }: { contact: ContactRow; onChange?: () => void; onBlank?: () => void }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const { displayName, role, phone, email, validTo } = contact;
  const gone = left(contact);
  return (
    <li>
      <span>
        <strong>{displayName}</strong> {contact.main && !gone && <StatusTag tone="info">{labels.contact.mainTag}</StatusTag>}
      </span>
      <span>{role}</span>
      {validTo && <span>{gone ? labels.contact.left(formats.day(validTo)) : labels.contact.leaves(formats.day(validTo))}</span>}
      {phone && !gone && (
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <PhoneIcon aria-hidden fontSize="1.25rem" />
          <span>{phone}</span>
        </a>
      )}
      {email && !gone && (
        <a href={`mailto:${email}`}>
          <EnvelopeClosedIcon aria-hidden fontSize="1.25rem" />
          <span>{email}</span>
        </a>
      )}
      <LastChange row={contact} />
      {onChange && (
        <Button size="small" variant="tertiary" className="wl-account-step" onClick={onChange}>
          {labels.change}
          <span className="aksel-sr-only">{labels.ofRow(displayName)}</span>
        </Button>
      )}
      {onBlank && gone && (phone || email) && (
        <Button size="small" variant="tertiary" className="wl-account-step" onClick={onBlank}>
          {labels.contact.blank}
          <span className="aksel-sr-only">{labels.ofRow(displayName)}</span>
        </Button>
      )}
    </li>
  );
};
