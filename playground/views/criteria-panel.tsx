import { edited } from "../state/page.ts";
import { words } from "../words/words.ts";
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
    </section>
  );
}
