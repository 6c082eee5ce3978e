import { smallMap } from "../model/small-map.ts";
import type { Texts } from "./shared-texts.ts";

/** Lists of texts as plain columns: a text stands there once, however many have it. */
export interface PackedTexts {
  readonly vocabulary: readonly string[];
  /** Length people + 1: where each one's list begins; nobody has an empty one, so that it means a missing value. */
  readonly firstOf: Int32Array;
  /** Places in the vocabulary. */
  readonly texts: Int32Array;
}

export function packTexts(lists: readonly (Texts | undefined)[]): PackedTexts {
  const places = new Map<string, number>();
  const firstOf = new Int32Array(lists.length + 1);
  lists.forEach((list, person) => {
    firstOf[person + 1] = (firstOf[person] as number) + (list?.size ?? 0);
  });
  const texts = new Int32Array(firstOf[lists.length] as number);
  let at = 0;
  for (const list of lists)
    list?.forEach((_, text) => {
      let place = places.get(text);
      if (place === undefined) places.set(text, (place = places.size));
      texts[at++] = place;
    });
  return { vocabulary: [...places.keys()], firstOf, texts };
}

/** The same lists; of how people spell their texts nothing is left. */
export function unpackTexts({ vocabulary, firstOf, texts }: PackedTexts): (Texts | undefined)[] {
  return Array.from({ length: firstOf.length - 1 }, (_, person) => {
    const [first, end] = [firstOf[person] as number, firstOf[person + 1] as number];
    if (first === end) return undefined;
    const list = Array.from(texts.subarray(first, end), (place) => vocabulary[place] as string);
    return smallMap(list, list);
  });
}
