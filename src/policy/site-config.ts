import { z } from 'zod';
import { distinct, eachOnce, filled, readAs } from './read.ts';

/** A name of a host, or an IPv4 address, with a port that there is. */
function isOrigin(text: string): boolean {
  const [, host = '', port] = /^https?:\/\/([^:/]+)(?::(\d+))?$/.exec(text) ?? [];
  const labels = host.split('.');
  const isHost = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  // What ends in a number is read as an IPv4 address (URL Standard, host parsing).
  const isAddress =
    !/^\d+$/.test(labels.at(-1) ?? '') ||
    (labels.length === 4 && labels.every((each) => /^(?:0|[1-9]\d{0,2})$/.test(each) && Number(each) < 256));
  const isPort = port === undefined || (/^[1-9]/.test(port) && Number(port) < 65536);
  return isHost && isAddress && isPort;
}

// A segment of dots alone means the folder itself or the one above.
const segments = String.raw`^/(?:(?!\.{1,2}/)[^\s/?#\\<>"'{}]+/)*`;
const path = z.string().regex(new RegExp(`${segments}$`), '路径前后都有斜杠，如 /data/');
const place = z
  .string()
  .regex(
    new RegExp(String.raw`${segments}(?:#[^\s#]+)?$`),
    '站内路径，以斜杠开头和结尾，后面可以有锚点，如 /plan/who/#measure-1',
  );
const link = z.strictObject({ label: filled, path });
/** Each place once in a list of links. */
const onePlace = distinct((each: z.infer<typeof link>) => each.path, 'path');
/** Empty means not configured: the page then shows nothing. */
const optional = z.string().trim();
const optionalLink = z.string().regex(/^(?:https?:\/\/\S+)?$/, '写完整的网址，以 https:// 开头；没有就留空');

/** How little may be worked out of a number that is 不予公布. */
export const disclosureSchema = z.strictObject({
  /** The least distance between the ends of what it can be; a narrower range is told. */
  least: z.int().min(1),
});

/** content/site.yaml: names, codes and navigation, all for editors to change. */
export const siteSchema = z.strictObject({
  name: filled,
  shortName: filled.max(12, '简称不超过 12 个字'),
  description: filled,
  city: filled,
  bureau: filled,
  // Both go into server files word for word.
  origin: z
    .string()
    .refine(
      (text) => text === '' || isOrigin(text),
      '只写到域名，用小写字母，如 https://example.gov.cn；还不知道就留空',
    ),
  base: z
    .string()
    .regex(/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/, '路径前后都有斜杠，中间只用字母、数字和 . _ ~ -，如 /zt/211/'),
  /** Hue of the accent colour in degrees; null for the colours as designed. */
  accentHue: z.number().min(0).max(360).nullable(),
  footer: z.strictObject({
    siteId: z.string().regex(/^(?:\d{10})?$/, '10 位数字，加引号；没有就留空'),
    icp: optional,
    policeRecord: optional,
    partyGovernmentMark: optionalLink,
    errorReport: optionalLink,
  }),
  contact: z.strictObject({
    office: optional,
    phone: z
      .string()
      .regex(/^(?:\d[\d-]{4,}(?:转\d+)?)?$/, '写区号和号码，中间用短横线，如 0579-82460000；没有就留空')
      .refine((phone) => !/^(?:86-?)?1[3-9]\d-?\d{4}-?\d{4}$/.test(phone), '只写办公电话，不写个人手机'),
    email: z.string().regex(/^(?:[^\s@]+@[^\s@]+\.[^\s@]+)?$/, '写邮箱，如 rsj@example.gov.cn；没有就留空'),
    address: optional,
  }),
  map: z.strictObject({
    boundaryFile: optional,
    approval: optional,
    boundarySystem: z.enum(['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09']),
  }),
  disclosure: disclosureSchema.default({ least: 5 }),
  hotlines: z
    .array(z.strictObject({ number: z.string().regex(/^\d[\d-]+$/, '写电话号码，如 12333'), name: filled }))
    .min(1)
    .superRefine(distinct(({ number }) => number, 'number')),
  navigation: z.array(link).min(1).superRefine(onePlace),
  doors: z
    .array(link.extend({ about: filled }))
    .min(1)
    .superRefine(onePlace),
  footerLinks: z.array(link).superRefine(onePlace),
  /** Addresses that were given up, and where each leads now. */
  moved: z.array(z.strictObject({ from: path, to: place })).default([]),
  columns: z.array(
    z.strictObject({ name: filled, description: filled, keywords: z.array(filled).min(1).superRefine(eachOnce) }),
  ),
});

export type SiteConfig = z.infer<typeof siteSchema>;

/** content/site.yaml, given as parsed YAML. Throws one error, in Chinese, that lists every problem. */
export const readSite = (data: unknown, file: string): SiteConfig => readAs(siteSchema, data, file);
