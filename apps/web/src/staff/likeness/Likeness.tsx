import { useLabels } from '../../i18n/language.js';
import { StatusTag } from '../../ui/page/StatusTag.js';
import { likenessDe, type LikenessLabels } from './likeness.labels.de.js';
import { likenessEn } from './likeness.labels.en.js';

type Reason = keyof LikenessLabels['reasons'];

/** The texts about likeness in the present language. */
export const useLikenessLabels = (): LikenessLabels => useLabels({ de: likenessDe, en: likenessEn });

/** How much two persons resemble each other, in words and percent. */
export const LikenessTag = ({ score }: { score: number }) => {
  const labels = useLikenessLabels();
  if (score >= 80) return <StatusTag tone="warning">{labels.strong(score)}</StatusTag>;
  return <StatusTag tone="neutral">{score >= 60 ? labels.middling(score) : labels.weak(score)}</StatusTag>;
};

/** What speaks for it: «Name klingt gleich, Geburtstag gleich». */
export const LikenessReasons = ({ reasons }: { reasons: readonly Reason[] }) => {
  const labels = useLikenessLabels();
  return <>{reasons.map((reason) => labels.reasons[reason]).join(', ')}</>;
};
