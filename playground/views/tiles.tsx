import type { MatchInput, Matching, Shortlisting } from "mentor-matching";
import { shown } from "../state/page.ts";
import { showNumber, showScore, words } from "../words/words.ts";

interface Tile {
  readonly title: string;
  readonly value: string;
  readonly note?: string;
  readonly isGood?: boolean;
}

/** The result in a few numbers. */
export function Tiles() {
  const round = shown.value;
  if (round === null) return null;
  const tiles = round.result.kind === "matching" ? tilesOfMatching(round.input, round.result) : tilesOfLists(round.result);
  return (
    <dl class="tiles" aria-label={words.value.tiles.label}>
      {tiles.map(({ title, value, note, isGood }) => (
        <div class="tile" key={title}>
          <dt>{title}</dt>
          <dd>
            <span class={isGood === undefined ? "big" : "big word good"}>{value}</span>
            {note !== undefined && <span class="note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function tilesOfMatching({ mentees }: MatchInput, { totals, unmatched, certificate }: Matching): readonly Tile[] {
  const { tiles } = words.value;
  const seats = totals.loads.reduce((sum, { capacity }) => sum + capacity, 0);
  const used = totals.loads.reduce((sum, { active, matched }) => sum + active + matched, 0);
  const proof =
    certificate.stable === true
      ? [tiles.stable, tiles.stableNote]
      : certificate.optimal
        ? [tiles.optimal, tiles.optimalNote]
        : [tiles.open];
  return [
    { title: tiles.pairs, value: showNumber(totals.pairs), note: tiles.pairsNote(showNumber(mentees.length)) },
    { title: tiles.score, value: totals.pairs === 0 ? "–" : showScore(totals.points / totals.pairs) },
    { title: tiles.unmatched, value: showNumber(unmatched.mentees.length) },
    { title: tiles.seats, value: showNumber(Math.max(0, seats - used)), note: tiles.seatsNote(showNumber(seats)) },
    { title: tiles.proof, value: proof[0] ?? "", isGood: proof.length > 1, ...(proof[1] === undefined ? {} : { note: proof[1] }) },
  ];
}

function tilesOfLists({ totals, unlisted }: Shortlisting): readonly Tile[] {
  const { tiles } = words.value;
  return [
    { title: tiles.lists, value: showNumber(totals.lists) },
    { title: tiles.places, value: showNumber(totals.places) },
    { title: tiles.reachable, value: showNumber(totals.pairs) },
    { title: tiles.unmatched, value: showNumber(unlisted.length) },
    { title: tiles.proof, value: tiles.optimal, note: tiles.optimalNote, isGood: true },
  ];
}
