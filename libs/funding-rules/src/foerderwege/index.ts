export {
  abschluesse,
  beschaeftigungen,
  weiterbildungsziele,
  type Abschluss,
  type Beschaeftigung,
  type FoerderwegFactName,
  type FoerderwegFacts,
  type Weiterbildungsziel,
} from './facts.js';
export {
  findeFoerderwege,
  foerderwegRuleIds,
  foerderwegStatuses,
  type Foerderweg,
  type Foerderwege,
  type FoerderwegRuleId,
  type FoerderwegStatus,
} from './foerderwege.js';
export {
  foerderleistungen,
  foerderwegIds,
  zustaendigeStellen,
  type Foerderleistung,
  type FoerderwegId,
  type Zustaendigkeit,
  type ZustaendigeStelle,
} from './zustaendigkeit.js';
