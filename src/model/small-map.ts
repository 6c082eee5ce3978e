/** A map with few entries in two lists: a fifth of the memory of a `Map`, which matters where every person has several. */
interface Lists<Key, Value> {
  readonly listedKeys: readonly Key[];
  readonly listedValues: readonly Value[];
}

/** With more entries a `Map` finds them faster. */
const MOST_ENTRIES = 24;

/**
 * A read-only map of these keys and values, in their order. The lists are kept, so maps may share them.
 *
 * @param keys - all different.
 */
export function smallMap<Key, Value>(keys: readonly Key[], values: readonly Value[]): ReadonlyMap<Key, Value> {
  if (keys.length > MOST_ENTRIES) return new Map(keys.map((key, k) => [key, values[k] as Value]));
  // Methods on one shared prototype: as members of each map they would take more than the entries.
  return { __proto__: METHODS, listedKeys: keys, listedValues: values } as unknown as ReadonlyMap<Key, Value>;
}

const METHODS: ThisType<Lists<unknown, unknown>> & ReadonlyMap<unknown, unknown> = {
  get size() {
    return this.listedKeys.length;
  },
  get(key) {
    const position = this.listedKeys.indexOf(key);
    return position === -1 ? undefined : this.listedValues[position];
  },
  has(key) {
    return this.listedKeys.includes(key);
  },
  keys() {
    return this.listedKeys.values() as MapIterator<unknown>;
  },
  values() {
    return this.listedValues.values() as MapIterator<unknown>;
  },
  entries() {
    const { listedKeys, listedValues } = this;
    return listedKeys.map((key, k): [unknown, unknown] => [key, listedValues[k]]).values() as MapIterator<[unknown, unknown]>;
  },
  forEach(callback) {
    const { listedKeys, listedValues } = this;
    for (let k = 0; k < listedKeys.length; k++) callback(listedValues[k], listedKeys[k], this as unknown as ReadonlyMap<unknown, unknown>);
  },
  [Symbol.iterator]() {
    return (this as unknown as ReadonlyMap<unknown, unknown>).entries();
  },
};

/** What an object without a prototype holds, as a read-only map by the names of its fields. The object is kept; none of its fields is `undefined`. */
export function recordMap<Value>(record: { readonly [key: string]: Value }): ReadonlyMap<string, Value> {
  return { __proto__: RECORD_METHODS, record } as unknown as ReadonlyMap<string, Value>;
}

const RECORD_METHODS: ThisType<{ readonly record: { readonly [key: string]: unknown } }> & object = {
  __proto__: METHODS,
  get listedKeys() {
    return Object.keys(this.record);
  },
  get listedValues() {
    return Object.values(this.record);
  },
  get(key: string) {
    return this.record[key];
  },
};
