import type { Claim } from '../../../src/claims/claim.ts';

/** For facts of every claim: the words fit the address, and number and state are those of the cell. */
const words = `
  -- A sum, or a rate with its parts, may stand for an area that has no row of its own: its number is then that of its parts.
  WITH reckoned AS (
    SELECT f.claim, f.ref FROM fact f JOIN claim t ON t.id = f.claim JOIN cell c ON c.address = f.ref
    WHERE (t.type = 'sum' OR (t.type = 'rate' AND t.body -> '$.parts' IS NOT NULL)) AND f.role = 'of' AND NOT c.has_row)
  SELECT f.claim, CASE
    WHEN c.address IS NULL THEN f.ref || '不是数据的地址'
    WHEN f.area IS NOT c.area_name THEN format('%s是%s的数，不是%s的', f.ref, c.area_name, f.area)
    WHEN f.name IS NOT c.name AND coalesce(f.name, '') NOT LIKE c.short THEN format('%s是%s，不是%s', f.ref, c.name, f.name)
    WHEN f.unit IS NOT c.unit THEN format('%s的单位是%s，不是%s', f.ref, c.unit, f.unit)
    WHEN instr(c.kind, coalesce(f.kind, '?')) = 0 OR f.year IS NOT c.year OR f.since IS NOT c.since THEN
      format('%s是%s%d年%s的数', f.ref, coalesce(c.since || '至', ''), c.year, CASE c.kind WHEN 'end' THEN '底' WHEN 'year' THEN '当年' ELSE '' END)
    WHEN f.value IS NOT c.value AND r.ref IS NULL THEN
      format('%s%s，不是%s', f.ref, coalesce('是' || c.value, '没有数字'), coalesce(f.value, '没有数字'))
    WHEN instr(c.status, coalesce(f.status, '?')) = 0 AND r.ref IS NULL THEN format('%s的状态是%s，不是%s', f.ref, c.status, f.status)
    -- Numbers reach as far as their release. Where none is there, no day need be given.
    WHEN f.value IS NOT NULL AND c.until < c.year || '-01-01' THEN format('%s的数据截至%s，那时%d年还没有开始', f.ref, c.until, c.year)
    WHEN coalesce(f.value, f.until) IS NOT NULL AND f.until IS NOT c.until THEN
      format('%s的数据%s，不是%s', f.ref, coalesce('截至' || c.until, '到年底'), coalesce('截至' || f.until, '到年底')) END AS found
  FROM fact f LEFT JOIN cell c ON c.address = f.ref LEFT JOIN reckoned r ON r.claim = f.claim AND r.ref = f.ref
  WHERE found IS NOT NULL`;

const value = `
  -- A number is there.
  SELECT claim, address || '没有数字' AS found FROM ground JOIN claim ON id = claim WHERE type = 'value' AND value IS NULL`;

const state = `
  -- No number is there.
  SELECT claim, format('%s有数字%s', address, value) AS found FROM ground JOIN claim ON id = claim
  WHERE type = 'state' AND value IS NOT NULL`;

const change = `
  -- The same, there, in an earlier year; both years are published and over. A sum from the first year on has no year before.
  SELECT o.claim, CASE
    WHEN o.value IS NULL OR s.value IS NULL THEN '两年没有都公布'
    WHEN o.area <> s.area OR o.series <> s.series OR o.kind = 'span' THEN '比的不是同一个数'
    WHEN o.year <= s.year THEN format('%d年不在%d年之前', s.year, o.year)
    WHEN o.until IS NOT NULL THEN format('截至%s，这一年还没有结束', o.until) END AS found
  FROM claim c JOIN ground o ON o.claim = c.id AND o.role = 'of' JOIN ground s ON s.claim = c.id AND s.role = 'since'
  WHERE c.type = 'change' AND found IS NOT NULL`;

