import { auditKindLabelsDe, auditKindLabelsEn, auditNameLabelsDe, auditNameLabelsEn, type AuditName, type LogRow } from '@app/audit';
import type { Language } from '../http/request.js';
import { auditTexts as de } from './audit-texts.de.js';
import { auditTexts as en } from './audit-texts.en.js';

/** The words of a language. */
export const textsOf = (language: Language) =>
  language === 'de'
    ? { texts: de, names: auditNameLabelsDe, kinds: auditKindLabelsDe }
    : { texts: en, names: auditNameLabelsEn, kinds: auditKindLabelsEn };

/** What was wanted, in a few words. */
export const kindOf = (action: AuditName, language: Language): string => {
  const { names, kinds } = textsOf(language);
  return kinds[action] ?? names[action] ?? names.other;
};

/** Who a row is about, without the role. */
export const whoOf = ({ actorKind, actorName }: Pick<LogRow, 'actorKind' | 'actorName'>, language: Language): string => {
  const { texts } = textsOf(language);
  return actorKind === 'staff' ? (actorName ?? texts.unknown) : texts[actorKind];
};

/** The roles somebody had, in words. */
export const rolesOf = ({ roles }: Pick<LogRow, 'roles'>, language: Language): string =>
  roles.map((role) => textsOf(language).texts.roles[role] ?? role).join(', ');

/** A row as a sentence: «Ayşe Kaya (Beratung) hat die Akte geöffnet». */
export const sentenceOf = (row: Pick<LogRow, 'actorKind' | 'actorName' | 'roles' | 'action' | 'allowed'>, language: Language): string => {
  const { texts, names } = textsOf(language);
  const roles = row.actorKind === 'staff' ? rolesOf(row, language) : '';
  const who = roles ? `${whoOf(row, language)} (${roles})` : whoOf(row, language);
  return row.allowed ? `${who} ${names[row.action] ?? names.other}` : texts.refused(who, kindOf(row.action, language));
};
