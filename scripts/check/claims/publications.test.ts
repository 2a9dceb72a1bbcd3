import { expect, it } from 'vitest';
import { randomPublication } from '../../../tests/fixtures/publications.ts';
import { openTables } from './index.ts';

const city =
  "SELECT 1 FROM published JOIN target USING (indicator) WHERE area = '1' AND published.value = target.value";
const leaf = "FROM published JOIN leaf ON code = area WHERE dataset = 'engineers'";
const ranked = `SELECT *, rank() OVER (PARTITION BY year, indicator ORDER BY value DESC) AS position ${leaf} AND value > 0`;
const revoked = "SELECT 1 FROM place p JOIN newest ON date = list AND dataset = 'places' WHERE state = '已撤销'";
const isHeld =
  "SELECT 1 FROM cell w JOIN cell p ON w.area = '11' AND p.area = 'zone' AND p.name = w.name AND p.year = w.year AND p.kind = w.kind";
const inCity =
  "SELECT r.value AS row FROM release, json_each(rows) r WHERE dataset = 'engineers' AND r.value ->> 'areaCode' = '1'";

/** A query that finds something where a publication has what stands before the colon. */
const features = `
an area without a row: SELECT 1 FROM cell JOIN leaf ON code = area WHERE NOT has_row
a county by its parts alone: ${isHeld} AND p.has_row AND NOT w.has_row
a county and its parts: ${isHeld} AND p.has_row AND w.has_row AND w.dataset = 'engineers' AND w.kind = 'year'
no area but the city: SELECT 1 FROM published WHERE dataset = 'engineers' GROUP BY indicator HAVING count(DISTINCT area) = 1
a number that is final: SELECT 1 FROM published WHERE status = 'final' AND dataset = 'indicators'
a number that is provisional: SELECT 1 FROM published WHERE status = 'provisional'
未公布: SELECT 1 FROM published WHERE status = 'missing' AND year = 2022
不予公布: SELECT 1 FROM published WHERE status = 'withheld' AND year = 2022
待发布: SELECT 1 FROM published WHERE status = 'pending' AND year = 2022
all areas withheld: SELECT 1 ${leaf} GROUP BY indicator HAVING min(status) = 'withheld' AND max(status) = 'withheld'
a tie for the most: SELECT 1 FROM (${ranked}) WHERE position = 1 GROUP BY year, indicator HAVING count(*) > 1
an area with nothing: SELECT 1 ${leaf} AND value = 0 AND indicator = '高阶'
a city with nothing: SELECT 1 FROM published WHERE area = '1' AND value = 0
the same every year: SELECT 1 FROM published WHERE area = '1' GROUP BY indicator HAVING count(value) > 1 AND min(value) = max(value)
one year: SELECT count(DISTINCT year) AS years FROM published GROUP BY dataset HAVING years = 1
a year that is not over: SELECT 1 FROM cell WHERE dataset = 'engineers' AND value IS NOT NULL AND until IS NOT NULL
a year outside the plan: SELECT 1 FROM published, plan WHERE year > last
no as-of text: SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM newest WHERE dataset = 'engineers' AND as_of IS NOT NULL)
two releases with a revision: SELECT row ->> 'tier' AS tier, row ->> 'year' AS year FROM (${inCity}) GROUP BY tier, year HAVING count(DISTINCT row ->> 'value') > 1
a yearly target met exactly: ${city}
all years at their target: ${city} AND status <> 'missing' GROUP BY indicator HAVING count(*) > 2
a target for places met exactly: SELECT 1 FROM cell c JOIN target t ON t.indicator = c.name WHERE area = '1' AND year = 2025 AND until IS NULL AND c.value = t.value
a revoked place with a date: ${revoked} AND revoked IS NOT NULL
a revoked place without a date: ${revoked} AND revoked IS NULL
one that the list before still has: ${revoked} AND revoked IS NULL AND EXISTS (SELECT 1 FROM place o WHERE o.id = p.id AND o.state <> '已撤销')
one that counts in one year and not in the next: SELECT 1 FROM cell a JOIN cell b ON b.year = a.year + 1 AND b.area = a.area AND b.name = a.name WHERE a.area = '1' AND a.dataset = 'places' AND a.value > b.value
a place without 认定时间: SELECT 1 FROM place WHERE recognised IS NULL
a place of a level that does not count: SELECT 1 FROM place JOIN target_level t USING (kind) WHERE place.level = '县级'
an empty list of places: SELECT 1 FROM newest WHERE dataset = 'places' AND json_array_length(rows) = 0
a list of places: SELECT 1 FROM newest WHERE dataset = 'places'`;

const drawn = Array.from({ length: 200 }, (_, seed) => randomPublication(seed));
const tables = drawn.map((built) => openTables(built));

it.each(
  features
    .trim()
    .split('\n')
    .map((line) => /^(.+?): (.+)$/.exec(line)!.slice(1)),
)('randomPublication(seed) has among 200 some with and some without %s', (_, query = '') => {
  const found = tables.filter((each) => each.prepare(query).get() !== undefined).length;
  expect(found).toBeGreaterThan(1);
  expect(found).toBeLessThan(199);
});

it('randomPublication(seed) is the same for a seed', () => {
  expect(drawn.slice(0, 20)).toEqual(drawn.slice(0, 20).map((_, seed) => randomPublication(seed)));
});

it('randomPublication(seed) has no part above its whole and no place of a time after its list', () => {
  const above = `SELECT w.year, w.area FROM published w JOIN published p USING (dataset, year, indicator) JOIN leaf l ON l.code = p.area
    JOIN inside i ON i.part = p.area AND i.whole = w.area GROUP BY w.dataset, w.year, w.area, w.indicator HAVING sum(p.value) > w.value`;
  const early = 'SELECT 1 FROM place JOIN release ON date = list WHERE recognised > bound OR revoked > bound';
  const then = drawn.slice(0, 40).map((built) => openTables(built, built.datasets.engineers.releases[0]!.date));
  for (const each of [...tables, ...then])
    expect([...each.prepare(above).all(), ...each.prepare(early).all()]).toEqual([]);
});
