import { pinyin } from 'pinyin-pro';
import { demoColumn } from '../data/write-csv.ts';
import { finderFiles, type FinderFiles } from '../directory/files/finder-files.ts';
import { built } from './built.ts';
import { directory, placesRelease } from './directory.ts';

/** What the nearest finder of this site fetches. */
export const finder: FinderFiles = finderFiles({
  directory,
  towns: built.towns,
  stamp: placesRelease?.sha256.slice(0, 12) ?? 'empty',
  mark: directory.demo ? { [demoColumn.heading]: demoColumn.value } : {},
  soundOf: (name) => pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true }).toLowerCase(),
});
