import {
  Buildings2Icon,
  ChatIcon,
  FileTextIcon,
  FolderIcon,
  HatSchoolIcon,
  InboxDownIcon,
  NotePencilIcon,
  PadlockUnlockedIcon,
  PersonIcon,
  PersonPlusIcon,
} from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { bodyOf } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';
import { useLabels } from '../../i18n/language.js';
import type { Command, CommandSearch } from '../../ui/command/command.js';
import { useFormats } from '../../ui/format/use-formats.js';
import type { Formats } from '../../ui/format/formats.js';
import { useDesk } from '../desk/desk.js';
import { useMay } from '../user.js';
import { isClosed } from '../words/StateTags.js';
import { useWords } from '../words/use-words.js';
import type { Words } from '../words/words.de.js';
import { searchDe, type SearchLabels } from './search.labels.de.js';
import { searchEn } from './search.labels.en.js';

type Result = components['schemas']['SearchResult'];
type Case = components['schemas']['CaseHit'];
type Texts = { readonly labels: SearchLabels; readonly words: Words; readonly formats: Formats };

/** The search behind Strg+K: records, notes, numbers, each with what it was found by, and a session for a person with one open case. */
export const useStaffSearch = (): CommandSearch | undefined => {
  const labels = useLabels({ de: searchDe, en: searchEn });
  const words = useWords();
  const formats = useFormats();
  const { record } = useDesk();
  const maySearch = useMay('client.search');
  const mayBreakGlass = useMay('client.break-glass');
  const mayRecord = useMay('session.record');
  const mayRegister = useMay('client.write');
  return useMemo(() => {
    if (!maySearch) return undefined;
    return async (query, signal) => {
      const result = await bodyOf(staffApi.POST('/api/v1/search', { body: { query, limit: 6 }, signal }));
      const sessions = mayRecord ? sessionsFor(result) : [];
      return [
        ...pages(result, { labels, words, formats }),
        ...sessions.map(({ name, kase }) => ({
          id: `record:${kase.id}`,
          group: labels.record,
          title: labels.recordFor(name),
          detail: [kase.number, kase.subject].join(' · '),
          icon: <ChatIcon />,
          run: () => record({ kind: 'case', caseId: kase.id, number: kase.number, label: name }),
        })),
        ...(mayRegister && result.clients.every(guessed) ? [newClient(labels)] : []),
        ...(mayBreakGlass && result.clients.length === 0 ? [breakGlass(labels)] : []),
      ];
    };
  }, [maySearch, mayRecord, mayRegister, mayBreakGlass, labels, words, formats, record]);
};

// Nobody is called as typed: perhaps she is new.
const guessed = ({ because }: Result['clients'][number]): boolean => because === 'sound' || because === 'similar';

const newClient = (labels: SearchLabels): Command => ({
  id: 'search:new-client',
  group: labels.notFound,
  title: labels.newClient,
  icon: <PersonPlusIcon />,
  to: '/personen/neu',
});

const breakGlass = (labels: SearchLabels): Command => ({
  id: 'break-glass',
  group: labels.notFound,
  title: labels.breakGlass,
  icon: <PadlockUnlockedIcon />,
  to: '/notfallzugriff',
});

const pages = (result: Result, texts: Texts): readonly Command[] => [...records(result, texts), ...byNumberAndNote(result, texts)];

const records = ({ clients, companies, cases, courses }: Result, { labels, words, formats }: Texts): readonly Command[] => [
  ...clients.map(({ id, number, displayName, birthDate, town, because }) => ({
    id,
    group: labels.clients,
    title: displayName,
    detail: [birthDate && labels.born(formats.plainDay(birthDate)), town, number].filter(Boolean).join(' · '),
    reason: labels.because[because],
    icon: <PersonIcon />,
    to: `/personen/${id}`,
  })),
  ...companies.map(({ id, name, town, betriebsnummer, because }) => ({
    id,
    group: labels.companies,
    title: name,
    detail: [town, betriebsnummer].join(' · '),
    reason: labels.because[because],
    icon: <Buildings2Icon />,
    to: `/unternehmen/${id}`,
  })),
  ...cases.map(({ id, number, subject, status, because, clientName, companyName }) => ({
    id,
    group: labels.cases,
    title: [number, clientName ?? companyName].filter(Boolean).join(' · '),
    detail: [subject, words.caseStatus[status]].join(' · '),
    reason: labels.because[because],
    icon: <FolderIcon />,
    to: `/faelle/${id}`,
  })),
  ...courses.map(({ id, title, providerName }) => ({
    id,
    group: labels.courses,
    title,
    detail: providerName,
    icon: <HatSchoolIcon />,
    to: `/kurse/${id}`,
  })),
];

const byNumberAndNote = ({ notes, applications, needs }: Result, { labels, words, formats }: Texts): readonly Command[] => [
  ...applications.map(({ id, number, state, companyName }) => ({
    id,
    group: labels.applications,
    title: [number, companyName].filter(Boolean).join(' · '),
    detail: words.applicationState[state],
    reason: labels.because.number,
    icon: <FileTextIcon />,
    to: `/antraege/${id}`,
  })),
  ...needs.map(({ id, number, companyName }) => ({
    id,
    group: labels.needs,
    title: [number, companyName].filter(Boolean).join(' · '),
    reason: labels.because.number,
    icon: <InboxDownIcon />,
    to: `/bedarf/${id}`,
  })),
  ...notes.map(({ caseId, caseNumber, clientName, heldOn, excerpt }) => ({
    id: `note:${caseId}:${heldOn}`,
    group: labels.notes,
    title: [clientName ?? caseNumber, labels.talkOn(formats.plainDay(heldOn))].join(' · '),
    detail: `… ${excerpt} …`,
    icon: <NotePencilIcon />,
    to: `/faelle/${caseId}`,
  })),
];

// A hit names its person, it does not carry the id: two people of the same name offer nothing rather than the wrong one.
const sessionsFor = ({ clients, cases }: Result): readonly { name: string; kase: Case }[] =>
  clients.flatMap(({ displayName: name }) => {
    const open = cases.filter(({ clientName, status }) => clientName === name && !isClosed(status));
    const [kase] = open;
    const alone = clients.filter(({ displayName }) => displayName === name).length === 1;
    return kase && open.length === 1 && alone ? [{ name, kase }] : [];
  });
