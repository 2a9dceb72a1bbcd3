import { matches, type Filtered } from '../../directory/filter.ts';
import type { PlaceList } from './filter.ts';

interface Row extends Filtered {
  readonly item: HTMLElement;
}

/** The rows that stand in the page: those that do not pass are hidden. */
export function listedPlaces(): PlaceList {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-place]')].map((item): Row => {
    const { kind = '', county = '', town = null, industry, state = '在运行' } = item.dataset;
    return { item, kind, county, town, industries: industry?.split('；') ?? [], state };
  });
  return {
    rows,
    show(filter) {
      let shown = 0;
      for (const row of rows) {
        row.item.hidden = !matches(row, filter);
        if (!row.item.hidden) shown += 1;
      }
      for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
        group.hidden = shown < rows.length && group.querySelector('[data-place]:not([hidden])') === null;
      return shown;
    },
  };
}
