/**
 * A frozen copy of plain data of our own, all the way down; what is frozen was frozen here, or is no object, and is kept. Keys are ours or criterion
 * ids: none of them is `__proto__`.
 */
export function frozenCopy<T>(value: T): T {
  if (Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  const copy: { [key: string]: unknown } = {};
  for (const key of Object.keys(value as object)) copy[key] = frozenCopy((value as { [key: string]: unknown })[key]);
  return Object.freeze(copy) as T;
}

/** The same without the fields that are `undefined`, so that storing as JSON changes nothing. */
export function withoutUndefined<T extends object>(value: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}
