import { describe, expect, it } from 'vitest';
import { readPoint } from './pasted-point.ts';

const bounds = { west: 119.1, east: 120.9, south: 28.4, north: 29.8, seatKm: 60 };

describe('readPoint(text, bounds)', () => {
  it.each([
    '119.6470,29.0789',
    '29.0789,119.6470',
    ' 119.6470，29.0789 ',
    '１１９.6470, ２９.0789',
    '经度：119.6470；纬度：29.0789',
    '29.0789 119.6470',
    'https://uri.amap.com/marker?position=119.6470,29.0789',
  ])('reads %j', (text) => {
    expect(readPoint(text, bounds)).toEqual({ longitude: '119.6470', latitude: '29.0789' });
  });
  it.each([
    ['', '应为两个小数'],
    ['119.6470', '实际有 1 个'],
    ['119.64,29.07,12.5', '实际有 3 个'],
    ['119,29', '应为两个小数'],
    ['116.39,39.90', '不在本市范围'],
    ['119.64,119.65', '不在本市范围'],
    ['119°38′49″,29°4′44″', '度分秒'],
  ])('refuses %j', (text, message) => {
    expect(readPoint(text, bounds)).toEqual({ problem: expect.stringContaining(message) as string });
  });
});
