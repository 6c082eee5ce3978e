import type { Criterion, CriterionKindName, CriterionOf } from "../model/criterion.ts";
import { coverage } from "./coverage.ts";
import type { CriterionKind, People } from "./criterion-kind.ts";
import { custom } from "./custom.ts";
import { different } from "./different.ts";
import { distance } from "./distance.ts";
import { gap } from "./gap.ts";
import { hours } from "./hours.ts";
import { overlap } from "./overlap.ts";
import { preference } from "./preference.ts";
import { priority } from "./priority.ts";
import { proximity } from "./proximity.ts";
import { same } from "./same.ts";
import { table } from "./table.ts";

// biome-ignore lint/suspicious/noExplicitAny: each kind's values are its own; only the kind itself ever reads them.
type Kinds = { readonly [Name in CriterionKindName]: CriterionKind<CriterionOf<Name>, any> };

/** Every kind of criterion. A kind that is declared in the model and missing here does not compile. */
export const KINDS: Kinds = {
  coverage,
  custom,
  different,
  distance,
  gap,
  hours,
  overlap,
  preference,
  priority,
  proximity,
  same,
  table,
};

/** The kind of a criterion, for shared code that treats all kinds alike. */
export function kindOf(criterion: Pick<Criterion, "kind">): CriterionKind<Criterion, unknown> {
  return KINDS[criterion.kind] as unknown as CriterionKind<Criterion, unknown>;
}

/** A criterion with what depends on everybody, ready to read values. */
export function prepareCriterion(criterion: Criterion, people: People): Criterion {
  return kindOf(criterion).prepare?.(criterion, people) ?? criterion;
}
