import { useMemo, useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useLanguage } from '../../../i18n/language.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { EntryDialog, required } from './EntryDialog.js';
import { Choice, EvidenceFields, needsDay } from './EntryFields.js';
import { inWords, languageName } from './entry-words.js';
import { useProfile, useProfileLabels, useSaveEntry, type LanguageSkill } from './profile.api.js';

/** Languages that are spoken between Rhein and Ruhr; ISO 639. */
const codes =
  'am ar az be bg bn bs ckb cs da de el en es et fa fi fr ha he hi hr hu hy id ig it ja ka kmr ko ku lt lv mk ml mn ms nl no pa pl ps pt ro ru sk sl so sq sr sv sw ta te th ti tr tw uk ur uz vi wo yo zh';
const fields = { '/language': 'language-language', '/level': 'language-level', '/evidenceOn': 'language-evidenceOn' };

type Entry = Omit<LanguageSkill, 'id' | 'version' | 'recordedAt' | 'updatedBy' | 'level'> & { readonly level: LanguageSkill['level'] | '' };
const fresh: Entry = { language: '', level: '', evidence: 'none', evidenceOn: null };

/** Records a language or changes its level. */
export const LanguageDialog = (props: { clientId: string; stored: LanguageSkill | undefined; onClose: () => void }) => {
  const labels = useProfileLabels();
  const { language: words } = labels;
  const { language: screen } = useLanguage();
  const formats = useFormats();
  const { stored } = props;
  const profile = useProfile(props.clientId);
  const save = useSaveEntry(props.clientId);
  const [entry, setEntry] = useState<Entry>(() => (stored ? { ...stored } : fresh));
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const names = useMemo(() => {
    const all = [...new Set([...codes.split(' '), ...(stored ? [stored.language] : [])])].map(
      (code) => [code, languageName(screen, code)] as const,
    );
    return Object.fromEntries(all.toSorted((a, b) => a[1].localeCompare(b[1], screen)));
  }, [screen, stored]);
  const read = () => {
    const { language, level, evidence, evidenceOn } = entry;
    const missing = [
      ...required('/language', labels.missing.language, language !== ''),
      ...required('/level', labels.missing.languageLevel, level !== ''),
      ...required('/evidenceOn', labels.missing.evidenceOn, !needsDay(evidence) || evidenceOn !== null),
    ];
    if (missing.length > 0 || level === '') return { missing };
    return { body: { type: 'language' as const, language, level, evidence, evidenceOn } };
  };
  const latest = async () => {
    const now = (await profile.refetch()).data?.languages.find(({ id }) => id === stored?.id);
    return now && { ...now, words: inWords.language(labels, formats, screen, now) };
  };
  return (
    <EntryDialog
      clientId={props.clientId}
      title={stored ? words.change : words.add}
      saved={labels.saved}
      stored={stored}
      fields={fields}
      save={save}
      latest={latest}
      read={read}
      onClose={props.onClose}
    >
      {(error) => (
        <>
          <Choice
            id="language-language"
            label={words.language}
            words={names}
            empty={labels.choose}
            value={entry.language}
            onChange={(language) => change({ language })}
            error={fieldMessage(error, '/language')}
          />
          <Choice
            id="language-level"
            label={words.level}
            words={words.levels}
            empty={labels.choose}
            value={entry.level}
            onChange={(level) => change({ level })}
            error={fieldMessage(error, '/level')}
          />
          <EvidenceFields
            id="language"
            evidence={entry.evidence}
            evidenceOn={entry.evidenceOn ?? undefined}
            onChange={({ evidence, ...day }) =>
              change({ ...(evidence ? { evidence } : {}), ...('evidenceOn' in day ? { evidenceOn: day.evidenceOn ?? null } : {}) })
            }
            error={error}
          />
        </>
      )}
    </EntryDialog>
  );
};
