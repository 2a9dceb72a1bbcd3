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

  it.each(['dev', 'devOptional', 'optional'])('leaves out %s packages', (kind) => {
    expect(licenceGroups(lockOf({ 'node_modules/a': { version: '1.0.0', license: 'MIT', [kind]: true } }))).toEqual([]);
  });

  it('does not pass over a package without a licence', () => {
    expect(() => licenceGroups(lockOf({ 'node_modules/a': { version: '1.0.0' } }))).toThrow('a states no licence');
  });
});
