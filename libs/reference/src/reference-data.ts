import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { Reader } from '@app/platform';
import type { Jurisdiction } from './jurisdiction.js';

/** An entry of KldB 2010 (edition 2020); level 1 = Berufsbereich … 5 = Berufsgattung, whose last digit is the Anforderungsniveau. */
export type Occupation = { readonly code: string; readonly level: number; readonly title: string; readonly shortTitle: string };

export type WzVersion = 2008 | 2025;

/** An entry of the Klassifikation der Wirtschaftszweige; level 1 = section (letter) … 5 = five-digit class. */
export type Industry = { readonly version: WzVersion; readonly code: string; readonly level: number; readonly title: string };

export type Municipality = { readonly ags: string; readonly name: string; readonly kreis: string };

/** A place of a postcode; `ags` is null where the place is not a municipality of its own. Degrees in WGS 84. */
export type Place = {
  readonly plz: string;
  readonly place: string;
  readonly kreis: string;
  readonly lat: number;
  readonly lon: number;
  readonly ags: string | null;
};

/** A place with its distance as the crow flies in kilometres. */
export type NearbyPlace = Place & { readonly km: number };

// What a person types is text to look for, never a pattern.
const containing = `'%' || replace(replace(replace(platform.fold($1), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;

const kmPerDegree = 111.2;

/** Reads the shared classifications, places and jurisdiction. Nothing here belongs to a Träger, so no scope is asked for. */
@Injectable()
export class ReferenceData {
  constructor(private readonly reader: Reader) {}

  /** Occupations whose code or title contains the fragment (case and umlauts do not matter); five-digit ones first. */
  occupations(fragment: string, limit: number): Promise<Occupation[]> {
    return this.reader.shared<Occupation>({
      name: 'reference.occupations',
      text: `select code, level, title, short_title as "shortTitle" from reference.kldb
              where search_text like ${containing}
              order by level desc, position(platform.fold($1) in search_text), code limit $2`,
      values: [fragment.trim(), limit],
    });
  }

  /** The occupation with exactly this code, or null. */
  async occupation(code: string): Promise<Occupation | null> {
    const [row] = await this.reader.shared<Occupation>({
      name: 'reference.occupation',
      text: 'select code, level, title, short_title as "shortTitle" from reference.kldb where code = $1',
      values: [code],
    });
    return row ?? null;
  }

  /** Industries of one version whose code or title contains the fragment; the finest ones first. */
  industries(version: WzVersion, fragment: string, limit: number): Promise<Industry[]> {
    return this.reader.shared<Industry>({
      name: 'reference.industries',
      text: `select version, code, level, title from reference.wz
              where version = $3 and search_text like ${containing}
              order by level desc, position(platform.fold($1) in search_text), code limit $2`,
      values: [fragment.trim(), limit, version],
    });
  }

  /** The industry with exactly this code in this version, or null. */
  async industry(version: WzVersion, code: string): Promise<Industry | null> {
    const [row] = await this.reader.shared<Industry>({
      name: 'reference.industry',
      text: 'select version, code, level, title from reference.wz where version = $1 and code = $2',
      values: [version, code],
    });
    return row ?? null;
  }

  /** The WZ 2008 codes that a WZ 2025 code continues, wholly or in part. */
  async wz2008Of(wz2025: string): Promise<string[]> {
    const rows = await this.reader.shared<{ code: string }>({
      name: 'reference.wz2008-of',
      text: 'select wz2008 as code from reference.wz_correspondence where wz2025 = $1 order by wz2008',
      values: [wz2025],
    });
    return rows.map(({ code }) => code);
  }

  /** The municipality with this eight-digit AGS, or null. */
  async municipality(ags: string): Promise<Municipality | null> {
    const [row] = await this.reader.shared<Municipality>({
      name: 'reference.municipality',
      text: 'select ags, name, kreis from reference.municipality where ags = $1',
      values: [ags],
    });
    return row ?? null;
  }

  /** Names of municipalities by AGS; unknown ones are missing. */
  async municipalityNames(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.shared<{ code: string; name: string }>({
      name: 'reference.municipality-names',
      text: 'select ags as code, name from reference.municipality where ags = any($1)',
      values: [codes],
    });
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  /** Titles of industries by code, of the newest version that knows it; unknown ones are missing. */
  async industryTitles(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.shared<{ code: string; title: string }>({
      name: 'reference.industry-titles',
      text: 'select distinct on (code) code, title from reference.wz where code = any($1) order by code, version desc',
      values: [codes],
    });
    return new Map(rows.map(({ code, title }) => [code, title]));
  }

  /** All places of a postcode; more than one AGS among them means that somebody has to choose. */
  placesOf(plz: string): Promise<Place[]> {
    return this.reader.shared<Place>({
      name: 'reference.places-of',
      text: 'select plz, place, kreis, lat, lon, ags from reference.postcode where plz = $1 order by place',
      values: [plz],
    });
  }

  /** The Träger competent for a municipality on a day, or null where the table says nothing. */
  async jurisdictionOf(ags: string, on: LocalDate): Promise<Jurisdiction | null> {
    const [row] = await this.reader.shared<Jurisdiction>({
      name: 'reference.jurisdiction-of',
      text: `select ags, agentur, jobcenter, jobcenter_type as "jobcenterType", valid_from::text as "validFrom"
               from reference.jurisdiction where ags = $1 and valid_from <= $2 order by valid_from desc limit 1`,
      values: [ags, on],
    });
    return row ?? null;
  }

  /** The Agentur of each postcode on a day, by its code; without those nobody knows, or that belong to several. */
  async agenturenOf(plzs: readonly string[], on: LocalDate): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.shared<{ plz: string; agentur: string }>({
      name: 'reference.agenturen-of',
      text: `select p.plz, min(j.agentur) as agentur from reference.postcode p
               left join lateral (select agentur from reference.jurisdiction where ags = p.ags and valid_from <= $2
                 order by valid_from desc limit 1) j on true
             where p.plz = any($1) and p.ags is not null group by p.plz
             having count(distinct j.agentur) = 1 and count(*) filter (where j.agentur is null) = 0`,
      values: [[...new Set(plzs)], on],
    });
    return new Map(rows.map(({ plz, agentur }) => [plz, agentur]));
  }

  /** Places within `km` of the first place of a postcode (itself included), nearest first; empty for an unknown postcode. */
  near(plz: string, km: number): Promise<NearbyPlace[]> {
    return this.reader.shared<NearbyPlace>({
      name: 'reference.near',
      text: `with centre as (select lat, lon from reference.postcode where plz = $1 order by place limit 1),
                  around as (
                    select p.plz, p.place, p.kreis, p.lat, p.lon, p.ags,
                           12742 * asin(least(1, sqrt(power(sin(radians(p.lat - c.lat) / 2), 2)
                             + cos(radians(c.lat)) * cos(radians(p.lat)) * power(sin(radians(p.lon - c.lon) / 2), 2)))) as km
                      from centre c
                      join reference.postcode p
                        on p.lat between c.lat - $2::float8 / ${kmPerDegree} and c.lat + $2::float8 / ${kmPerDegree})
             select * from around where km <= $2::float8 order by km, plz, place`,
      values: [plz, km],
    });
  }
}
