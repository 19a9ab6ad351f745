import { PageHeader } from '../../../ui/page/PageHeader.js';
import { ChainPanel } from './ChainPanel.js';
import { LogPanel } from './LogPanel.js';
import { PatternsPanel } from './PatternsPanel.js';
import { SettingsPanel } from './SettingsPanel.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';
import './data-protection.css';

/** The desk of data protection: the access log, what is to be reviewed, and whether the logs are as they were sealed. */
export const DataProtectionPage = () => {
  const labels = useDataProtectionLabels();
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <div className="wl-stack wl-data-protection">
        <LogPanel />
        <PatternsPanel />
        <div className="wl-data-protection__pair">
          <ChainPanel />
          <SettingsPanel />
        </div>
      </div>
    </>
  );
};
