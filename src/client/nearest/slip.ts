/** Prints the answer, each place with the QR code of its page where this site has a public address. */
export async function print(answer: HTMLElement): Promise<void> {
  const codes = [...answer.querySelectorAll<HTMLElement>('[data-qr]')].map((item) => {
    const code = item.querySelector('img') ?? new Image(96, 96);
    code.alt = '';
    code.className = 'qr';
    code.src = item.dataset['qr'] ?? '';
    item.prepend(code);
    return code.decode().catch(() => code.remove());
  });
  await Promise.all(codes);
  window.print();
}
