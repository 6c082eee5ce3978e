import type { Shortlisting } from "mentor-matching";
import { nameOf } from "../state/page.ts";
import { showNumber, words } from "../words/words.ts";

/** On how many lists each mentor is: the most first. */
export function ExposureTable({ shortlisting }: { readonly shortlisting: Shortlisting }) {
  const { choices: texts } = words.value;
  const exposures = [...shortlisting.exposures].sort((a, b) => b.lists - a.lists);
  const most = exposures[0]?.lists ?? 0;
  return (
    <section class="card" aria-labelledby="exposure-title">
      <h2 id="exposure-title">{texts.exposure}</h2>
      <p class="hint">{texts.exposureHint}</p>
      <section class="scroll tall" tabIndex={0} aria-label={`${texts.exposure}${words.value.colon}${texts.lists}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.mentor}</th>
              <th scope="col">{texts.lists}</th>
              <th scope="col">{texts.limit}</th>
              <th scope="col">{texts.freeSeats}</th>
            </tr>
          </thead>
          <tbody>
            {exposures.map(({ mentorId, lists, limit, freeSeats }) => (
              <tr key={mentorId}>
                <th scope="row">{nameOf("mentor", mentorId)}</th>
                <td>
                  <span class="score">
                    <span class="score-bar" aria-hidden="true">
                      <span style={{ inlineSize: `${most === 0 ? 0 : (100 * lists) / most}%` }} />
                    </span>
                    {showNumber(lists)}
                  </span>
                </td>
                <td>{limit === null ? "–" : showNumber(limit)}</td>
                <td>{showNumber(freeSeats)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
