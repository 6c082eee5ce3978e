import type { AttributeValue } from "../../model/person.ts";

/** Values that were read before, by what they were read from. */
export interface SharedValues {
  /** The value of equal attributes; where there is none yet, it is read and kept. */
  share(attributes: readonly (AttributeValue | undefined)[], read: () => unknown): unknown;
}

/** Where there are as many different values, the rest is read without a search: few will be like others. */
const MOST_VALUES = 1024;
/** What is read from a longer list is not kept: it would take much memory. */
const MOST_TEXTS = 16;

/** Attributes lead from one node to the next: to write each list of texts as a key would take longer than all else. */
interface Node {
  readonly next: Map<unknown, Node>;
  value?: { readonly read: unknown };
}

/** Begins a list, so that a list of one text is not taken for the text. */
const LIST = Symbol("list");
/** Ends it, so that whatever comes next is not taken for a part of it. */
const END = Symbol("end");

export function openSharedValues(): SharedValues {
  const root: Node = { next: new Map() };
  let count = 0;
  return {
    share(attributes, read) {
      if (count === MOST_VALUES) return read();
      let node = root;
      for (const attribute of attributes) {
        if (typeof attribute !== "object") {
          node = follow(node, attribute);
          continue;
        }
        if (attribute.length > MOST_TEXTS) return read();
        node = follow(node, LIST);
        for (const text of attribute) node = follow(node, text);
        node = follow(node, END);
      }
      if (node.value !== undefined) return node.value.read;
      const value = read();
      node.value = { read: value };
      count++;
      return value;
    },
  };
}

function follow({ next }: Node, step: unknown): Node {
  let node = next.get(step);
  if (node === undefined) next.set(step, (node = { next: new Map() }));
  return node;
}
