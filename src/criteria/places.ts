import { arcsine, cosine, sine } from "./trigonometry.ts";

/** Mean radius of the earth in kilometres (GRS 80: H. Moritz, 2000, doi 10.1007/s001900050278). */
const EARTH_RADIUS = 6371.0088;

/** A place on the sphere of radius 1. */
export interface Place {
  /** Latitude and longitude, as the text that tells places apart. */
  readonly identity: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A place by its coordinates in degrees, latitude in [-90, 90] and longitude in [-180, 180]. */
export function placeAt(latitude: number, longitude: number): Place {
  const north = (latitude * Math.PI) / 180;
  const east = (longitude * Math.PI) / 180;
  const fromAxis = cosine(north);
  return { identity: `${latitude} ${longitude}`, x: fromAxis * cosine(east), y: fromAxis * sine(east), z: sine(north) };
}

/**
 * Kilometres along the great circle. The haversine of the angle between two places is a quarter of the squared chord between them, which takes no
 * trigonometry for each pair and has no seam at the date line.
 */
export function kilometresBetween(a: Place, b: Place): number {
  const [x, y, z] = [a.x - b.x, a.y - b.y, a.z - b.z];
  const haversine = (x * x + y * y + z * z) / 4;
  return 2 * EARTH_RADIUS * arcsine(Math.min(1, Math.sqrt(haversine)));
}

/** Reads `"48.8566, 2.3522"`; `undefined` where that is no place. */
export function readCoordinates(text: string): readonly [latitude: number, longitude: number] | undefined {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length !== 2 || !parts.every((part) => /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(part))) return undefined;
  const [latitude, longitude] = [Number(parts[0]), Number(parts[1])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
}
