/** Fetches a style sheet that a page needs only once a script does something. */
export function addStyles(address: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
