/** An object of a copy, which has no prototype: nothing is found in it but what was given. */
export interface PlainObject {
  readonly [key: string]: unknown;
}

export function isObject(copied: unknown): copied is PlainObject {
  return typeof copied === "object" && copied !== null && !Array.isArray(copied);
}
