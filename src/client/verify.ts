import { sayGone } from './gone.ts';
import { verifier } from '../verify/answer.ts';
import type { NumbersFile } from '../verify/file.ts';
import { readNumbers } from '../verify/read-numbers.ts';
import { sayAnswer } from '../verify/say.ts';
import type { Saying } from '../verify/say-fate.ts';
import { fileSaying, mostBytes, readSums, unreadSaying } from '../verify/say-file.ts';
import { readSentences, type SentencesFile } from '../verify/sentences.ts';

/** Checks what is pasted against the published numbers and sentences, in the browser alone: the text is sent nowhere. */
const form = document.querySelector<HTMLFormElement>('#verify-form');
const input = document.querySelector<HTMLTextAreaElement>('#verify-text');
const results = document.querySelector<HTMLElement>('#verify-results');

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return response;
}
const fetchedData = async (url: string): Promise<unknown> => (await fetched(url)).json();

async function load(numbers: string, sentences: string): Promise<(text: string) => readonly Saying[]> {
  const files = await Promise.all([fetchedData(numbers), fetchedData(sentences)]);
  const published = readNumbers(files[0] as NumbersFile);
  const verify = verifier(published, readSentences(files[1] as SentencesFile));
  return (text) => sayAnswer(verify(text), published, location.host);
}

/** SHA-256 of a file in hexadecimal; null for what cannot be read, as a folder. */
async function sumOf(file: Blob): Promise<string | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is known of files that somebody brings; the list of sums is fetched anew, for the page may be older than the last release. */
async function sayFiles(files: readonly File[], address: string): Promise<readonly Saying[]> {
  const sums = readSums(await (await fetched(address)).text());
  const sayings: Saying[] = [];
  // One after the other: each is in memory whole.
  for (const file of files) {
    const sum = file.size > mostBytes ? null : await sumOf(file);
    sayings.push(sum === null ? unreadSaying(file.name, file.size > mostBytes) : fileSaying(file.name, sum, sums));
  }
  return sayings;
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
  const { numbers = '', sentences = '', sums = '', base = '' } = form.dataset;
  form.hidden = false;
  const byHand = { text: '怎样手工核对', href: '#by-hand' };
  // Loaded at once, so that the page goes on working when the network is gone; tried again when that failed.
  let loading = load(numbers, sentences);
  loading.catch(() => undefined);
  const show = (sayings: readonly Saying[]): void => {
    results.textContent = '';
    results.append(...sayings.map((saying) => sectionOf(saying, base)));
  };
  const answer = async (): Promise<void> => {
    try {
      const check = await loading;
      show(check(input.value));
    } catch (error) {
      sayGone(results, error, byHand);
      loading = load(numbers, sentences);
      loading.catch(() => undefined);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  const answerFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    try {
      show(await sayFiles(files, sums));
    } catch (error) {
      if (isSecureContext) sayGone(results, error, byHand);
      else
        results.textContent =
          '浏览器只在 https:// 的网址上能算校验和。可以下载数据页的“校验和”，用 sha256sum 自己核对。';
    }
  };
  const chosen = document.querySelector<HTMLInputElement>('#verify-file');
  chosen?.addEventListener('change', () => void answerFiles([...(chosen.files ?? [])]));
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('is-over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('is-over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('is-over');
    void answerFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
