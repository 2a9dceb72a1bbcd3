/** What the import's code uses and Chromium 83 lacks. Loaded with it alone: the build never needs this. */
function add(type: object, name: string, value: unknown): void {
  Object.defineProperty(type, name, { value, writable: true, configurable: true });
}

if (!('at' in Array.prototype)) {
  function at(this: ArrayLike<unknown>, index: number): unknown {
    return this[index < 0 ? this.length + index : index];
  }
  add(Array.prototype, 'at', at);
  add(String.prototype, 'at', at);
}
if (!('findLastIndex' in Array.prototype)) {
  function findLastIndex(this: unknown[], test: (value: unknown, index: number) => boolean): number {
    for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index)) return index;
    return -1;
  }
  add(Array.prototype, 'findLastIndex', findLastIndex);
}
if (!('findLast' in Array.prototype))
  add(Array.prototype, 'findLast', function (this: unknown[], test: (value: unknown, index: number) => boolean) {
    return this[this.findLastIndex(test)];
  });
if (!('toSorted' in Array.prototype))
  add(Array.prototype, 'toSorted', function (this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return [...this].sort(order);
  });
if (!('toReversed' in Array.prototype))
  add(Array.prototype, 'toReversed', function (this: unknown[]) {
    return [...this].reverse();
  });
if (!('replaceAll' in String.prototype))
  add(String.prototype, 'replaceAll', function (this: string, from: string | RegExp, to: string) {
    return typeof from === 'string' ? this.split(from).join(to) : this.replace(from, to);
  });
if (!('hasOwn' in Object))
  add(Object, 'hasOwn', (object: object, name: string) => Object.prototype.hasOwnProperty.call(object, name));
if (!('canParse' in URL))
  add(URL, 'canParse', (text: string) => {
    try {
      return new URL(text) instanceof URL;
    } catch {
      return false;
    }
  });
