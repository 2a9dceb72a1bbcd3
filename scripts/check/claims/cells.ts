/** From published rows to every number that has an address, by the rules of counting. Run once, after the rows are in. */
export const derivedCells = `
  -- The numbers of the site. series: the address without area and year; only numbers of one series compare. short: see counted.
  -- kind, since, year, until: the period. has_row: whether somebody published or counted it.
  CREATE TABLE cell (address TEXT PRIMARY KEY, series TEXT, dataset TEXT, area TEXT, area_name TEXT, name TEXT, short TEXT, unit TEXT,
    kind TEXT, since INTEGER, year INTEGER, until TEXT, value INTEGER, status TEXT, has_row INTEGER);

  -- An area is inside itself and inside everything around it.
  CREATE TABLE inside AS WITH RECURSIVE up (part, whole) AS (
    SELECT code, code FROM area UNION SELECT part, parent FROM up JOIN area ON code = whole WHERE parent IS NOT NULL
  ) SELECT part, whole FROM up;

  -- The smallest areas, which together are the city: those without parts, and a county whose only parts are zones that do not fill it.
  CREATE VIEW leaf AS SELECT code, name FROM area a
    WHERE NOT EXISTS (SELECT 1 FROM area p WHERE p.parent = a.code AND (a.level <> '县市区' OR p.level <> '功能区'));

  -- A place in a county that has zones lies in the county without them, where that is an area of its own (a county: 不含开发区).
  CREATE VIEW home AS SELECT a.code AS county, coalesce(
    (SELECT p.code FROM area p WHERE p.parent = a.code AND p.level = '统计口径'), a.code) AS leaf FROM area a;

  CREATE VIEW plan_year AS
    WITH RECURSIVE y (year) AS (SELECT first FROM plan UNION SELECT year + 1 FROM y, plan WHERE year < last)
    SELECT year FROM y;

  -- Published numbers. An address without a row is 未公布 where the same is published of that year or a later one, 待发布 where the
  -- dataset says nothing of that time, and either of the two where only other numbers of the dataset do.
  INSERT INTO cell
  WITH years AS (SELECT dataset, year FROM published UNION SELECT dataset, year FROM plan_year, counted),
    told AS (SELECT dataset, indicator, max(year) AS last FROM published WHERE status <> 'pending' GROUP BY 1, 2),
    told_any AS (SELECT dataset, max(last) AS last FROM told GROUP BY 1)
  SELECT w.dataset || '/' || y.year || '/' || a.name || '/' || w.indicator, w.dataset || '/*/*/' || w.indicator, w.dataset,
    a.code, a.name, w.name, w.short, coalesce(p.unit, w.unit), w.period, NULL, y.year,
    CASE WHEN n.bound < y.year || '-12-31' THEN n.bound END, p.value,
    CASE WHEN p.status IS NOT NULL THEN p.status WHEN y.year <= told.last THEN 'missing'
      WHEN y.year <= told_any.last THEN 'missing or pending' ELSE 'pending' END,
    p.status IS NOT NULL
  FROM counted w JOIN years y USING (dataset) CROSS JOIN area a
    LEFT JOIN published p ON p.dataset = w.dataset AND p.year = y.year AND p.area = a.code AND p.indicator = w.indicator
    LEFT JOIN newest n ON n.dataset = w.dataset
    LEFT JOIN told ON told.dataset = w.dataset AND told.indicator = w.indicator
    LEFT JOIN told_any ON told_any.dataset = w.dataset
  WHERE w.dataset <> 'places';

  -- 累计: from the first year of the plan on; no number as soon as one year has none, for the reason of the first such year.
  INSERT INTO cell
  SELECT replace(c.address, 'engineers/', 'engineers/累计/'), replace(c.series, 'engineers/', 'engineers/累计/'), c.dataset,
    c.area, c.area_name, c.name, c.short, c.unit, 'span', first, c.year, c.until, CASE WHEN count(p.value) = count(*) THEN sum(p.value) END,
    CASE WHEN count(p.value) < count(*) THEN (SELECT g.status FROM cell g WHERE g.series = c.series AND g.area = c.area
        AND g.year >= first AND g.value IS NULL ORDER BY g.year LIMIT 1)
      WHEN max(p.status = 'provisional') THEN 'provisional' ELSE 'final' END, min(p.has_row)
  FROM plan JOIN cell c ON c.year BETWEEN first AND last
    JOIN cell p ON p.series = c.series AND p.area = c.area AND p.year BETWEEN first AND c.year
  WHERE c.dataset = 'engineers' GROUP BY c.address;

  -- The moments at which places are counted: each year end of the plan, as far as the newest list reaches, and the newest list itself,
  -- all of it and what counts towards the targets. decides: the first list that was taken at the year end or after it.
  CREATE TABLE moment AS
    SELECT year || '/' AS prefix, '' AS suffix, year, min(year || '-12-31', coalesce(bound, '')) AS day,
      bound >= year || '-01-01' AS begun,
      (SELECT min(r.date) FROM release r WHERE r.dataset = 'places' AND r.bound >= year || '-12-31') AS decides
    FROM plan_year LEFT JOIN newest ON dataset = 'places'
    UNION ALL SELECT '', suffix, coalesce(substr(bound, 1, 4), last) + 0, bound, bound IS NOT NULL, NULL
    FROM plan, (SELECT '' AS suffix UNION SELECT '/计入目标') LEFT JOIN newest ON dataset = 'places';

  -- One row for each place in each list that is newest or decides; list: the date of its release.
  CREATE TABLE place AS SELECT l.date AS list, r.value ->> 'id' AS id, r.value ->> 'kind' AS kind, r.value ->> 'level' AS level,
    r.value ->> 'state' AS state, a.code AS county, r.value ->> 'recognised' AS recognised, r.value ->> 'revoked' AS revoked
    FROM release l, json_each(rows) r JOIN area a ON a.name = r.value ->> 'county' WHERE l.dataset = 'places'
      AND (l.date IN (SELECT decides FROM moment) OR l.date = (SELECT date FROM newest WHERE dataset = 'places'));

  -- At a year end: recognised by then, of a level that the target counts, and not revoked by then. Where a revoked place has no
  -- date, it counts if the deciding list has it as not revoked; a year that is not over has no such list. In the newest list: all
  -- that are not revoked, with or without 认定时间.
  CREATE TABLE tally AS
  SELECT m.prefix, m.suffix, p.kind, i.whole AS area, count(*) AS places
  FROM moment m JOIN newest n ON n.dataset = 'places' JOIN place p ON p.list = n.date
    LEFT JOIN place l ON l.list = m.decides AND l.id = p.id
    JOIN home h ON h.county = p.county JOIN inside i ON i.part = h.leaf
  WHERE CASE WHEN m.prefix = '' THEN p.state <> '已撤销'
      ELSE coalesce(p.recognised <= m.day, 0) AND CASE WHEN p.revoked IS NOT NULL THEN p.revoked > m.day
        ELSE p.state <> '已撤销' OR coalesce(l.state <> '已撤销', 0) END END
    AND ((m.prefix = '' AND m.suffix = '') OR NOT EXISTS (SELECT 1 FROM target_level t WHERE t.kind = p.kind)
      OR EXISTS (SELECT 1 FROM target_level t WHERE t.kind = p.kind AND t.level = p.level))
  GROUP BY 1, 2, 3, 4;

  INSERT INTO cell
  SELECT 'places/计数/' || m.prefix || a.name || '/' || w.indicator || m.suffix, 'places/计数/' || iif(m.prefix = '', '*/', '*/*/')
    || w.indicator || m.suffix, 'places', a.code, a.name, w.name, w.short, w.unit, 'end', NULL, m.year,
    CASE WHEN m.begun AND m.day < m.year || '-12-31' THEN m.day END, CASE WHEN m.begun THEN coalesce(sum(t.places), 0) END,
    CASE WHEN m.begun IS NOT 1 THEN 'pending' WHEN m.prefix <> '' AND m.day < m.year || '-12-31' THEN 'provisional' ELSE 'final' END, 1
  FROM moment m CROSS JOIN area a JOIN counted w ON w.dataset = 'places'
    LEFT JOIN tally t ON t.prefix = m.prefix AND t.suffix = m.suffix AND t.area = a.code AND w.indicator IN (t.kind, '合计')
  GROUP BY m.prefix, m.suffix, a.code, w.indicator;

  CREATE INDEX series ON cell (series, area, year);`;