const target = `
  -- The city's number against the plan's: a year of the plan against 每年; a year end against a target with a year; all from the
  -- first year on against so many times 每年, due when as many years are over. What is due later may be reached, not missed. Only
  -- a period that is over.
  WITH goal AS (SELECT id AS claim, body ->> '$.goal.ref' AS address, body ->> '$.goal.value' AS value,
    body ->> '$.goal.years' AS years, body ->> '$.goal.due' AS due FROM claim WHERE type IN ('target', 'first')),
  set_by_plan AS (SELECT *, iif(scope = '每年', NULL, substr(scope, instr(scope, '年') - 4, 4) + 0) AS due FROM target)
  SELECT o.claim, CASE
    WHEN t.address IS NULL THEN g.address || '不是目标'
    WHEN o.name <> t.indicator OR a.level <> '市' THEN format('%s不是%s%s的目标', t.address, o.area_name, o.name)
    WHEN g.value IS NOT t.value * coalesce(g.years, 1) THEN
      format('%s是%d，不是%s', t.address, t.value * coalesce(g.years, 1), g.value)
    WHEN o.value IS NULL OR o.until IS NOT NULL THEN format('截至%s，这一期还没有结束', coalesce(o.until, '今'))
    WHEN o.year NOT BETWEEN first AND last THEN format('%d年在计划期外', o.year)
    WHEN o.kind <> iif(g.years IS NOT NULL, 'span', iif(t.due IS NULL, 'year', 'end'))
      OR g.due IS NOT coalesce(t.due, first + g.years - 1) OR g.due > last THEN format('目标是%s的', t.scope)
    WHEN o.year < g.due AND o.value < g.value THEN format('目标%d年才到期', g.due) END AS found
  FROM plan CROSS JOIN goal g JOIN ground o ON o.claim = g.claim AND o.role = 'of' JOIN area a ON a.code = o.area
    LEFT JOIN set_by_plan t ON t.address = g.address
  WHERE found IS NOT NULL`;

const first = `
  -- Reached in a year of the plan, and in none before it: each year from the plan's first on is there, published, over and below.
  WITH earlier AS (SELECT o.claim, count(b.address) AS facts, count(DISTINCT b.year) AS years, max(b.year) AS last, count(b.value) AS known,
    sum(b.series <> o.series OR b.area <> o.area OR b.kind <> o.kind) AS others, count(b.until) AS cut, max(b.value) AS most
    FROM ground o LEFT JOIN ground b ON b.claim = o.claim AND b.role = 'before' WHERE o.role = 'of' GROUP BY o.claim)
  SELECT o.claim, CASE
    WHEN o.value < c.body ->> '$.goal.value' THEN format('%d没有达到目标', o.value)
    WHEN e.facts <> o.year - plan.first OR e.years < e.facts OR e.last >= o.year THEN '不是此前的每一年'
    WHEN e.others > 0 THEN '比的不是同一个数'
    WHEN e.known < e.facts OR e.cut > 0 THEN '此前有的年份没有公布'
    WHEN e.most >= c.body ->> '$.goal.value' THEN format('此前已达到%d', e.most) END AS found
  FROM plan CROSS JOIN claim c JOIN ground o ON o.claim = c.id AND o.role = 'of' JOIN earlier e ON e.claim = c.id
  WHERE c.type = 'first' AND found IS NOT NULL`;

const share = `
  -- A part at the same time: the same number of an area inside the other, or one kind of what 合计 counts. No part of nothing, and
  -- none above its whole.
  SELECT o.claim, CASE
    WHEN o.year <> w.year THEN '不是同一时间的数'
    WHEN o.series = w.series AND (o.area = w.area OR i.part IS NULL) THEN format('%s不在%s里', o.area_name, w.area_name)
    WHEN o.series <> w.series AND (o.area <> w.area OR k.indicator IS NULL) THEN format('%s不是%s的一部分', o.name, w.name)
    WHEN o.value IS NULL OR w.value IS NULL THEN '部分和整体没有都公布'
    WHEN w.value = 0 OR o.value > w.value THEN format('%d不是%d的一部分', o.value, w.value) END AS found
  FROM claim c JOIN ground o ON o.claim = c.id AND o.role = 'of' JOIN ground w ON w.claim = c.id AND w.role = 'whole'
    LEFT JOIN inside i ON i.part = o.area AND i.whole = w.area
    LEFT JOIN counted k ON k.name = o.name AND w.series = replace(o.series, '/' || k.indicator, '/合计')
  WHERE c.type = 'share' AND found IS NOT NULL`;

const rank = `
  -- One number at one time over the whole city, area by area; at least two are published and differ; named are all that have it.
  WITH holders AS (
    SELECT u.claim, u.value, group_concat(label, '、' ORDER BY label) AS labels
    FROM unit u JOIN claim c ON c.id = u.claim JOIN compared s USING (claim)
    WHERE u.value = iif(c.body ->> 'end' = 'most', s.most, s.least) GROUP BY u.claim)
  SELECT c.id AS claim, CASE
    WHEN s.series IS NOT 1 OR s.years > 1 THEN '比的不是同一时间各地区的同一个数'
    WHEN g.gap IS NOT NULL THEN g.gap
    WHEN w.problem IS NOT NULL THEN w.problem
    WHEN s.known < 2 OR s.least = s.most THEN format('已公布%d个，没有高低之分', s.known)
    WHEN c.body ->> 'value' IS NOT h.value THEN format('%s是%d', iif(c.body ->> 'end' = 'most', '最多', '最少'), h.value)
    WHEN h.labels IS NOT n.labels THEN '是' || h.labels END AS found
  FROM claim c LEFT JOIN compared s ON s.claim = c.id LEFT JOIN scope_gap g ON g.claim = c.id
    LEFT JOIN scope_word w ON w.claim = c.id LEFT JOIN named_list n ON n.claim = c.id LEFT JOIN holders h ON h.claim = c.id
  WHERE c.type = 'rank' AND found IS NOT NULL`;

