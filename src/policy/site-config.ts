import { z } from 'zod';

const path = z.string().regex(/^\/(?:.*\/)?$/, '路径前后都有斜杠，如 /data/');
const link = z.strictObject({ label: z.string(), path });
/** Empty means not configured: the page then shows nothing. */
const optional = z.string();

/** How little may be worked out of a number that is 不予公布. */
export const disclosureSchema = z.strictObject({
  /** The least distance between the ends of what it can be; a narrower range is told. */
  least: z.int().min(1),
});

/** content/site.yaml: names, codes and navigation, all for editors to change. */
export const siteSchema = z.strictObject({
  name: z.string().min(1),
  shortName: z.string().min(1).max(12, '简称不超过 12 个字'),
  description: z.string().min(1),
  city: z.string().min(1),
  bureau: z.string().min(1),
  // Both go into server files word for word.
  origin: z
    .string()
    .regex(
      /^(?:https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?)?$/,
      '只写到域名，用小写字母，如 https://example.gov.cn；还不知道就留空',
    ),
  base: z.string().regex(/^\/(?:[\w.~-]+\/)*$/, '路径前后都有斜杠，中间只用字母、数字和 . _ ~ -，如 /zt/211/'),
  /** Hue of the accent colour in degrees; null for the colours as designed. */
  accentHue: z.number().min(0).max(360).nullable(),
  footer: z.strictObject({
    siteId: optional,
    icp: optional,
    policeRecord: optional,
    partyGovernmentMark: optional,
    errorReport: optional,
  }),
  contact: z.strictObject({ office: optional, phone: optional, email: optional, address: optional }),
  map: z.strictObject({
    boundaryFile: optional,
    approval: optional,
    boundarySystem: z.enum(['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09']),
  }),
  disclosure: disclosureSchema.default({ least: 5 }),
  hotlines: z.array(z.strictObject({ number: z.string(), name: z.string() })).min(1),
  navigation: z.array(link).min(1),
  doors: z.array(link.extend({ about: z.string() })).min(1),
  footerLinks: z.array(link),
  /** Addresses that were given up, and where each leads now. */
  moved: z.array(z.strictObject({ from: path, to: z.string().regex(/^\//, '站内路径，以斜杠开头') })).default([]),
  columns: z.array(z.strictObject({ name: z.string(), description: z.string(), keywords: z.array(z.string()).min(1) })),
});

export type SiteConfig = z.infer<typeof siteSchema>;

/** content/site.yaml, given as parsed YAML. Throws one error, in Chinese, that lists every problem. */
export function readSite(data: unknown, file: string): SiteConfig {
  const checked = siteSchema.safeParse(data);
  if (checked.success) return checked.data;
  throw new Error(checked.error.issues.map(({ path, message }) => `${file} [${path.join('.')}] ${message}`).join('\n'));
}
