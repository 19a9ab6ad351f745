import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the words of a name sound, as codes of the Kölner Phonetik (Postel 1969), so that Müller, Mueller, Muller and Mueler are one name.
 * A word of vowels alone («Eo») and one of a single code say too little and are left out.
 */
export class PlatformSounds20261130000660 implements MigrationInterface {
  readonly name = 'PlatformSounds20261130000660';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create extension if not exists fuzzystrmatch;
      create function platform.sound_of(word text) returns text language sql immutable strict parallel safe set search_path = pg_catalog as $f$
        with spoken as (select regexp_replace(platform.fold(word), '[^a-z]', '', 'g') as letters),
        soft as (select replace(letters, 'ph', 'f') as letters from spoken),
        -- d and t before c, s, z hiss; x is k and s, also where the k is written; then c by its place and its neighbours.
        hissed as (select regexp_replace(regexp_replace(letters, '[dt](?=[csz])', '8', 'g'), '[ckq]?x', '48', 'g') as letters from soft),
        placed as (select regexp_replace(regexp_replace(letters, '([sz8])c', '\\18', 'g'), '^c(?=[ahkloqru4])', '4') as letters from hissed),
        coded as (select regexp_replace(regexp_replace(regexp_replace(letters, '^c', '8'), 'c(?=[ahkoqu4])', '4', 'g'), 'c', '8', 'g') as letters from placed),
        digits as (select translate(replace(letters, 'h', ''), 'aeijouybpdtfvwgkqlmnrsz', '00000001122333444566788') as code from coded)
        select regexp_replace(regexp_replace(code, '(.)\\1+', '\\1', 'g'), '(?!^)0', '', 'g') from digits $f$;

      create function platform.sounds(words text) returns text[] language sql immutable strict parallel safe set search_path = pg_catalog as $f$
        select coalesce(array_agg(distinct code order by code), '{}') from (
          select platform.sound_of(word) as code from regexp_split_to_table(words, '[^[:alpha:]]+') as word) as heard
        where length(code) > 1 $f$;

      -- Whether each word typed is a word written but for a slip of the finger: one letter in short words, two in longer ones.
      create function platform.slips(typed text, written text) returns boolean language sql immutable strict parallel safe
        set search_path = pg_catalog as $f$
        select coalesce(bool_and(known), false) from (
          select exists (select from regexp_split_to_table(platform.fold(written), '[^a-z]+') as of_written
            where public.levenshtein_less_equal(of_typed, of_written, allowed) <= allowed) as known
          from regexp_split_to_table(trim(platform.fold(typed)), '[^a-z]+') as of_typed,
            lateral (select case when length(of_typed) < 4 then 0 when length(of_typed) < 6 then 1 else 2 end as allowed) as at_most) as words $f$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
