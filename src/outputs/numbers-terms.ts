import { datasetIn } from '../data/registry.ts';
import type { Built } from '../data/releases.ts';
import type { NumbersFile } from '../verify/file.ts';

type Term = NumbersFile['terms'][number];

const total = '合计';

/** `直通车评审人数` is also said `直通车评审…人`. */
const withoutCount = (name: string): string => name.replace(/(?:人数|场次|数)$/, '');

/** Of the group 职称 `职称:高级` → `高级职称`; `学科:教学人员` → `教学人员`. What does not say by itself what is counted has no name: 其他, 制造业. */
function spelled(key: string, levelled: string | undefined): string | undefined {
  const [group = '', name = ''] = key.split(':');
  if (group === levelled) return name + group;
  return name.endsWith('人员') ? name : undefined;
}

function professionalTerms({ vocabulary, datasets }: Built): readonly Term[] {
  const keys = new Set(datasets.professionals.releases.flatMap(({ rows }) => rows.map(({ indicator }) => indicator)));
  const title = datasetIn(vocabulary, 'professionals').title;
  return [...keys].flatMap((key): readonly Term[] => {
    const name = key === total ? title : spelled(key, vocabulary.baseline?.group);
    return name === undefined ? [] : [['professionals', key, 'year', '', name]];
  });
}

/** What sentences call what is counted, with all that tells how its numbers are meant. */
export function termsOf(built: Built): readonly Term[] {
  const { tiers, placeKinds, indicators } = built.vocabulary;
  const distinct = (...names: readonly string[]): readonly string[] => [...new Set(names)];
  return [
    ...tiers.map(({ name }): Term => ['engineers', name, 'year', '培育', name]),
    ...placeKinds.map(({ name, short }): Term => ['places', name, 'end', '建成', ...distinct(name, short)]),
    ['places', total, 'end', '', '场所'],
    ...indicators.map(({ name, type }): Term => [
      'indicators',
      name,
      type === 'stock' ? 'end' : 'year',
      '',
      ...distinct(name, withoutCount(name)),
    ]),
    ...professionalTerms(built),
  ];
}
