import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Stop } from '../lib/stop.ts';

/** Where the publications of a place lie. */
export const storeOf = (target: string): string => `${target}.releases`;

/** Whether one path is the other or lies in it. */
const holds = (outer: string, inner: string): boolean => {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
};

/** The path with the links of its folders followed, as far as they are there. */
function real(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(real(dirname(path)), basename(path));
}

/** What stands at a place and must not be moved away; null when a release may take it. */
function obstacle(target: string): string | null {
  const stands = lstatSync(target, { throwIfNoEntry: false });
  if (stands === undefined) return null;
  if (stands.isSymbolicLink()) {
    const to = resolve(dirname(target), readlinkSync(target));
    return dirname(to) === storeOf(target) ? null : `是指向 ${to} 的链接，请直接写 ${to}`;
  }
  if (!stands.isDirectory()) return '是一个文件，不是文件夹';
  const names = readdirSync(target);
  return names.length === 0 || names.includes('index.html')
    ? null
    : '里面有别的东西，也没有 index.html，不像是网站。请换一个文件夹，或者先把里面的文件移走';
}

/**
 * The whole path of the folder that a web server shows. Stops, before anything is touched, for a place whose taking would move
 * away what is no site: a project, a file, a folder of other things, a link that somebody else made. `project`: its root.
 */
export function placeOf(place: string, project: string): string {
  const target = resolve(place);
  const refuse = (reason: string): never => {
    throw new Stop(`「${place}」${reason}。什么也没有改动。`);
  };
  if (place.trim() === '' || dirname(target) === target) refuse('不是网站文件夹，写作 /srv/site');
  const [here, own] = [real(dirname(target)), realpathSync(project)];
  if (holds(join(here, basename(target)), own) || holds(own, here))
    refuse('在项目里，或者是项目所在的文件夹，请换到项目外面');
  const reason = obstacle(target);
  if (reason !== null) refuse(reason);
  return target;
}
