import type { Vocabulary } from './vocabulary.ts';

/** A pasted position: its two numbers as they were written, or what is wrong with it in Chinese. */
export type PastedPoint = { readonly longitude: string; readonly latitude: string } | { readonly problem: string };

/** How far, in degrees, another coordinate system may move a point. */
const slack = 0.05;

/**
 * The two numbers of a position as map programs copy it: `119.647,29.079`, `29.079，119.647`, `经度119.647 纬度29.079`, a link that
 * holds it. Which of them is the longitude follows from the bounds of the city; anything that is not certain is a problem.
 */
export function readPoint(text: string, { west, east, south, north }: Vocabulary['bounds']): PastedPoint {
  const plain = text.normalize('NFKC').trim();
  if (/\d\s*[°度]\s*\d/.test(plain)) return { problem: '是度分秒的写法；请换成小数，如 119.647,29.079' };
  const numbers = plain.match(/-?\d+(?:\.\d+)?/g) ?? [];
  const precise = numbers.filter((number) => number.includes('.'));
  const [one, other] = precise;
  if (one === undefined || other === undefined || precise.length > 2)
    return { problem: `应为两个小数，如 119.647,29.079，实际有 ${precise.length} 个` };
  const isLongitude = (number: string): boolean => Number(number) > west - slack && Number(number) < east + slack;
  const isLatitude = (number: string): boolean => Number(number) > south - slack && Number(number) < north + slack;
  if (isLongitude(one) && isLatitude(other)) return { longitude: one, latitude: other };
  if (isLongitude(other) && isLatitude(one)) return { longitude: other, latitude: one };
  return {
    problem: `不在本市范围（经度 ${west} 至 ${east}，纬度 ${south} 至 ${north}），请核对；写的是 ${one} 和 ${other}`,
  };
}
