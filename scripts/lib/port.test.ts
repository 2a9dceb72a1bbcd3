import { afterEach, expect, it, vi } from 'vitest';
import { wantedPort } from './port.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['', 4321],
  ['0', 0],
  ['65535', 65535],
])('wantedPort(usual) reads PORT=%j as %i', (text, port) => {
  vi.stubEnv('PORT', text);
  expect(wantedPort(4321)).toBe(port);
});

it.each(['abc', '-1', '65536', '80.5', '0x10', '1e3', ' 80'])('wantedPort(usual) refuses PORT=%j', (text) => {
  vi.stubEnv('PORT', text);
  expect(() => wantedPort(4321)).toThrow(`实际为「${text}」`);
});
