import { timelineEvents, type TimelineRecord } from './timeline.js';
import { timelineSources, type Source } from './timeline.sources.js';

const none = 'select id, number from published.cases where false';

// Which cases, applications and needs belong to a record. $1 is the record, $2 the Träger.
const belonging: Readonly<Record<TimelineRecord, { readonly mine: string; readonly asked: string; readonly needs: string }>> = {
  case: {
    mine: 'id = $1',
    asked: 'null::uuid as part from published.funding_applications a where a.tenant_id = $2 and a.case_id = $1',
    needs: none,
  },
  client: {
    mine: 'client_id = $1',
    // The list of ids comes first: asked by an index, it never looks at the other applications of the Träger.
    asked: `p.id as part
      from published.funding_applications a
      left join published.participations p on p.application_id = a.id and p.client_id = $1 and p.tenant_id = $2
      where a.tenant_id = $2
        and a.id in (select f.id from published.funding_applications f where f.tenant_id = $2 and f.case_id in (select id from mine)
                     union
                     select t.application_id from published.participations t where t.tenant_id = $2 and t.client_id = $1)`,
    needs: none,
  },
  company: {
    // A case of one of its employees is no business of the company's record; applications name nobody.
    mine: 'establishment_id = $1 and client_id is null',
    asked: 'null::uuid as part from published.funding_applications a where a.tenant_id = $2 and a.establishment_id = $1',
    needs: `select id, number, channel, headcount, submitted_at, accepted_at, accepted_by from published.needs
      where establishment_id = $1 and tenant_id = $2`,
  },
};

const branch = ({ event, at, recorded, code, author, about, from, where, tenant }: Source): string => {
  const [name, known] = typeof event === 'string' ? [`'${event}'`, event] : [event.sql, event.like];
  const group = timelineEvents[known];
  const kind = about === 'subject' ? 'k.kind' : about ? `'${about}'` : 'null';
  return `
    select ${at} as at, ${recorded ?? at} as recorded_at, '${group}' as "group", ${name} as event, x.id, ${code ?? 'null'} as code,
           ${author ?? 'null::uuid'} as author_id, ${kind} as about_kind, ${about ? 'k.id' : 'null::uuid'} as about_id, ${about ? 'k.number' : 'null'} as about_number
    from ${from} where ${[`'${group}' = any($3)`, ...(tenant === false ? [] : ['x.tenant_id = $2']), ...(where ? [where] : [])].join(' and ')}`;
};

const statementOf = (record: TimelineRecord): string => `
  with mine as materialized (select id, number from published.cases where tenant_id = $2 and ${belonging[record].mine}),
       asked as materialized (select a.id, a.number, ${belonging[record].asked}),
       needs as materialized (${belonging[record].needs}),
       subjects as (select 'case' as kind, id, number from mine union all select 'application', id, number from asked
                    union all select 'need', id, number from needs),
       items as (${timelineSources
         .filter(({ of }) => of.includes(record))
         .map(branch)
         .join(' union all ')}),
       page as (
         select date_trunc('milliseconds', at) as at, recorded_at, "group", event, id, code, author_id, about_kind, about_id, about_number from items
         where (at at time zone 'Europe/Berlin')::date <= ($4::timestamptz at time zone 'Europe/Berlin')::date and ($5::timestamptz is null or (date_trunc('milliseconds', at), event, id) < ($5, $6::text, $7::uuid))
         order by 1 desc, event desc, id desc limit $8)
  select p.at, p.recorded_at as "recordedAt", p."group", p.event, p.id, p.code,
         case when p.about_kind is not null then json_build_object('kind', p.about_kind, 'id', p.about_id, 'number', p.about_number) end as about,
         u.display_name as "authorName", coalesce(p.author_id = $9, false) as own
    from page p left join published.advisers u on u.id = p.author_id and u.tenant_id = $2
   order by p.at desc, p.event desc, p.id desc`;

/**
 * The one statement per kind of record. Values: record, Träger, groups, now, cursor (instant, event, id; or nulls), rows, who reads.
 */
export const timelineStatements: Readonly<Record<TimelineRecord, string>> = {
  case: statementOf('case'),
  client: statementOf('client'),
  company: statementOf('company'),
};
