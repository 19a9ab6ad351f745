import type { BildungsscheckFacts } from '../bildungsscheck/index.js';
import type { S812Facts, S81Facts } from '../s81/index.js';
import type { Facts } from '../s82/facts.js';
import type { QualifizierungsgeldFacts } from '../s82a/index.js';
import type { FoerderwegFacts } from './facts.js';

const employed = ({ beschaeftigung }: FoerderwegFacts): boolean | undefined =>
  beschaeftigung === undefined ? undefined : beschaeftigung !== 'arbeitslos';

const unemployed = (facts: FoerderwegFacts): boolean | undefined => {
  const known = employed(facts);
  return known === undefined ? undefined : !known;
};

const aufstieg = ({ ziel }: FoerderwegFacts): boolean | undefined => (ziel === undefined ? undefined : ziel === 'aufstieg');

/** What every way asks of the course and its dates. */
const common = (facts: FoerderwegFacts) => {
  const { applicationDate, participationStart, traegerZulassung } = facts;
  return { applicationDate, participationStart, traegerZulassung };
};

/** § 82 on its own conditions: the way of § 81(2) is judged beside it. */
export const s82Facts = (facts: FoerderwegFacts): Facts => ({
  ...common(facts),
  decisionDate: null,
  arbeitsverhaeltnis: employed(facts),
  nurAnpassungsfortbildung: facts.nurAnpassungsfortbildung,
  berufsabschlussAm: facts.abschluss === 'keiner' || facts.abschluss === 'im-ausland' ? null : facts.berufsabschlussAm,
  fehlenderBerufsabschluss: false,
  letzteTeilnahmeAm: facts.letzteTeilnahmeAm,
  massnahmeMinutes: facts.massnahmeMinutes,
  massnahmeZulassung: facts.massnahmeZulassung,
  arbeitgeberVerpflichtet: facts.arbeitgeberVerpflichtet,
  aufstiegsfortbildung: aufstieg(facts),
  beginnWaehrendKurzarbeit: false,
  qualifizierungsgeldGleicheMassnahme: false,
});

/** §§ 82a, 82b. */
export const qualifizierungsgeldFacts = (facts: FoerderwegFacts): QualifizierungsgeldFacts => ({
  ...common(facts),
  arbeitnehmerImBetrieb: facts.arbeitnehmerImBetrieb,
  betroffeneArbeitnehmer: facts.betroffeneArbeitnehmer,
  arbeitgeberFinanziert: facts.arbeitgeberFinanziert,
  qualifizierungsgeldVereinbarung: facts.qualifizierungsgeldVereinbarung,
  schriftlicheErklaerung: facts.schriftlicheErklaerung,
  nurAnpassungsfortbildung: facts.nurAnpassungsfortbildung,
  massnahmeMinutes: facts.massnahmeMinutes,
  arbeitsverhaeltnis: employed(facts),
  arbeitgeberVerpflichtet: facts.arbeitgeberVerpflichtet,
  foerderungNach82GleicheMassnahme: false,
  aufstiegsfortbildung: aufstieg(facts),
});

/** § 81(2), for unemployed and employed people. A degree from abroad is first a case for recognition, hence unknown here. */
export const s812Facts = (facts: FoerderwegFacts): S812Facts => {
  const { abschluss } = facts;
  return {
    ...common(facts),
    fehlenderBerufsabschluss: abschluss === undefined || abschluss === 'im-ausland' ? undefined : abschluss === 'keiner',
    berufsabschlussVerwertbar: abschluss === 'verwertbar' ? true : abschluss === 'nicht-mehr-verwertbar' ? false : undefined,
    berufstaetigkeitMonate: facts.berufstaetigkeitMonate,
    angelernteTaetigkeitMonate: abschluss === 'nicht-mehr-verwertbar' ? facts.berufstaetigkeitMonate : undefined,
    massnahmeZulassung: facts.massnahmeZulassung,
    arbeitslos: unemployed(facts),
    leistungsberechtigtSgb2: facts.leistungsberechtigtSgb2,
  };
};

/** § 81(1), for unemployed people and those threatened by it. */
export const s81Facts = (facts: FoerderwegFacts): S81Facts => ({
  ...common(facts),
  massnahmeZulassung: facts.massnahmeZulassung,
  arbeitslos: unemployed(facts),
});

/** Bildungsscheck 2.0; other public money is asked when it comes to it. */
export const bildungsscheckFacts = (facts: FoerderwegFacts): BildungsscheckFacts => ({
  applicationDate: facts.applicationDate,
  courseStart: facts.participationStart,
  hauptwohnsitzNrw: facts.hauptwohnsitzNrw,
  zuVersteuerndesEinkommen: facts.zuVersteuerndesEinkommen,
  zusammenveranlagung: facts.zusammenveranlagung,
  zielgruppe: employed(facts),
  andereOeffentlicheMittel: false,
  imKalenderjahrGenutzt: facts.bildungsscheckImKalenderjahr,
});
