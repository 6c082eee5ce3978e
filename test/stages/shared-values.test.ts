import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttributeValue, Person } from "../../src/model/person.ts";
import { shareValues } from "../../src/stages/encode/shared-values.ts";
import { RUNS } from "../support/runs.ts";

type Attributes = readonly (AttributeValue | undefined)[];

const NAMES = ["first", "second"];

/** Somebody with these attributes of those names. */
function personWith(attributes: Attributes): Person {
  const known = NAMES.flatMap((name, k): [string, AttributeValue][] => {
    const value = attributes[k];
    return value === undefined ? [] : [[name, value]];
  });
  return { id: "a", personId: "a", attributes: new Map(known), availability: "open" };
}

describe("values that people share", () => {
  it("are read once for equal attributes, and for others anew", () => {
    const text = fc.constantFrom("", "a", "b", "1", "true", "list");
    const attribute = fc.option(fc.oneof(text, fc.constantFrom(1, 2), fc.boolean(), fc.array(text, { maxLength: 3 })), { nil: undefined });
    const attributes: fc.Arbitrary<Attributes> = fc.tuple(attribute, attribute);
    fc.assert(
      fc.property(fc.array(attributes, { maxLength: 60 }), (people) => {
        const spell = ({ attributes }: Person): string => JSON.stringify(NAMES.map((name) => attributes.get(name) ?? null));
        const read = new Set<string>();
        const share = shareValues(NAMES, (person) => {
          const spelt = spell(person);
          expect(read.has(spelt)).toBe(false);
          read.add(spelt);
          return spelt;
        });
        for (const person of people.map(personWith)) expect(share(person)).toBe(spell(person));
      }),
      { numRuns: RUNS },
    );
  });

  it("may be missing", () => {
    let reads = 0;
    const share = shareValues(NAMES, () => {
      reads++;
      return undefined;
    });
    for (let k = 0; k < 2; k++) expect(share(personWith(["a"]))).toBeUndefined();
    expect(reads).toBe(1);
  });

  it("are not kept where lists are long, or where there are many", () => {
    const list = (length: number): Attributes => [Array.from({ length }, (_, k) => `text-${k}`)];
    let reads = 0;
    const share = shareValues(NAMES, () => reads++);
    for (const length of [16, 16, 17, 17]) share(personWith(list(length)));
    expect(reads).toBe(3);
    for (let value = 1; value < 1024; value++) share(personWith([value]));
    expect(reads).toBe(3 + 1023);
    share(personWith([1]));
    share(personWith(list(16)));
    expect(reads).toBe(3 + 1025);
  });
});
