import { readTexts } from "../criteria/criterion-kind.ts";
import { compareText } from "../model/order.ts";
import type { AttributeValue } from "../model/person.ts";

/** A person as far as groups need them. */
export interface GroupedPerson {
  /** The person's id in the role of which groups are made. */
  readonly id: string;
  /** Values by name. @defaultValue none: nothing is known of the person */
  readonly attributes?: { readonly [name: string]: AttributeValue | undefined } | undefined;
}

/** People who share the values of some attributes. */
export interface PeopleGroup {
  readonly values: readonly (string | null)[];
  readonly ids: ReadonlySet<string>;
}

/** Groups people by attributes. Texts are compared after NFC, trim and lower case; a list of texts is one value, whatever its order. */
export function groupPeople(people: readonly GroupedPerson[], attributes: readonly string[]): readonly PeopleGroup[] {
  const groups = new Map<string, { readonly values: readonly Shown[]; readonly ids: Set<string> }>();
  for (const { id, attributes: held } of people) {
    const values = attributes.map((name) => showValue(held !== undefined && Object.hasOwn(held, name) ? held[name] : undefined));
    const key = JSON.stringify(values.map((value) => value?.key ?? null));
    const known = groups.get(key);
    known?.ids.add(id);
    // Of several ways to write the same, the first in code units is shown.
    const shown = known === undefined ? values : values.map((value, k) => firstOf(value, known.values[k] ?? null));
    groups.set(key, { values: shown, ids: known?.ids ?? new Set([id]) });
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { values, ids }]) => ({ values: values.map((value) => value?.text ?? null), ids }))
    .sort((a, b) => Number(a.values.includes(null)) - Number(b.values.includes(null)));
}

/** A value as it is compared and as it is shown; `null`: not known. */
type Shown = { readonly key: string; readonly text: string } | null;

function firstOf(a: Shown, b: Shown): Shown {
  return a === null || b === null || compareText(a.text, b.text) <= 0 ? a : b;
}

function showValue(value: AttributeValue | undefined): Shown {
  const texts = readTexts(Array.isArray(value) ? value.map(String) : (value ?? undefined));
  if (texts === undefined) return null;
  return { key: JSON.stringify([...texts.keys()]), text: [...texts.values()].join(", ") };
}
