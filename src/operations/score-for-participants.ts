import type { PointRows } from "../criteria/columns.ts";
import { encodeProgramme } from "../stages/encode/encode-programme.ts";
import { scoreRows } from "../stages/score/score-rows.ts";
import type { Prepared } from "./prepare-programme.ts";

const scored = new WeakMap<Prepared, PointRows>();

/**
 * Points as participants may see them: on the criteria that serve them and are visible to everyone, whose weights alone share out the 1,000,000. The other
 * criteria stay as gates.
 *
 * @remarks Made once for a programme, on the first question.
 */
export function scoreForParticipants(prepared: Prepared): PointRows {
  let rows = scored.get(prepared);
  if (rows === undefined) {
    const { programme } = prepared;
    const criteria = programme.criteria.map((criterion) =>
      criterion.serves === "participant" && criterion.visibleTo === "everyone" ? criterion : { ...criterion, weight: 0 },
    );
    rows = scoreRows(encodeProgramme({ ...programme, criteria }), 0);
    scored.set(prepared, rows);
  }
  return rows;
}
