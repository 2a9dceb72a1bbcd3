import { latest } from './built.ts';
import { catalogue } from './catalogue.ts';

/** Whether an MDX text shows a number of demo data, through `<Num>` or `<Figure>`: the page then carries the band. */
export function showsDemo(body: string): boolean {
  const numbers = [...body.matchAll(/<Num\s+of="([^/"]+)/g)].map(([, dataset]) => dataset);
  const figures = [...body.matchAll(/<Figure\s+id="([^"]+)"/g)].map(([, id]) => id);
  const shown = catalogue.figures.map(({ definition }) => definition).filter(({ id }) => figures.includes(id));
  const datasets = new Set<string | undefined>([...numbers, ...shown.flatMap((definition) => definition.datasets)]);
  return Object.values(latest.releases).some(
    (release) => release !== null && release.demo && datasets.has(release.dataset),
  );
}
