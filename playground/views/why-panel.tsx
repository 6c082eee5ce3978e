import { describeEvidence, describePair, describeRule, type PairExplanation, type PairInput } from "mentor-matching";
import { useEffect, useRef, useState } from "preact/hooks";
import { isLocked, type Round } from "../model/programme.ts";
import { withLockToggled, withPairForbidden } from "../state/edits.ts";
import { askAbout, edit } from "../state/matching.ts";
import { edited, locale, nameOf, names, selection, shown, stops } from "../state/page.ts";
import { showScore, words } from "../words/words.ts";
import { Moves } from "./change-strip.tsx";

/** Why two people are a pair or not, what deciding otherwise would cost, and who would move. */
export function WhyPanel() {
  const { why } = words.value;
  const round = shown.value;
  const pair = selection.value;
  return (
    <aside class="card why" aria-labelledby="why-title">
      <h2 id="why-title">{why.title}</h2>
      {pair === null || round === null ? (
        <p class="empty">{why.empty}</p>
      ) : round.result.kind !== "matching" ? (
        <p class="empty">{why.lists}</p>
      ) : (
        <WhyPair round={round} pair={pair} />
      )}
    </aside>
  );
}

function WhyPair({ round, pair }: { readonly round: Round; readonly pair: PairInput }) {
  const { why } = words.value;
  const [answer, show] = useState<{ readonly round: Round; readonly explanation: PairExplanation } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { menteeId, mentorId } = pair;
  useEffect(() => {
    let isWanted = true;
    void askAbout(round, "explain", { pair: { menteeId, mentorId } }).then((explanation) => {
      if (isWanted && explanation !== null) show({ round, explanation });
    });
    return () => {
      isWanted = false;
    };
  }, [round, menteeId, mentorId, stops.value]);
  // On a narrow screen the answer stands below: it is brought to the reader.
  useEffect(() => {
    const box = heading.current?.getBoundingClientRect();
    if (box !== undefined && (box.top < 0 || box.bottom > window.innerHeight)) heading.current?.scrollIntoView({ block: "center" });
  }, [menteeId, mentorId]);
  const explanation = answer?.explanation.menteeId === menteeId && answer.explanation.mentorId === mentorId ? answer.explanation : null;
  return (
    <div aria-live="polite" aria-busy={explanation === null}>
      <h3 ref={heading} class="pair-names">
        <span>{nameOf("mentee", menteeId)}</span> <span class="quiet-text">{nameOf("mentor", mentorId)}</span>
      </h3>
      {explanation === null ? (
        <p class="quiet-text">{why.loading}</p>
      ) : (
        <Explained explanation={explanation} round={answer?.round ?? round} />
      )}
    </div>
  );
}

interface ExplainedProps {
  readonly explanation: PairExplanation;
  readonly round: Round;
}

function Explained({ explanation, round }: ExplainedProps) {
  const { why } = words.value;
  const { chosen, eligible, rules, contributions, points, price, noPrice } = explanation;
  const { criteria, qualification } = round.input;
  const wording = { locale: locale.value, names: names.value, criteria, qualification };
  const lines = describePair(explanation, wording).split("\n");
  const priceLine = price === null && noPrice === undefined ? undefined : lines[1 + rules.length + contributions.length];
  return (
    <>
      <p class="verdict">
        <span class={`badge ${chosen ? "good" : eligible ? "" : "bad"}`}>
          {chosen ? why.chosen : eligible ? why.notChosen : why.forbidden}
        </span>
        <strong class="big">{showScore(points)}</strong>
      </p>
      <Decide pair={explanation} />
      {rules.length > 0 && (
        <section>
          <h4>{why.rules}</h4>
          <ul class="plain">
            {rules.map((rule) => (
              <li key={`${rule.code} ${rule.criterionId ?? rule.ruleId}`}>{describeRule(rule, wording)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h4>{why.parts}</h4>
        <ul class="parts">
          {contributions.map((contribution) => (
            <li key={contribution.criterionId}>
              <p>{describeEvidence(contribution, wording)}</p>
              {contribution.most > 0 && (
                <p class="part-bar">
                  <span class="track" aria-hidden="true" style={{ inlineSize: `${contribution.most / 1e4}%` }}>
                    <span style={{ inlineSize: `${(100 * Math.max(0, contribution.points)) / contribution.most}%` }} />
                  </span>
                  <span>
                    {showScore(contribution.points)} / {showScore(contribution.most)}
                  </span>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      {priceLine !== undefined && (
        <section>
          <h4>{price === null ? why.price : price.decision === "force" ? why.force : why.dissolve}</h4>
          {price === null ? (
            <p>{priceLine}</p>
          ) : price.pairs === 0 && price.points === 0 ? (
            <p>{why.free}</p>
          ) : (
            <p class="price">
              {price.pairs !== 0 && `${why.pairsLost(price.pairs)}, `}
              {price.points >= 0 ? why.pointsLost(showScore(price.points)) : why.pointsGained(showScore(-price.points))}
            </p>
          )}
          {price !== null && price.moves.length > 0 && (
            <>
              <h4>{why.moves}</h4>
              <Moves label={why.moves} moves={price.moves} />
            </>
          )}
        </section>
      )}
    </>
  );
}

/** Locks and bans, on trial. */
function Decide({ pair }: { readonly pair: PairInput }) {
  const { why } = words.value;
  const locked = edited.value !== null && isLocked(edited.value, pair);
  return (
    <div class="decide">
      <div class="buttons">
        <button type="button" onClick={() => edit((input) => withLockToggled(input, pair))}>
          {locked ? why.unlock : why.lock}
        </button>
        <button type="button" onClick={() => edit((input) => withPairForbidden(input, pair))}>
          {why.forbid}
        </button>
      </div>
      <p class="note">{why.tryNote}</p>
    </div>
  );
}
