import { verifier } from '../verify/answer.ts';
import type { NumbersFile } from '../verify/file.ts';
import { readNumbers } from '../verify/read-numbers.ts';
import { sayAnswer } from '../verify/say.ts';
import type { Saying } from '../verify/say-fate.ts';
import { readSentences, type SentencesFile } from '../verify/sentences.ts';

/** Checks what is pasted against the published numbers and sentences, in the browser alone: the text is sent nowhere. */
const form = document.querySelector<HTMLFormElement>('#verify-form');
const input = document.querySelector<HTMLTextAreaElement>('#verify-text');
const results = document.querySelector<HTMLElement>('#verify-results');

async function fetched(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return response.json();
}

async function load(numbers: string, sentences: string): Promise<(text: string) => readonly Saying[]> {
  const files = await Promise.all([fetched(numbers), fetched(sentences)]);
  const published = readNumbers(files[0] as NumbersFile);
  const verify = verifier(published, readSentences(files[1] as SentencesFile));
  return (text) => sayAnswer(verify(text), published, location.host);
}

function sectionOf({ tone, mark, heading, lines }: Saying, base: string): HTMLElement {
  const section = document.createElement('section');
  section.className = `saying saying-${tone}`;
  const title = document.createElement('h2');
  const word = document.createElement('span');
  word.className = 'saying-mark';
  word.textContent = mark;
  title.append(word, ` ${heading}`);
  const list = document.createElement('ul');
  for (const { text, path } of lines) {
    const item = document.createElement('li');
    item.textContent = text;
    if (path !== undefined) {
      const link = document.createElement('a');
      link.href = base + path;
      link.textContent = '看页面';
      link.setAttribute('aria-label', `看页面：${text.split('：')[0] ?? ''}`);
      item.append(' ', link);
    }
    list.append(item);
  }
  section.append(title, list);
  return section;
}

if (form && input && results) {
  const { numbers = '', sentences = '', base = '' } = form.dataset;
  form.hidden = false;
  // Loaded at once, so that the page goes on working when the network is gone; tried again when that failed.
  let loading = load(numbers, sentences);
  loading.catch(() => undefined);
  const answer = async (): Promise<void> => {
    try {
      const check = await loading;
      results.textContent = '';
      results.append(...check(input.value).map((saying) => sectionOf(saying, base)));
    } catch {
      results.textContent = '没有取到核对用的数据文件。请确认网络畅通，再点一次“核对”。';
      loading = load(numbers, sentences);
      loading.catch(() => undefined);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
}
