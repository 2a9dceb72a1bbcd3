import { DatabaseSync } from 'node:sqlite';
import type { Built, Release } from '../../../src/data/releases.ts';
import { lastDayOf } from '../../../src/kit/dates.ts';
import { derivedCells } from './cells.ts';

/** What is published, as it is published; `cells.ts` derives the rest. Fields are named as in the registry, areas by their codes. */
const publishedRows = `
  CREATE TABLE plan AS SELECT body ->> '$.vocabulary.period.from' AS first, body ->> '$.vocabulary.period.to' AS last FROM source;
  CREATE TABLE area AS SELECT a.value ->> 'code' AS code, a.value ->> 'name' AS name, a.value ->> 'parent' AS parent,
    a.value ->> 'level' AS level FROM source, json_each(body, '$.areas') a;

  -- Every release up to the day, and of each dataset the newest.
  CREATE VIEW release AS SELECT every_release.* FROM every_release, source WHERE date <= day;
  CREATE TABLE newest AS SELECT * FROM every_release e
    WHERE date = (SELECT max(date) FROM every_release o, source WHERE o.dataset = e.dataset AND o.date <= day);

  CREATE TABLE target AS SELECT 'targets/' || (r.value ->> 'indicator') AS address, r.value ->> 'indicator' AS indicator,
    r.value ->> 'scope' AS scope, r.value ->> 'value' AS value FROM newest n, json_each(rows) r WHERE n.dataset = 'targets';
  CREATE TABLE published AS SELECT n.dataset, r.value ->> 'year' AS year, r.value ->> 'areaCode' AS area,
    coalesce(r.value ->> 'tier', r.value ->> 'indicator') AS indicator, r.value ->> 'value' AS value, r.value ->> 'status' AS status,
    r.value ->> 'unit' AS unit FROM newest n, json_each(rows) r WHERE n.dataset IN ('engineers', 'indicators', 'professionals');

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

/** Releases as they came out. bound: the last day that its numbers can cover: its as-of day, and no day after it came out. */
const everyRelease = `
  CREATE TABLE source (body TEXT, day TEXT);
  CREATE TABLE every_release (dataset TEXT, date TEXT, as_of TEXT, bound TEXT, rows TEXT, PRIMARY KEY (dataset, date));`;

const addRelease = `
  INSERT INTO every_release SELECT :dataset, :date, :asOf, min(:date, coalesce(last_day(:asOf), :date), coalesce(last_day(:published), :date)), :rows`;

/** All that was ever published, in memory, to be turned to one day after another: read once, so that a long history costs what it is long. */
export function openReleases({ vocabulary, areas, datasets }: Built): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.function('last_day', (text) => (typeof text === 'string' ? lastDayOf(text) : null));
  database.exec(everyRelease);
  database.prepare('INSERT INTO source (body) VALUES (?)').run(JSON.stringify({ vocabulary, areas }));
  const insert = database.prepare(addRelease);
  for (const releases of Object.values(datasets).map((each): readonly Release<unknown>[] => each.releases))
    for (const { dataset, date, asOf, published = null, rows } of releases)
      insert.run({ dataset, date, asOf, published, rows: JSON.stringify(rows) });
  return database;
}

/**
 * Has the tables of a database hold what was published up to the end of `day` (`YYYY-MM-DD`): the newest release of each dataset, the lists of
 * places that decide, and in `cell` every number that the site can speak of by its address, reckoned from the rules of counting and not
 * by the site's code. Returns the database.
 */
export function turnTo(database: DatabaseSync, day: string): DatabaseSync {
  const derived = database
    .prepare(
      "SELECT type, name FROM sqlite_schema WHERE name NOT IN ('source', 'every_release') AND type IN ('view', 'table')",
    )
    .all();
  const drops = derived.map(({ type, name }) => `DROP ${String(type)} ${String(name)};`).join(' ');
  database.prepare('UPDATE source SET day = ?').run(day);
  database.exec(`BEGIN; ${drops} ${publishedRows} ${derivedCells} COMMIT;`);
  return database;
}

/** The tables of a publication at one day, today's by default. */
export const openTables = (built: Built, day = '9999-12-31'): DatabaseSync => turnTo(openReleases(built), day);
