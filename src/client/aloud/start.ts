import styles from './aloud.css?url';
import { addStyles } from '../add-styles.ts';
import { make } from '../make.ts';
import { showPassage } from './marks.ts';
import { passagesIn } from './passages.ts';
import { readerOf } from './reader.ts';

addStyles(styles);

let stop: (() => void) | undefined;

/** Whether the browser has voices, and none of them speaks Chinese. Some browsers know theirs only later: those are tried. */
const speaksOthers = (): boolean => {
  const voices = speechSynthesis.getVoices();
  return voices.length > 0 && !voices.some(({ lang }) => /^(?:zh|cmn)/i.test(lang));
};

/** Reads the page aloud, with a bar at the foot of the window to pause, go on and stop. Pressed again, begins anew. */
export function readAloud(opener: HTMLElement): void {
  const root = document.querySelector('main');
  if (root === null) return;
  stop?.();
  const toggle = make('button', '', '暂停');
  const end = make('button', '', '停止朗读');
  const said = make('span', '');
  said.setAttribute('role', 'status');
  const bar = make('div', 'no-print', toggle, end, said);
  bar.id = 'aloud';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', '朗读');
  let isReading = true;
  const reader = readerOf(passagesIn(root), { show: showPassage, end: close, fail });

  function close(): void {
    reader.pause();
    showPassage(null);
    root?.normalize();
    const hadFocus = bar.contains(document.activeElement);
    bar.remove();
    removeEventListener('pagehide', close);
    if (hadFocus) opener.focus();
  }
  function fail(): void {
    reader.pause();
    isReading = false;
    toggle.textContent = '再试一次';
    said.textContent = '这台设备没有中文语音，或语音中断了。';
  }
  toggle.addEventListener('click', () => {
    isReading = !isReading;
    toggle.textContent = isReading ? '暂停' : '继续';
    said.textContent = '';
    if (isReading) reader.go();
    else reader.pause();
  });
  end.addEventListener('click', close);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  addEventListener('pagehide', close);
  stop = close;
  document.body.append(bar);
  toggle.focus();
  if (speaksOthers()) fail();
  else reader.go();
}
