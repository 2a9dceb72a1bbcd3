import type { Precision } from '../place.ts';

/** The smallest step in km that a position of this precision can honestly be told in. */
const steps: Readonly<Record<Precision, number>> = { 门址: 0.05, 园区: 0.1, 乡镇: 1, 县级: 1 };

const remarks: Readonly<Record<Precision, string>> = {
  门址: '',
  园区: '',
  乡镇: '（位置只精确到乡镇街道）',
  县级: '（位置只精确到县级）',
};

const order: readonly Precision[] = ['门址', '园区', '乡镇', '县级'];

/** The coarser of two precisions. */
export const coarser = (one: Precision, other: Precision): Precision =>
  order.indexOf(one) > order.indexOf(other) ? one : other;

/** A straight-line distance in words: `直线约 350 米`, `直线约 1.2 公里`, `直线约 12 公里（位置只精确到县级）`. */
export function distanceText(km: number, place: Precision, origin: Precision = '门址'): string {
  const precision = coarser(place, origin);
  return `直线${lengthText(km, steps[precision])}${remarks[precision]}`;
}

function lengthText(km: number, step: number): string {
  if (step >= 1) return km < 1 ? '不到 1 公里' : `约 ${Math.round(km)} 公里`;
  if (km >= 9.95) return `约 ${Math.round(km)} 公里`;
  if (km >= 0.95) return `约 ${km.toFixed(1)} 公里`;
  const metres = Math.round(km / step) * step * 1000;
  return metres === 0 ? `不到 ${step * 1000} 米` : `约 ${Math.round(metres)} 米`;
}