const count = `
  -- Areas, then all of the city, or things counted in one area, at one time: named are all whose number is 0.
  WITH empty AS (SELECT claim, group_concat(label, '、' ORDER BY label) AS labels FROM unit WHERE value = 0 GROUP BY claim)
  SELECT c.id AS claim, CASE
    WHEN s.years IS NOT 1 OR s.series <> iif(s.areas > 1, 1, s.facts) THEN '比的不是同一时间的数'
    WHEN g.gap IS NOT NULL THEN g.gap
    WHEN w.problem IS NOT NULL THEN w.problem
    WHEN s.known = 0 THEN '没有一个公布'
    WHEN e.labels IS NOT n.labels THEN '是' || coalesce(e.labels, '没有一个') END AS found
  FROM claim c LEFT JOIN compared s ON s.claim = c.id LEFT JOIN scope_gap g ON g.claim = c.id
    LEFT JOIN scope_word w ON w.claim = c.id LEFT JOIN named_list n ON n.claim = c.id LEFT JOIN empty e ON e.claim = c.id
  WHERE c.type = 'count' AND found IS NOT NULL`;

const extremes = `
  -- One number of one area in years of the plan, none left out before the last that is published; at least two are published and over.
  WITH known AS (SELECT * FROM ground WHERE role = 'over' AND value IS NOT NULL AND until IS NULL),
  row AS (SELECT claim, count(DISTINCT area || series) AS rows, count(DISTINCT year) AS years, count(*) AS facts,
    min(year) AS first, max(year) AS last, area, series, kind FROM ground WHERE role = 'over' GROUP BY claim),
  ends AS (SELECT claim, count(*) AS known, min(value) AS low, max(value) AS high FROM known GROUP BY claim),
  years AS (SELECT e.claim, group_concat(CASE WHEN k.value = e.low THEN k.year END, '、' ORDER BY k.year) AS low,
    group_concat(CASE WHEN k.value = e.high THEN k.year END, '、' ORDER BY k.year) AS high
    FROM ends e JOIN known k USING (claim) GROUP BY e.claim),
  left_out AS (SELECT r.claim, group_concat(DISTINCT y.year) AS missed FROM row r
    JOIN cell x ON x.series = r.series AND x.area = r.area AND x.value IS NOT NULL JOIN plan_year y ON y.year <= x.year
    WHERE NOT EXISTS (SELECT 1 FROM ground g WHERE g.claim = r.claim AND g.year = y.year) GROUP BY r.claim)
  SELECT c.id AS claim, CASE
    WHEN r.rows IS NOT 1 OR r.kind = 'span' OR r.years < r.facts OR r.first < plan.first OR r.last > plan.last
      THEN '不是计划期内各年的同一个数'
    WHEN o.missed IS NOT NULL THEN format('没有算%s年', o.missed)
    WHEN coalesce(e.known, 0) < 2 THEN '公布的年份不到两个'
    WHEN c.body ->> '$.low.value' IS NOT e.low OR l.labels IS NOT y.low THEN format('最低是%d（%s）', e.low, y.low)
    WHEN c.body ->> '$.high.value' IS NOT e.high OR h.labels IS NOT y.high THEN format('最高是%d（%s）', e.high, y.high) END AS found
  FROM plan CROSS JOIN claim c LEFT JOIN row r ON r.claim = c.id LEFT JOIN ends e ON e.claim = c.id
    LEFT JOIN years y ON y.claim = c.id LEFT JOIN left_out o ON o.claim = c.id
    LEFT JOIN named_list l ON l.claim = c.id AND l.role = 'low' LEFT JOIN named_list h ON h.claim = c.id AND h.role = 'high'
  WHERE c.type = 'extremes' AND found IS NOT NULL`;

