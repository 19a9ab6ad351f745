import { useFormats } from '../../../ui/format/use-formats.js';
import { useAssessmentLabels } from '../use-assessment-labels.js';
import { linesOf, type Cited } from './citation.js';
// Federal law as consolidated on gesetze-im-internet.de, an official work free of copyright (§ 5 UrhG; NOTICE).
import statutes from './statutes.json';

type Section = { readonly title: string; readonly text: readonly { readonly absatz: string | null; readonly words: string }[] };
const sections: Readonly<Record<string, Section>> = statutes.sections;

/** The cited paragraphs in full, with the cited Absätze marked; the law is German whatever the page speaks. */
export const StatuteText = ({ cited }: { cited: readonly Cited[] }) => {
  const { statute: labels } = useAssessmentLabels();
  const formats = useFormats();
  const names = [...new Set(cited.map(({ section }) => section))];
  return (
    <div className="wl-statute">
      {names.map((name) => {
        const marked = cited.filter(({ section }) => section === name).map(({ absatz }) => absatz);
        return (
          <section key={name} lang="de" aria-labelledby={idOf(name)}>
            <h2 id={idOf(name)}>
              {titleOf(name)} {sections[name]?.title}
            </h2>
            {sections[name]?.text.map(({ absatz, words }) => (
              <Absatz key={words} absatz={absatz} words={words} mark={marked.includes(absatz ?? '') ? labels.cited : undefined} />
            ))}
          </section>
        );
      })}
      <p className="wl-subtle">{labels.source(formats.plainDay(statutes.asOf))}</p>
    </div>
  );
};

const Absatz = ({ absatz, words, mark }: { absatz: string | null; words: string; mark: string | undefined }) => (
  <div className="wl-statute__absatz" data-cited={mark !== undefined} {...(mark ? { 'aria-current': true } : {})}>
    {linesOf(words).map((line, index) => (
      <p key={line} data-item={index > 0}>
        {index === 0 && absatz && `(${absatz}) `}
        {line}
      </p>
    ))}
  </div>
);

// `SGB III 82` is written «§ 82 SGB III».
const titleOf = (name: string): string => name.replace(/^(.*) (\d+\w*)$/, '§ $2 $1');
const idOf = (name: string): string => `statute-${name.replaceAll(' ', '-')}`;
