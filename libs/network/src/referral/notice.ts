/** The wording in force; a change of any word is a new version. Which one somebody agreed to stands in the referral. */
export const noticeVersion = '2026-11';

/** What a recipient promises before it sees anything (§ 78(1) SGB X). The German text is the binding one. */
export const noticeTexts: Readonly<Record<'de' | 'en', string>> = {
  de: 'Die Angaben sind Sozialdaten. Sie dürfen sie nur für den genannten Zweck speichern, verändern, nutzen oder weitergeben und müssen sie ebenso geheim halten wie die Stelle, von der sie kommen (§ 78 Abs. 1 SGB X). Das gilt auch für alle, die bei Ihnen damit arbeiten. Wer dagegen verstößt, kann sich strafbar machen (§ 85 SGB X).',
  en: 'The details are social data. You may store, change, use or pass them on for the stated purpose only and must keep them as secret as the body they come from (§ 78(1) SGB X). This holds for everybody who works with them at your organisation. A breach may be a criminal offence (§ 85 SGB X).',
};
