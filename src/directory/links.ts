import type { LngLat } from './place.ts';

/** A place as map services name it. The point is GCJ-02. */
export interface MapTarget {
  readonly gcj02: LngLat;
  readonly name: string;
  readonly address: string | null;
}

/** A link that opens a map service with the place marked; no key needed. */
export interface MapLink {
  readonly service: string;
  readonly href: string;
}

// Marker URIs of 高德, 百度 and 腾讯. 高德 writes longitude first, the others latitude first; all three take GCJ-02 here.
// 腾讯 separates its own fields by ; and :, so those two characters become full-width in names.
const plain = (text: string): string => text.replace(/;/g, '；').replace(/:/g, '：');

/** Links to the three map services; `referer` names this site to them. */
export function mapLinks(
  { gcj02: [longitude, latitude], name, address }: MapTarget,
  referer: string,
): readonly MapLink[] {
  const title = encodeURIComponent(name);
  const from = encodeURIComponent(referer);
  const marker = [`coord:${latitude},${longitude}`, `title:${encodeURIComponent(plain(name))}`];
  if (address !== null) marker.push(`addr:${encodeURIComponent(plain(address))}`);
  return [
    {
      service: '高德地图',
      href: `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${title}&coordinate=gaode&callnative=1`,
    },
    {
      service: '百度地图',
      href: `https://api.map.baidu.com/marker?location=${latitude},${longitude}&title=${title}&content=${encodeURIComponent(address ?? name)}&coord_type=gcj02&output=html&src=${from}`,
    },
    { service: '腾讯地图', href: `https://apis.map.qq.com/uri/v1/marker?marker=${marker.join(';')}&referer=${from}` },
  ];
}

/**
 * A link that opens a place in 高德地图, from its WGS-84 position, which the service converts by itself (`coordinate=wgs84`);
 * inside WeChat no app can be woken, so the page is asked for there.
 */
export const nearMapHref = ([longitude, latitude]: LngLat, name: string, isWeChat = false): string =>
  `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}&coordinate=wgs84&callnative=${isWeChat ? 0 : 1}`;

/** A `tel:` link for a published number: digits and hyphens alone. */
export const phoneHref = (phone: string): string => `tel:${phone.normalize('NFKC').replace(/[^\d+-]/g, '')}`;
