import type { AttributeName, CriterionInput, MissingPolicy } from "mentor-matching";
import { withCriterion, withoutCriterion, withWeight } from "../state/edits.ts";
import { edit } from "../state/matching.ts";
import { edited } from "../state/page.ts";
import { labelOf, showShare, words } from "../words/words.ts";
import { LabelledSelect } from "./select.tsx";

const POLICIES: readonly MissingPolicy[] = ["no-credit", "neutral", "left-out", "ineligible"];
const MOST = 100;

/** One criterion: its weight at hand, the rest where it is looked for. */
export function CriterionRow({ criterion }: { readonly criterion: CriterionInput }) {
  const { criteria: texts } = words.value;
  const { id, kind, weight } = criterion;
  const label = labelOf(criterion);
  const isGate = (criterion.minimumCredit ?? 0) > 0 || ("allowed" in criterion && criterion.allowed?.[0] != null);
  return (
    <li class="criterion">
      <div class="criterion-head">
        <label for={`weight-${id}`}>{label}</label>
        {isGate && <span class="badge">{texts.gate}</span>}
        <output for={`weight-${id}`}>{weight}</output>
      </div>
      <input
        id={`weight-${id}`}
        type="range"
        min={0}
        max={Math.max(MOST, weight)}
        step={1}
        value={weight}
        aria-label={texts.weightOf(label)}
        onInput={({ currentTarget }) => edit((input) => withWeight(input, id, currentTarget.valueAsNumber))}
      />
      <details>
        <summary>
          {texts.kinds[kind]}
          {words.value.colon}
          {subjectOf(criterion)}
        </summary>
        <div class="fields">
          <Gate criterion={criterion} />
          <LabelledSelect
            label={texts.missing}
            value={criterion.missing ?? "no-credit"}
            options={POLICIES}
            textOf={(policy) => texts.policies[policy]}
            choose={(missing) => change(id, { missing })}
          />
          <LabelledSelect
            label={texts.serves}
            value={criterion.serves ?? "participant"}
            options={["participant", "programme"]}
            textOf={(each) => texts.served[each]}
            choose={(serves) => change(id, { serves })}
          />
          <button
            type="button"
            class="quiet"
            disabled={edited.value?.criteria.length === 1}
            onClick={() => edit((input) => withoutCriterion(input, id))}
          >
            {texts.remove}
          </button>
        </div>
      </details>
    </li>
  );
}

/** What a pair must have: steps ahead where these are counted, a share of the credit otherwise. */
function Gate({ criterion }: { readonly criterion: CriterionInput }) {
  const { criteria: texts } = words.value;
  const { id } = criterion;
  if (criterion.kind === "gap") {
    const [least = null, most = null] = criterion.allowed ?? [];
    const allow = (text: string): void => change(id, { allowed: [text === "" ? null : Number(text), most] });
    return (
      <label>
        <span>{texts.lead}</span>
        <input type="number" step={1} value={least ?? ""} onChange={({ currentTarget }) => allow(currentTarget.value)} />
        <small>{texts.leadNote}</small>
      </label>
    );
  }
  const least = Math.round(100 * (criterion.minimumCredit ?? 0));
  return (
    <label>
      <span>
        {texts.minimum} {showShare(least / 100)}
      </span>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={least}
        onInput={({ currentTarget }) => change(id, { minimumCredit: currentTarget.valueAsNumber / 100 })}
      />
      <small>{texts.minimumNote}</small>
    </label>
  );
}

function change(id: string, settings: object): void {
  edit((input) => withCriterion(input, id, (criterion) => ({ ...criterion, ...settings }) as CriterionInput));
}

/** The attributes that a criterion reads. */
function subjectOf(criterion: CriterionInput): string {
  if (criterion.kind === "coverage") return `${attributeText(criterion.sought)} → ${attributeText(criterion.offered)}`;
  return "attribute" in criterion ? attributeText(criterion.attribute) : criterion.id;
}

function attributeText(name: AttributeName | readonly AttributeName[]): string {
  if (isList(name)) return name.map(attributeText).join(", ");
  if (typeof name === "string") return name;
  if ("anyOf" in name) return name.anyOf[0] ?? "";
  return `${attributeText(name.mentee)} → ${attributeText(name.mentor)}`;
}

function isList(name: AttributeName | readonly AttributeName[]): name is readonly AttributeName[] {
  return Array.isArray(name);
}