const sum = `
  -- Published parts that make up the number in one way: areas that fill the area, the years from the first on, or all kinds of places.
  WITH whole AS (SELECT * FROM ground JOIN claim ON id = claim WHERE type = 'sum' AND role = 'of'),
  parts AS (
    SELECT o.claim, count(*) AS facts, count(p.value) AS known, count(DISTINCT p.address) AS addresses, sum(p.value) AS total,
      iif(max(p.status = 'provisional'), 'provisional', 'final') AS status, min(p.year) AS first, max(p.year) AS last,
      sum(p.series = o.series AND p.year = o.year AND i.part IS NOT NULL) AS inside,
      sum(p.series = replace(o.series, '累计/', '') AND p.area = o.area) AS years, sum(k.indicator IS NOT NULL) AS kinds
    FROM whole o JOIN ground p ON p.claim = o.claim AND p.role = 'part'
      LEFT JOIN inside i ON i.part = p.area AND i.whole = o.area
      LEFT JOIN counted k ON k.dataset = 'places' AND k.indicator <> '合计' AND o.name = '场所'
        AND p.address = replace(o.address, '/合计', '/' || k.indicator)
    GROUP BY o.claim)
  SELECT o.claim, CASE
    WHEN coalesce(p.facts, 0) < iif(o.kind = 'span', 1, 2) THEN '没有几个部分'
    WHEN p.known < p.facts THEN '有的部分没有公布'
    WHEN p.addresses < p.facts OR NOT (
      (p.inside = p.facts AND NOT EXISTS (SELECT 1 FROM cover c WHERE c.claim = o.claim AND c.times <> 1))
      OR (p.years = p.facts AND p.first = o.since AND p.last = o.year AND p.facts = o.year - o.since + 1)
      OR (p.kinds = p.facts AND p.facts = (SELECT count(*) - 1 FROM counted WHERE dataset = 'places')))
      THEN '各部分合起来不正好是整体'
    WHEN o.body ->> '$.of.value' IS NOT p.total THEN format('各部分之和是%d', p.total)
    WHEN o.body ->> '$.of.status' IS NOT p.status AND NOT o.has_row THEN '各部分的状态是' || p.status END AS found
  FROM whole o LEFT JOIN parts p USING (claim) WHERE found IS NOT NULL`;

const rate = `
  -- Engineers of a year that is over to all professionals of an earlier one in the same area. Parts fill an area that has no number.
  WITH parts AS (
    SELECT o.claim, count(p.address) AS facts, count(p.value) AS known, sum(p.value) AS total,
      iif(max(p.status = 'provisional'), 'provisional', 'final') AS status,
      sum(p.series = o.series AND p.year = o.year AND i.part IS NOT NULL) AS inside
    FROM ground o LEFT JOIN ground p ON p.claim = o.claim AND p.role = 'part'
      LEFT JOIN inside i ON i.part = p.area AND i.whole = o.area
    WHERE o.role = 'of' GROUP BY o.claim)
  SELECT o.claim, CASE
    WHEN o.dataset <> 'engineers' OR o.kind <> 'year' OR b.series <> 'professionals/*/*/合计' THEN '不是培育人数与专业技术人员之比'
    WHEN o.area <> b.area THEN format('%s和%s不是同一个地区', o.area_name, b.area_name)
    WHEN o.until IS NOT NULL THEN format('截至%s，这一年还没有结束', o.until)
    WHEN o.year <= b.year THEN format('%d年不在%d年之后', o.year, b.year)
    WHEN coalesce(b.value, 0) = 0 THEN '没有分母'
    WHEN p.facts = 0 AND o.value IS NULL THEN o.address || '没有数字'
    WHEN p.facts > 0 AND (o.has_row OR p.known < p.facts OR p.inside < p.facts
      OR EXISTS (SELECT 1 FROM cover c WHERE c.claim = o.claim AND c.times <> 1)) THEN '各部分合起来不正好是整体'
    WHEN p.facts > 0 AND c.body ->> '$.of.value' IS NOT p.total THEN format('各部分之和是%d', p.total)
    WHEN p.facts > 0 AND c.body ->> '$.of.status' IS NOT p.status THEN '各部分的状态是' || p.status END AS found
  FROM claim c JOIN ground o ON o.claim = c.id AND o.role = 'of' JOIN ground b ON b.claim = c.id AND b.role = 'base'
    JOIN parts p ON p.claim = c.id
  WHERE c.type = 'rate' AND found IS NOT NULL`;

/** One query for each type of claim, and one for the words of all: each returns the claims that are false and what was found. */
export const rules: Readonly<Record<Claim['type'] | 'words', string>> = {
  words,
  value,
  state,
  change,
  target,
  first,
  share,
  rate,
  rank,
  count,
  extremes,
  sum,
};
