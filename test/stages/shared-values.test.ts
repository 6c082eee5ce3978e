import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttributeValue } from "../../src/model/person.ts";
import { openSharedValues } from "../../src/stages/encode/shared-values.ts";
import { RUNS } from "../support/runs.ts";

type Attributes = readonly (AttributeValue | undefined)[];

describe("values that people share", () => {
  it("are read once for equal attributes, and for others anew", () => {
    const text = fc.constantFrom("", "a", "b", "1", "true", "list");
    const attribute = fc.option(fc.oneof(text, fc.constantFrom(1, 2), fc.boolean(), fc.array(text, { maxLength: 3 })), { nil: undefined });
    const attributes: fc.Arbitrary<Attributes> = fc.tuple(attribute, attribute);
    fc.assert(
      fc.property(fc.array(attributes, { maxLength: 60 }), (people) => {
        const { share } = openSharedValues();
        const read = new Set<string>();
        for (const person of people) {
          const spelt = JSON.stringify(person.map((each) => each ?? null));
          expect(
            share(person, () => {
              expect(read.has(spelt)).toBe(false);
              read.add(spelt);
              return spelt;
            }),
          ).toBe(spelt);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("may be missing", () => {
    const { share } = openSharedValues();
    expect(share(["a"], () => undefined)).toBeUndefined();
    expect(share(["a"], () => "read again")).toBeUndefined();
  });

  it("are not kept where lists are long, or where there are many", () => {
    const { share } = openSharedValues();
    const list = (length: number): Attributes => [Array.from({ length }, (_, k) => `text-${k}`)];
    let reads = 0;
    const read = (): number => reads++;
    for (const length of [16, 16, 17, 17]) share(list(length), read);
    expect(reads).toBe(3);
    for (let value = 1; value < 1024; value++) share([value], read);
    expect(reads).toBe(3 + 1023);
    share([1], read);
    share(list(16), read);
    expect(reads).toBe(3 + 1025);
  });
});
