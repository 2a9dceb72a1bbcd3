/** What content/site.yaml must hold before a government site goes public. One way to reach the office, telephone or letter, is enough. */
const required: readonly { readonly name: string; readonly oneOf: readonly string[] }[] = [
  { name: '网站正式地址', oneOf: ['origin'] },
  { name: '政府网站标识码', oneOf: ['footer.siteId'] },
  { name: 'ICP 备案号', oneOf: ['footer.icp'] },
  { name: '公安备案号', oneOf: ['footer.policeRecord'] },
  { name: '联系方式（电话或邮箱）', oneOf: ['contact.phone', 'contact.email'] },
];

/** The text at `a.b` of parsed YAML; empty where nothing stands. */
function textAt(value: unknown, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[part] : null),
      value,
    );
  return typeof found === 'string' ? found.trim() : '';
}

/** Names what a site's parsed settings lack for a release; nothing when it may go public. */
export const missingForRelease = (site: unknown): readonly string[] =>
  required
    .filter(({ oneOf }) => oneOf.every((key) => textAt(site, key) === ''))
    .map(({ name, oneOf }) => `${name}还没有填（${oneOf.join(' 或 ')}）`);
