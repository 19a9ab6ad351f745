import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import { useChangeSetting, useSettings, type Setting } from './data-protection.api.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';

/** What the Träger has switched on, and on what ground; whoever administers it may change that. */
export const SettingsPanel = ({ ownPage = false }: { ownPage?: boolean }) => {
  const { settings: labels } = useDataProtectionLabels();
  const formats = useFormats();
  const mayChange = useMay('tenant-setting.write');
  const { data, error, refetch } = useSettings();
  const [changing, setChanging] = useState<Setting>();
  return (
    <Panel title={ownPage ? labels.evaluations : labels.title}>
      {!ownPage && <p className="wl-data-protection__hint">{labels.lead}</p>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ul className="wl-data-protection__list">
        {data?.map((setting) => (
          <li key={setting.key}>
            <span>
              <strong>{labels.keys[setting.key]}</strong>
              {setting.changedAt && (
                <span className="wl-data-protection__hint">
                  {labels.since(formats.moment(setting.changedAt))}. {labels.ground}: {setting.agreement}
                </span>
              )}
            </span>
            <span className="wl-row">
              <StatusTag tone={setting.enabled ? 'success' : 'neutral'}>{setting.enabled ? labels.on : labels.off}</StatusTag>
              {mayChange && (
                <Button
                  size="small"
                  variant="secondary"
                  onClick={() => setChanging(setting)}
                  aria-label={`${labels.change}: ${labels.keys[setting.key]}`}
                >
                  {labels.change}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {changing && <Change setting={changing} onClose={() => setChanging(undefined)} />}
    </Panel>
  );
};

const Change = ({ setting, onClose }: { setting: Setting; onClose: () => void }) => {
  const { settings: labels } = useDataProtectionLabels();
  const toast = useToast();
  const change = useChangeSetting(setting);
  const [enabled, setEnabled] = useState(setting.enabled);
  const [agreement, setAgreement] = useState(setting.agreement);
  const [tried, setTried] = useState(false);
  const missing = agreement.trim().length < 3;
  const submit = () => {
    setTried(true);
    if (missing) return;
    change.mutate(
      { enabled, agreement: agreement.trim() },
      {
        onSuccess: () => {
          onClose();
          toast({ text: labels.saved });
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.dialog}
      description={labels.keys[setting.key]}
      submit={labels.save}
      busy={change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={{ '/agreement': 'setting-agreement' }} />
      <Checkbox size="small" checked={enabled} onChange={(event) => setEnabled(event.target.checked)}>
        {labels.enabled}
      </Checkbox>
      <TextField
        id="setting-agreement"
        size="small"
        label={labels.agreement}
        description={labels.agreementHint}
        maxLength={300}
        autoComplete="off"
        value={agreement}
        onChange={(event) => setAgreement(event.target.value)}
        error={tried && missing ? labels.agreementMissing : undefined}
      />
    </FormDialog>
  );
};
