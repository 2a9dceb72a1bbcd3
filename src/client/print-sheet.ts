export {};

/** Prints the part of the page that a button names; the style sheet hides the rest meanwhile. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print=sheet]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const { dataset } = document.documentElement;
    dataset['print'] = 'sheet';
    print();
    delete dataset['print'];
  });
}
