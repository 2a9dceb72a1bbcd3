import { sayGone } from './gone.ts';

/**
 * The checking page. Until a table is put in, only this file has run; the rest comes once the page is idle, so that it goes on
 * working when the network is gone.
 *
 * Whoever builds steps behind the check (the desk) listens to `checkedEvent` on the document: see check/session.ts for what it carries.
 */
const form = document.querySelector<HTMLFormElement>('#check');
const file = document.querySelector<HTMLInputElement>('#check-file');

if (form && file) {
  form.hidden = false;
  const wake = (): void => {
    import('./check/start.ts')
      .then(({ start }) => start(form))
      .catch((error: unknown) => {
        const status = document.querySelector<HTMLElement>('#check-status');
        if (status) sayGone(status, error, { text: '填报表和说明', href: '../' });
      });
  };
  if (document.readyState === 'complete') wake();
  else addEventListener('load', wake);
  // A file that misses the field would take the place of the page.
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    file.files = files;
    file.dispatchEvent(new Event('change'));
  });
}

// On the editor's own machine the desk serves this page, and gives its address a token.
if (
  /^(?:127\.0\.0\.1|localhost)$/.test(location.hostname) &&
  (location.hash.startsWith('#desk=') || sessionStorage.getItem('desk-token') !== null)
)
  void import('./desk/desk.ts');
