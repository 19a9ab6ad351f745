import { PageHeader } from '../../../ui/page/PageHeader.js';
import { SettingsPanel } from './SettingsPanel.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';
import './data-protection.css';

/** The switches of the Träger for whoever administers it. */
export const SwitchesPage = () => {
  const { settings: labels } = useDataProtectionLabels();
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <SettingsPanel ownPage />
    </>
  );
};
