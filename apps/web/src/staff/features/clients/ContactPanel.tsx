import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Select } from '@navikt/ds-react/Select';
import { PencilIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import {
  useContactLabels,
  useContactPreference,
  useRecordContactPreference,
  type ContactPreference,
  type RecordContactPreference,
} from './contact.api.js';

type Of = { clientId: string; etag: string | undefined };

const wishes = ['interpreter', 'largePrint', 'plainLanguage', 'screenReader'] as const;
type Wish = (typeof wishes)[number];

/** How the person wishes to be reached and spoken with. */
export const ContactPanel = ({ clientId, etag, mayWrite }: Of & { mayWrite: boolean }) => {
  const labels = useContactLabels();
  const { data, error, refetch } = useContactPreference(clientId);
  const [editing, setEditing] = useState(false);
  const edit = mayWrite && data && (
    <Button size="small" variant="secondary" icon={<PencilIcon aria-hidden />} onClick={() => setEditing(true)}>
      {labels.edit}
    </Button>
  );
  return (
    <Panel title={labels.title} actions={edit}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data && !data.asked && <p className="wl-quiet">{labels.none}</p>}
      {data?.asked && <Shown preference={data} />}
      {editing && data && <Editor clientId={clientId} etag={etag} preference={data} onClose={() => setEditing(false)} />}
    </Panel>
  );
};

const Shown = ({ preference }: { preference: ContactPreference }) => {
  const labels = useContactLabels();
  const { channel, language } = preference;
  const wished = wishes.filter((wish) => preference[wish]).map((wish) => labels.wishes[wish]);
  const known: Readonly<Record<string, string>> = labels.languages;
  return (
    <>
      <Facts
        items={[
          { label: labels.channel, value: channel ? labels.channels[channel] : labels.noChannel },
          { label: labels.language, value: language ? (known[language] ?? language) : labels.german },
          { label: labels.needs, value: wished.length > 0 ? wished.join(', ') : labels.nothing },
        ]}
      />
      {preference.largePrint && <InlineMessage status="info">{labels.letters}</InlineMessage>}
    </>
  );
};

const fields = { '/channel': 'contact-channel', '/language': 'contact-language' };

const Editor = ({ clientId, etag, preference, onClose }: Of & { preference: ContactPreference; onClose: () => void }) => {
  const labels = useContactLabels();
  const toast = useToast();
  const record = useRecordContactPreference(clientId, etag);
  const [channel, setChannel] = useState<NonNullable<RecordContactPreference['channel']> | ''>(preference.channel ?? '');
  const [language, setLanguage] = useState(preference.language ?? '');
  const [chosen, setChosen] = useState<readonly Wish[]>(wishes.filter((wish) => preference[wish]));
  const submit = () =>
    record.mutate(
      {
        channel: channel || null,
        language: language || null,
        interpreter: chosen.includes('interpreter'),
        largePrint: chosen.includes('largePrint'),
        plainLanguage: chosen.includes('plainLanguage'),
        screenReader: chosen.includes('screenReader'),
      },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={labels.title}
      description={labels.lead}
      submit={labels.save}
      busy={record.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={record.error} fields={fields} />
      <Select
        id={fields['/channel']}
        size="small"
        label={labels.channel}
        value={channel}
        error={fieldMessage(record.error, '/channel')}
        onChange={({ target }) => setChannel(target.value as typeof channel)}
      >
        <option value="">{labels.noChannel}</option>
        {Object.entries(labels.channels).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Select
        id={fields['/language']}
        size="small"
        label={labels.language}
        value={language}
        error={fieldMessage(record.error, '/language')}
        onChange={({ target }) => setLanguage(target.value)}
      >
        <option value="">{labels.german}</option>
        {Object.entries(labels.languages).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <CheckboxGroup size="small" legend={labels.needs} value={[...chosen]} onChange={(value: Wish[]) => setChosen(value)}>
        {wishes.map((wish) => (
          <Checkbox key={wish} value={wish}>
            {labels.wishes[wish]}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </FormDialog>
  );
};
