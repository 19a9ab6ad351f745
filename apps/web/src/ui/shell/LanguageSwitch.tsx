import { useLanguage } from '../../i18n/language.js';
import './switch.css';

/** Deutsch or English, each named in its own language. */
export const LanguageSwitch = () => {
  const { language, setLanguage } = useLanguage();
  return (
    <div className="wl-switch" role="group" aria-label={language === 'de' ? 'Sprache' : 'Language'}>
      {(['de', 'en'] as const).map((tag) => (
        <button key={tag} type="button" lang={tag} aria-pressed={language === tag} onClick={() => setLanguage(tag)}>
          {tag === 'de' ? 'Deutsch' : 'English'}
        </button>
      ))}
    </div>
  );
};
