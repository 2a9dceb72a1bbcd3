import type { Built } from '../../src/data/releases.ts';
import type { Effect } from '../../src/data/desk/messages.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { cellsOf } from '../../src/figures/cells.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { cellText } from '../../src/kit/numbers.ts';

/** Everything that the newest version of a figure says, by what it is. */
function sayingsOf(where: string, figure: Figure): readonly (readonly [key: string, where: string, text: string])[] {
  const numbers = cellsOf(figure).map(({ datum, row, column, unit }) => {
    const label = `${where}，表中 ${row} ${column}`;
    return [`${where}\n${datum.ref}`, label, `${cellText(datum.value, datum.status)} ${unit}`.trim()] as const;
  });
  return [
    [`${where}\ntitle`, `${where}，标题`, figure.title],
    [`${where}\nheadline`, `${where}，一句话`, figure.headline],
    ...numbers,
  ];
}

function sayingsOfAll(built: Built): ReadonlyMap<string, { readonly where: string; readonly text: string }> {
  const { figures, areas } = catalogueOf(built);
  const named = [
    ...figures.map(({ definition, today }) => [definition.name, today] as const),
    ...areas.flatMap(({ area, figures: own }) =>
      own.map(({ definition, today }) => [`${area.name}：${definition.name}`, today] as const),
    ),
  ];
  const sayings = named.flatMap(([where, figure]) => sayingsOf(where, figure));
  return new Map(sayings.map(([key, where, text]) => [key, { where, text }]));
}

const absent = '（没有）';

/** Every title, headline and number of all figures that a draft changes, before and after; titles first. */
export function effectsOf(before: Built, after: Built): readonly Effect[] {
  const [old, now] = [sayingsOfAll(before), sayingsOfAll(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const effects = keys.flatMap((key) => {
    const [from, to] = [old.get(key), now.get(key)];
    if (from?.text === to?.text) return [];
    const isNumber = !/\n(?:title|headline)$/.test(key);
    const where = to?.where ?? from?.where ?? '';
    return [{ isNumber, where, before: from?.text ?? absent, after: to?.text ?? absent }];
  });
  return effects
    .toSorted((one, other) => Number(one.isNumber) - Number(other.isNumber))
    .map(({ where, before: from, after: to }) => ({ where, before: from, after: to }));
}
