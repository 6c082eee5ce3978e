import * as z from "zod/mini";
import type { AttributeName, DistanceCriterion, DistanceCriterionInput } from "../model/criterion.ts";
import { type InputIssue, quote } from "../model/issue.ts";
import type { AttributeValue, Role } from "../model/person.ts";
import { readAttribute, useOf } from "./attributes.ts";
import { completeCommon } from "./complete-common.ts";
import type { AttributeProblem, AttributeUse, CriterionKind } from "./criterion-kind.ts";
import { kilometresBetween, type Place, placeAt, readCoordinates } from "./places.ts";
import { attributeName, commonFields } from "./schema-parts.ts";

const kilometres = z.number().check(z.minimum(0));

/** Kilometres along the great circle: credit 1 up to `fullWithin`, falling evenly to 0 at `noneBeyond`. */
export const distance: CriterionKind<DistanceCriterion, Place> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("distance"),
    position: z.union([attributeName, z.strictObject({ latitude: attributeName, longitude: attributeName })]),
    fullWithin: z.optional(kilometres),
    noneBeyond: kilometres,
  }),
  complete(input: DistanceCriterionInput) {
    const { position, fullWithin = 0, noneBeyond } = input;
    return { ...completeCommon(input), kind: "distance", position, fullWithin, noneBeyond };
  },
  contradictions({ fullWithin, noneBeyond }): readonly InputIssue[] {
    if (fullWithin < noneBeyond) return [];
    const message = `must be more than \`fullWithin\`, which is ${fullWithin}, got ${noneBeyond}`;
    return [{ code: "range-reversed", path: ["noneBeyond"], message }];
  },
  attributes({ position }, role): readonly AttributeUse[] {
    if (!isPair(position)) return [useOf(position, role, ["position"], "text", findTextProblem)];
    return [
      useOf(position.latitude, role, ["position", "latitude"], "number", (value) => findDegreeProblem(value, "latitude", 90)),
      useOf(position.longitude, role, ["position", "longitude"], "number", (value) => findDegreeProblem(value, "longitude", 180)),
    ];
  },
  read(person, { position }, role: Role) {
    if (isPair(position)) {
      const latitude = readAttribute(person, position.latitude, role);
      const longitude = readAttribute(person, position.longitude, role);
      return typeof latitude === "number" && typeof longitude === "number" ? placeAt(latitude, longitude) : undefined;
    }
    const text = readAttribute(person, position, role);
    const coordinates = typeof text === "string" ? readCoordinates(text) : undefined;
    return coordinates === undefined ? undefined : placeAt(...coordinates);
  },
  identify: (place) => place.identity,
  credit(mentee, mentor, { fullWithin, noneBeyond }) {
    const apart = kilometresBetween(mentee, mentor);
    if (apart <= fullWithin) return 1;
    return apart >= noneBeyond ? 0 : (noneBeyond - apart) / (noneBeyond - fullWithin);
  },
  evidence: (mentee, mentor) => ({ code: "distance", kilometres: kilometresBetween(mentee, mentor) }),
};

type Position = DistanceCriterion["position"];

function isPair(position: Position): position is { readonly latitude: AttributeName; readonly longitude: AttributeName } {
  return typeof position === "object" && "latitude" in position;
}

function findTextProblem(value: AttributeValue): AttributeProblem | undefined {
  if (readCoordinates(value as string) !== undefined) return undefined;
  return ["bad-coordinates", `cannot read ${quote(value)}: write latitude and longitude in degrees, such as "48.8566, 2.3522"`];
}

function findDegreeProblem(value: AttributeValue, axis: string, limit: number): AttributeProblem | undefined {
  if (Math.abs(value as number) <= limit) return undefined;
  return ["bad-coordinates", `needs a ${axis} in degrees from -${limit} to ${limit}, got ${quote(value)}`];
}
