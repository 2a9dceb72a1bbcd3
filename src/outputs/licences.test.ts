import { describe, expect, it } from 'vitest';
import { licenceGroups } from './licences.ts';

const lockOf = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } });

describe('licenceGroups(lock)', () => {
  it('groups what a build runs by licence, the commonest first, each package once', () => {
    const groups = licenceGroups(
      lockOf({
        'node_modules/b': { version: '1.0.0', license: 'MIT' },
        'node_modules/@s/a': { version: '2.0.0', license: 'MIT' },
        'node_modules/c/node_modules/b': { version: '1.0.0', license: 'MIT' },
        'node_modules/d': { version: '1.0.0', license: 'ISC' },
      }),
    );
    expect(groups.map(({ licence, packages }) => [licence, packages.map(({ name }) => name)])).toEqual([
      ['MIT', ['@s/a', 'b']],
      ['ISC', ['d']],
    ]);
  });

  it('keeps two versions of one package apart, and licences of as many packages in the order of the alphabet', () => {
    const groups = licenceGroups(
      lockOf({
        'node_modules/b': { version: '2.0.0', license: 'Zlib' },
        'node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/c/node_modules/a': { version: '2.0.0', license: 'MIT' },
        'node_modules/e': { version: '1.0.0', license: 'Apache-2.0' },
        'node_modules/f': { version: '1.0.0', license: 'Zlib' },
      }),
    );
    expect(
      groups.map(({ licence, packages }) => [licence, packages.map(({ name, version }) => `${name} ${version}`)]),
    ).toEqual([
      ['MIT', ['a 1.0.0', 'a 2.0.0']],
      ['Zlib', ['b 2.0.0', 'f 1.0.0']],
      ['Apache-2.0', ['e 1.0.0']],
    ]);
  });

  it('asks for a version too', () => {
    expect(() => licenceGroups(lockOf({ 'node_modules/a': { license: 'MIT' } }))).toThrow('no version');
  });

  it.each(['dev', 'devOptional', 'optional'])('leaves out %s packages', (kind) => {
    expect(licenceGroups(lockOf({ 'node_modules/a': { version: '1.0.0', license: 'MIT', [kind]: true } }))).toEqual([]);
  });

  it('does not pass over a package without a licence', () => {
    expect(() => licenceGroups(lockOf({ 'node_modules/a': { version: '1.0.0' } }))).toThrow('a states no licence');
  });
});
