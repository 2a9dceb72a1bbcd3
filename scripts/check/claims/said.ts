/** From claims as JSON to tables of what they say, beside what is published. Roles of facts are named as in the claim. */
export const saidTables = `
  -- body: the claim as JSON. Whatever a rule reads of it is what the claim says.
  CREATE TABLE claim (id INTEGER PRIMARY KEY, type TEXT, body TEXT);
  CREATE TABLE role (role TEXT, path TEXT);
  INSERT INTO role VALUES ('of', '$.of'), ('since', '$.since'), ('whole', '$.whole'), ('among', '$.among'), ('over', '$.over'),
    ('part', '$.parts'), ('before', '$.before'),
    ('base', '$.base');
  CREATE TABLE fact (claim INTEGER, role TEXT, n INTEGER, ref TEXT, area TEXT, name TEXT, unit TEXT, value, status TEXT,
    kind TEXT, since INTEGER, year INTEGER, until TEXT);
  CREATE INDEX facts ON fact (claim, role);
  -- Whom a claim names: who (areas, or what is counted), low and high (years).
  CREATE TABLE named (claim INTEGER, role TEXT, label TEXT);
  CREATE INDEX names ON named (claim, role);

  -- The published cells that a claim rests on: nothing in it but role, order and said_name comes from the claim.
  CREATE VIEW ground AS SELECT f.claim, f.role, f.n, f.name AS said_name, c.* FROM fact f JOIN cell c ON c.address = f.ref;

  -- What is compared, area with area or name with name, and by what label each is named.
  CREATE VIEW compared AS SELECT claim, count(DISTINCT area) AS areas, count(DISTINCT series) AS series, count(DISTINCT year) AS years,
    count(*) AS facts, count(value) AS known, min(value) AS least, max(value) AS most FROM ground WHERE role = 'among' GROUP BY claim;
  CREATE VIEW unit AS SELECT g.*, iif(c.areas > 1, area_name, said_name) AS label FROM ground g JOIN compared c USING (claim);

  -- For each of the smallest areas of a number, how many of its parts hold it.
  CREATE VIEW cover AS
    SELECT o.claim, l.name, (SELECT count(*) FROM ground p JOIN inside i ON i.whole = p.area AND i.part = l.code
      WHERE p.claim = o.claim AND p.role = 'part') AS times
    FROM ground o JOIN inside w ON w.whole = o.area JOIN leaf l ON l.code = w.part WHERE o.role = 'of';

  -- Areas compared must be the whole city, each of its smallest areas once: those that are left out, or are there twice.
  CREATE VIEW scope_gap AS
    SELECT claim, group_concat(leaf || iif(held = 0, '不在其中', '算了两次'), '、') AS gap FROM (
      SELECT c.claim, l.name AS leaf, count(i.part) AS held FROM compared c CROSS JOIN leaf l
        LEFT JOIN ground g ON g.claim = c.claim AND g.role = 'among' LEFT JOIN inside i ON i.whole = g.area AND i.part = l.code
      WHERE c.areas > 1 GROUP BY c.claim, l.code HAVING held <> 1) GROUP BY claim;

  -- 各县（市、区） are areas, and none of them holds several counties (市区).
  CREATE VIEW scope_word AS
    SELECT c.id AS claim, iif(s.areas = 1, '比的不是各县（市、区）', max(g.area_name) || '不是一个县（市、区）') AS problem
    FROM claim c JOIN compared s ON s.claim = c.id LEFT JOIN ground g ON g.claim = c.id AND g.role = 'among' AND EXISTS (
      SELECT 1 FROM inside i JOIN area a ON a.code = i.part AND a.level = '县市区' WHERE i.whole = g.area AND a.code <> g.area)
    WHERE c.body ->> 'each' = '各县（市、区）' GROUP BY c.id;

  CREATE VIEW named_list AS SELECT claim, role, group_concat(label, '、' ORDER BY label) AS labels FROM named GROUP BY claim, role;`;

/** Fills these tables from `claim`. */
export const fillSaid = `
  DELETE FROM fact; DELETE FROM named;
  INSERT INTO fact
    SELECT c.id, r.role, f.key, f.value ->> 'ref', f.value ->> 'area', f.value ->> 'name', f.value ->> 'unit',
      f.value ->> 'value', f.value ->> 'status', f.value ->> '$.period.kind', f.value ->> '$.period.from',
      f.value ->> '$.period.year', f.value ->> '$.period.until'
    FROM claim c CROSS JOIN role r
      JOIN json_each(CASE json_type(c.body, r.path) WHEN 'object' THEN json_array(c.body -> r.path) ELSE c.body -> r.path END) f;
  INSERT INTO named SELECT c.id, 'who', n.value FROM claim c JOIN json_each(c.body, '$.who') n;
  INSERT INTO named SELECT c.id, 'low', n.value FROM claim c JOIN json_each(c.body, '$.low.years') n;
  INSERT INTO named SELECT c.id, 'high', n.value FROM claim c JOIN json_each(c.body, '$.high.years') n;`;
