/**
 * What browsers from 2019 on lack and embeds call (Safari before 15.4, Chrome before 93, Firefox before 104). The pages of the
 * site do without: who reads them has a newer one more often than who reads some newspaper's page with our frame in it.
 */
function add(target: object, name: string, value: (...parameters: never[]) => unknown) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

add(Object, 'hasOwn', (value: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(value, name),
);
for (const list of [Array.prototype, String.prototype])
  add(list, 'at', function (this: ArrayLike<unknown>, index: number) {
    return this[index < 0 ? this.length + index : index];
  });
add(Array.prototype, 'findLast', function (this: unknown[], fits: (value: unknown) => boolean) {
  return this.slice().reverse().find(fits);
});
add(String.prototype, 'replaceAll', function (this: string, part: string, by: string) {
  return this.split(part).join(by);
});

export {};
