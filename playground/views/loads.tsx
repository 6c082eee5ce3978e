import { useState } from "preact/hooks";
import { plainName } from "../model/suggest-columns.ts";
import { withCapacity } from "../state/edits.ts";
import { edit } from "../state/matching.ts";
import { edited, nameOf, shown } from "../state/page.ts";
import { showNumber, words } from "../words/words.ts";
import { More, SearchField } from "./long-list.tsx";

const PAGE = 60;

/** How many seats each mentor has and uses; they are changed here. */
export function Loads() {
  const { loads: texts } = words.value;
  const [sought, seek] = useState("");
  const [count, show] = useState(PAGE);
  const round = shown.value;
  if (round === null) return null;
  const { result } = round;
  const used = new Map(
    result.kind === "matching"
      ? result.totals.loads.map(({ mentorId, active, matched }) => [mentorId, active + matched])
      : result.exposures.map(({ mentorId, lists }) => [mentorId, lists]),
  );
  const plain = plainName(sought);
  const mentors = (edited.value?.mentors ?? []).filter(({ id }) => plainName(`${nameOf("mentor", id)} ${id}`).includes(plain));
  return (
    <>
      <SearchField value={sought} seek={seek} />
      <div class="scroll">
        <table class="loads">
          <caption>{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.mentor}</th>
              <th scope="col">{texts.used}</th>
              <th scope="col">{texts.seats}</th>
            </tr>
          </thead>
          <tbody>
            {mentors.slice(0, count).map(({ id, capacity = 1 }) => (
              <tr key={id}>
                <th scope="row">{nameOf("mentor", id)}</th>
                <td>
                  <Dots used={used.get(id) ?? 0} capacity={capacity} />
                </td>
                <td>
                  <Stepper
                    name={nameOf("mentor", id)}
                    capacity={capacity}
                    change={(next) => edit((input) => withCapacity(input, id, next))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More all={mentors.length} shown={count} page={PAGE} show={show} />
    </>
  );
}

const MOST_DOTS = 8;

/** Seats as dots, filled where somebody sits. */
function Dots({ used, capacity }: { readonly used: number; readonly capacity: number }) {
  const shownSeats = Math.max(used, capacity);
  return (
    <span class="dots">
      {shownSeats <= MOST_DOTS && (
        <span aria-hidden="true">
          {Array.from({ length: shownSeats }, (_, k) => (
            <span key={k} class={k < used ? (k < capacity ? "dot full" : "dot over") : "dot"} />
          ))}
        </span>
      )}
      {showNumber(used)} / {showNumber(capacity)}
    </span>
  );
}

interface StepperProps {
  readonly name: string;
  readonly capacity: number;
  readonly change: (capacity: number) => void;
}

function Stepper({ name, capacity, change }: StepperProps) {
  const { loads: texts } = words.value;
  return (
    <fieldset class="stepper" aria-label={texts.seatsOf(name)}>
      <button type="button" aria-label={texts.fewer(name)} disabled={capacity === 0} onClick={() => change(capacity - 1)}>
        −
      </button>
      <output>{capacity}</output>
      <button type="button" aria-label={texts.more(name)} onClick={() => change(capacity + 1)}>
        +
      </button>
    </fieldset>
  );
}
