import { DatabaseSync } from 'node:sqlite';
import type { Built } from '../../../src/data/releases.ts';
import { lastDayOf } from '../../../src/kit/dates.ts';
import { derivedCells } from './cells.ts';

/** What is published, as it is published; `cells.ts` derives the rest. Fields are named as in the registry, areas by their codes. */
const publishedRows = `
  CREATE TABLE plan AS SELECT body ->> '$.vocabulary.period.from' AS first, body ->> '$.vocabulary.period.to' AS last FROM source;
  CREATE TABLE area AS SELECT a.value ->> 'code' AS code, a.value ->> 'name' AS name, a.value ->> 'parent' AS parent,
    a.value ->> 'level' AS level FROM source, json_each(body, '$.areas') a;

  -- Every release up to the day. bound: the last day that its numbers can cover: its as-of day, and no day after it came out.
  CREATE TABLE release AS SELECT d.key AS dataset, r.value ->> 'date' AS date,
    min(r.value ->> 'date', coalesce(last_day(r.value ->> 'asOf'), r.value ->> 'date'),
      coalesce(last_day(r.value ->> 'published'), r.value ->> 'date')) AS bound, r.value -> 'rows' AS rows
    FROM source, json_each(body, '$.datasets') d, json_each(d.value, '$.releases') r WHERE r.value ->> 'date' <= day;
  CREATE VIEW newest AS SELECT dataset, max(date) AS date, bound, rows FROM release GROUP BY dataset;

  CREATE TABLE target AS SELECT 'targets/' || (r.value ->> 'indicator') AS address, r.value ->> 'indicator' AS indicator,
    r.value ->> 'scope' AS scope, r.value ->> 'value' AS value FROM newest n, json_each(rows) r WHERE n.dataset = 'targets';
  CREATE TABLE published AS SELECT n.dataset, r.value ->> 'year' AS year, r.value ->> 'areaCode' AS area,
    coalesce(r.value ->> 'tier', r.value ->> 'indicator') AS indicator, r.value ->> 'value' AS value, r.value ->> 'status' AS status,
    r.value ->> 'unit' AS unit FROM newest n, json_each(rows) r WHERE n.dataset IN ('engineers', 'indicators', 'professionals');
  -- One row for each place in each list; list: the date of its release.
  CREATE TABLE place AS SELECT l.date AS list, r.value ->> 'id' AS id, r.value ->> 'kind' AS kind, r.value ->> 'level' AS level,
    r.value ->> 'state' AS state, a.code AS county, r.value ->> 'recognised' AS recognised, r.value ->> 'revoked' AS revoked
    FROM release l, json_each(rows) r JOIN area a ON a.name = r.value ->> 'county' WHERE l.dataset = 'places';

  CREATE TABLE target_level AS SELECT k.value ->> 'name' AS kind, l.value AS level
    FROM source, json_each(body, '$.vocabulary.placeKinds') k, json_each(k.value, '$.levels') l;
  -- What is counted. period: year (what came in it) or end (how many at its end); the yearbook says the year alone. Sentences call
  -- it by its name, or by what is LIKE short. Of the professionals 合计 counts all; a part is called by the words behind its colon.
  CREATE TABLE counted AS
    SELECT 'engineers' AS dataset, w.value ->> 'name' AS indicator, w.value ->> 'name' AS name, w.value ->> 'name' AS short, '人' AS unit,
      'year' AS period FROM source, json_each(body, '$.vocabulary.tiers') w
    UNION ALL SELECT 'indicators', w.value ->> 'name', w.value ->> 'name', w.value ->> 'name', w.value ->> 'unit',
      iif(w.value ->> 'type' = 'flow', 'year', 'end') FROM source, json_each(body, '$.vocabulary.indicators') w
    UNION ALL SELECT 'places', w.value ->> 'name', w.value ->> 'name', w.value ->> 'short', w.value ->> 'unit', 'end'
      FROM source, json_each(body, '$.vocabulary.placeKinds') w
    UNION ALL SELECT 'places', '合计', '场所', '场所', '处', 'end'
    UNION ALL SELECT DISTINCT dataset, indicator, indicator, iif(indicator = '合计', '%专业%人员',
      '%' || substr(indicator, instr(replace(indicator, '：', ':'), ':') + 1) || '%'), '人', 'year or end'
      FROM published WHERE dataset = 'professionals';`;

/**
 * What was published up to the end of `day` (`YYYY-MM-DD`), as tables in memory: the newest release of each dataset, every list of places,
 * and in `cell` every number that the site can speak of by its address, reckoned from the rules of counting and not by the site's code.
 */
export function openTables({ vocabulary, areas, datasets }: Built, day = '9999-12-31'): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.function('last_day', (text) => (typeof text === 'string' ? lastDayOf(text) : null));
  database.exec('CREATE TABLE source (body TEXT, day TEXT)');
  database.prepare('INSERT INTO source VALUES (?, ?)').run(JSON.stringify({ vocabulary, areas, datasets }), day);
  database.exec(`BEGIN; ${publishedRows} ${derivedCells} COMMIT;`);
  return database;
}
