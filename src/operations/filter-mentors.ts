import { normalizeText } from "../criteria/criterion-kind.ts";
import type { AttributeValue } from "../model/person.ts";
import type { MentorFilter } from "../model/request-command.ts";

type Attributes = ReadonlyMap<string, AttributeValue>;

/** Whether a mentor's attributes pass all filters. */
export function keepsMentor(filters: readonly MentorFilter[]): (attributes: Attributes) => boolean {
  const wanted = filters.map(({ attribute, anyOf }) => ({ attribute, values: new Set(anyOf.map(comparable)) }));
  return (attributes) =>
    wanted.every(({ attribute, values }) => {
      const value = attributes.get(attribute);
      if (value === undefined) return false;
      return typeof value === "object" ? value.some((text) => values.has(comparable(text))) : values.has(comparable(value));
    });
}

function comparable(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" ? normalizeText(value) : value;
}
