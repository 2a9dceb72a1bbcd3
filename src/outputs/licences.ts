/** A package of the lock file. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** The packages under one licence, by its SPDX expression. */
export interface LicenceGroup {
  readonly licence: string;
  readonly packages: readonly Package[];
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** The last folder of `node_modules/a/node_modules/@scope/b`: the package's own name. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * The packages that a build runs, by licence, the commonest licence first; from the text of package-lock.json (version 3),
 * which npm fills from each package's own statement. Tools of tests and development, and packages of other platforms, are left
 * out. Throws when a package states no licence.
 */
export function licenceGroups(lock: string): readonly LicenceGroup[] {
  const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, LockEntry>> };
  const used = Object.entries(packages).flatMap(([path, { version, license, dev, devOptional, optional }]) => {
    if (path === '' || dev || devOptional || optional) return [];
    const name = nameOf(path);
    if (version === undefined || license === undefined) throw new Error(`${name} states no licence or no version`);
    return [{ name, version, licence: license }];
  });
  const distinct = [...new Map(used.map((each) => [`${each.name}@${each.version}`, each])).values()];
  return [...Map.groupBy(distinct, ({ licence }) => licence)]
    .map(([licence, group]) => ({ licence, packages: group.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }))
    .sort((a, b) => b.packages.length - a.packages.length || (a.licence < b.licence ? -1 : 1));
}
