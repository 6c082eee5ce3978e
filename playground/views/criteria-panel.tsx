import { useMemo } from "preact/hooks";
import { furtherCriteria } from "../model/suggest-criteria.ts";
import { withCriterionAdded } from "../state/edits.ts";
import { edit } from "../state/matching.ts";
import { edited } from "../state/page.ts";
import { labelOf, words } from "../words/words.ts";
import { CriterionRow } from "./criterion-row.tsx";

/** What counts in a match, and how much. */
export function CriteriaPanel() {
  const { criteria } = words.value;
  return (
    <section class="card" aria-labelledby="criteria-title">
      <h2 id="criteria-title">{criteria.title}</h2>
      <p class="hint">{criteria.hint}</p>
      <ul class="criteria">
        {edited.value?.criteria.map((criterion) => (
          <CriterionRow key={criterion.id} criterion={criterion} />
        ))}
      </ul>
      <AddCriterion />
    </section>
  );
}

/** What else is known of both sides. */
function AddCriterion() {
  const { criteria: texts } = words.value;
  const input = edited.value;
  const further = useMemo(() => (input === null ? [] : furtherCriteria(input)), [input?.criteria, input?.mentees, input?.mentors]);
  if (further.length === 0) return null;
  const add = (id: string): void => {
    const criterion = further.find((each) => each.id === id);
    if (criterion !== undefined) edit((before) => withCriterionAdded(before, criterion));
  };
  return (
    <label class="add">
      <span class="hidden">{texts.add}</span>
      <select value="" onChange={({ currentTarget }) => add(currentTarget.value)}>
        <option value="">+ {texts.add}</option>
        {further.map((criterion) => (
          <option key={criterion.id} value={criterion.id}>
            {labelOf(criterion)} ({texts.kinds[criterion.kind]})
          </option>
        ))}
      </select>
    </label>
  );
}
