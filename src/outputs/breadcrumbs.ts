import type { BreadcrumbList, WithContext } from 'schema-dts';

/** A page above this one; the path is without the base. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

/** The way from the home page to this one for search engines; null on the home page, which has no title of its own. */
export function breadcrumbJsonLd(
  crumbs: readonly Crumb[],
  title: string | undefined,
  here: string,
  link: (path: string) => string,
): WithContext<BreadcrumbList> | null {
  if (title === undefined) return null;
  const way = [{ label: '首页', path: '/' }, ...crumbs, { label: title, path: here }];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: link(path),
    })),
  };
}
