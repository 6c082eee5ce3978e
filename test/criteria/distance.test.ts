import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kilometresBetween, placeAt, readCoordinates } from "../../src/criteria/places.ts";
import { complete, creditOf } from "../support/criterion-cases.ts";
import { RUNS } from "../support/runs.ts";

const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const place = fc.tuple(latitude, longitude);

/** The haversine formula as the books have it, with the engine's functions. */
function textbook([lat1, lon1]: readonly [number, number], [lat2, lon2]: readonly [number, number]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const haversine =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

describe("kilometres along the great circle", () => {
  it("agree with the textbook's haversine formula to a metre, near the antipodes to 100 m", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const expected = textbook(a, b);
        const tolerance = expected > 20_000 ? 0.1 : 0.001;
        expect(Math.abs(kilometresBetween(placeAt(...a), placeAt(...b)) - expected)).toBeLessThan(tolerance);
      }),
      { numRuns: RUNS * 10 },
    );
  });

  type Degrees = readonly [number, number];
  it.each<readonly [Degrees, Degrees, number]>([
    // On a sphere, by hand: a quarter of the way round, half of it, a degree of the equator, across the date line, over the pole.
    [[0, 0], [0, 90], 10007.557],
    [[0, 0], [0, 180], 20015.115],
    [[0, 0], [0, 1], 111.195],
    [[0, 179.5], [0, -179.5], 111.195],
    [[89.5, 0], [89.5, 180], 111.195],
    [[-90, 17], [-90, -60], 0],
  ])("from %j to %j", (from, to, expected) => {
    expect(kilometresBetween(placeAt(...from), placeAt(...to))).toBeCloseTo(expected, 2);
  });

  it("are 0 from a place to itself, the same both ways, and never more by a detour", () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const [p, q, r] = [placeAt(...a), placeAt(...b), placeAt(...c)];
        expect(kilometresBetween(p, p)).toBe(0);
        expect(kilometresBetween(p, q)).toBe(kilometresBetween(q, p));
        expect(kilometresBetween(p, q)).toBeLessThanOrEqual(kilometresBetween(p, r) + kilometresBetween(r, q) + 1e-3);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the credit", () => {
  const paris = "48.8566, 2.3522";
  const lyon = "45.7640,4.8357";
  const distance = (fullWithin: number, noneBeyond: number) => complete({ kind: "distance", position: "x", fullWithin, noneBeyond });

  it("is 1 up to `fullWithin`, falls evenly and is 0 from `noneBeyond` on", () => {
    // 391.5 km between the two.
    expect(creditOf(distance(400, 500), { x: paris }, { x: lyon })).toBe(1);
    expect(creditOf(distance(100, 300), { x: paris }, { x: lyon })).toBe(0);
    expect(creditOf(distance(291.5, 491.5), { x: paris }, { x: lyon })).toBeCloseTo(0.5, 3);
    expect(creditOf(distance(0, 391.5 * 4), { x: paris }, { x: lyon })).toBeCloseTo(0.75, 3);
    expect(creditOf(distance(0, 1), { x: paris }, { x: paris })).toBe(1);
  });

  it("is unknown where a place is, or cannot be read", () => {
    for (const nowhere of [{}, { x: "Paris" }, { x: 48 }]) expect(creditOf(distance(0, 1), nowhere, { x: paris })).toBeUndefined();
  });

  it("falls as the distance grows", () => {
    fc.assert(
      fc.property(fc.array(longitude, { minLength: 2, maxLength: 9 }), (longitudes) => {
        const byDistance = [...longitudes].map(Math.abs).sort((a, b) => a - b);
        const credits = byDistance.map((east) => creditOf(distance(500, 15_000), { x: "0, 0" }, { x: `0, ${east.toFixed(9)}` }) as number);
        expect(credits).toEqual([...credits].sort((a, b) => b - a));
      }),
      { numRuns: RUNS },
    );
  });

  it("reads two numbers as well; half a place is none", () => {
    const position = { latitude: "lat", longitude: { mentee: "lon", mentor: "east" } };
    const criterion = complete({ kind: "distance", position, noneBeyond: 1000 });
    const expected = creditOf(distance(0, 1000), { x: paris }, { x: lyon });
    expect(creditOf(criterion, { lat: 48.8566, lon: 2.3522 }, { lat: 45.764, east: 4.8357 })).toBe(expected);
    for (const half of [{ lat: 48.8566 }, { lon: 2.3522 }])
      expect(creditOf(criterion, half, { lat: 45.764, east: 4.8357 })).toBeUndefined();
  });
});

describe("coordinates as a text", () => {
  it.each([
    ["48.8566, 2.3522", [48.8566, 2.3522]],
    [" -33.8,+151.2 ", [-33.8, 151.2]],
    ["90,-180", [90, -180]],
    ["91, 0", undefined],
    ["0, 181", undefined],
    ["48.8566", undefined],
    ["48,8566, 2,3522", undefined],
    ["48.8566, 2.3522, 35", undefined],
    ["1e1, 2", undefined],
    ["48.8566 N, 2.3522 E", undefined],
    ["", undefined],
  ])("%j", (text, expected) => {
    expect(readCoordinates(text)).toEqual(expected);
  });
});
