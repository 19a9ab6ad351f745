import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useFormats } from '../../../ui/format/use-formats.js';
import '../../timeline/timeline.css';
import { useWords, wordFor } from '../../words/use-words.js';
import type { DayList } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Due = DayList['items'][number]['due'][number];

/** The day on paper, A4, five facts about each; it is there only while it is being printed. */
export const DaySheet = ({ list, owner, onPrinted }: { list: DayList; owner: string; onPrinted: () => void }) => {
  const labels = useTodayLabels().sheet;
  const formats = useFormats();
  const words = useWords();
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
    // Once per sheet.
  }, []); // oxlint-disable-line react-hooks/exhaustive-deps
  const written = ({ kind, at, dueOn, text, inPlaceOf }: Due): string => {
    const when = kind === 'appointment' ? labels.appointment(at ?? '') : `${words.reminderKind[kind]} ${formats.plainDay(dueOn)}`;
    return [[when, text].filter(Boolean).join(': '), inPlaceOf && labels.deputy(inPlaceOf)].filter(Boolean).join(' ');
  };
  return createPortal(
    <section className="wl-print-sheet wl-day-sheet" aria-label={labels.title}>
      <h1>{labels.heading(formats.day(list.on))}</h1>
      <p>{[owner, labels.printed(formats.moment(list.printedAt)), labels.keep].join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.name}</th>
            <th scope="col">{labels.phone}</th>
            <th scope="col">{labels.phase}</th>
            <th scope="col">{labels.due}</th>
            <th scope="col">{labels.lastContact}</th>
          </tr>
        </thead>
        <tbody>
          {list.items.map(({ name, phone, cases, due, lastContactOn }, index) => (
            <tr key={index}>
              <td>{name}</td>
              <td>{phone ?? '–'}</td>
              <td>
                {cases.map(({ number, status }) => (
                  <div key={number}>
                    {number}, {wordFor(words.caseStatus, status)}
                  </div>
                ))}
              </td>
              <td>
                {due.map((one, at) => (
                  <div key={at}>{written(one)}</div>
                ))}
              </td>
              <td>{lastContactOn ? formats.plainDay(lastContactOn) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.items.length === 0 && <p>{labels.none}</p>}
    </section>,
    document.body,
  );
};
