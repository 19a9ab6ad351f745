import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Switch } from '@navikt/ds-react/Switch';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../i18n/language.js';
import { Facts } from '../../../ui/page/Facts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useShortcuts } from '../../../ui/shortcuts/shortcuts.js';
import { useTheme, type ThemeChoice } from '../../../ui/theme/theme.js';
import '../../../ui/form/form.css';
import { CalendarFeedPanel } from '../../calendar-feed/CalendarFeedPanel.js';
import { useMay, useUser } from '../../user.js';
import { useHelpLabels } from './use-help-labels.js';

const themes: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Language, colours and shortcuts of this device, and what one's roles let one see. */
export const SettingsPage = () => {
  const labels = useHelpLabels();
  const { language, setLanguage } = useLanguage();
  const { choice, setChoice } = useTheme();
  const { sight } = useUser();
  const hasAppointments = useMay('appointment.read');
  const { singleKeys, setSingleKeys } = useShortcuts();
  return (
    <>
      <PageHeader title={labels.settings} description={labels.settingsLead} />
      <Panel>
        <div className="wl-form wl-settings">
          <RadioGroup size="small" legend={labels.language} value={language} onChange={setLanguage}>
            <Radio value="de">
              <span lang="de">Deutsch</span>
            </Radio>
            <Radio value="en">
              <span lang="en">English</span>
            </Radio>
          </RadioGroup>
          <RadioGroup size="small" legend={labels.theme} value={choice} onChange={setChoice}>
            {themes.map((theme) => (
              <Radio key={theme} value={theme}>
                {labels.themes[theme]}
              </Radio>
            ))}
          </RadioGroup>
          <Switch
            size="small"
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.target.checked)}
            description={labels.singleKeysHint}
          >
            {labels.singleKeys}
          </Switch>
          <div>
            <Link to="/hilfe" className="wl-link">
              {labels.allShortcuts}
            </Link>
          </div>
        </div>
      </Panel>
      {hasAppointments && <CalendarFeedPanel />}
      <Panel title={labels.sight}>
        <p className="wl-quiet">{labels.sightText}</p>
        <Facts
          columns={2}
          items={sight.map(({ data, cells }) => ({
            label: labels.dataClasses[data],
            value: cells.map((cell) => labels.cells[cell]).join('; '),
          }))}
        />
      </Panel>
    </>
  );
};
