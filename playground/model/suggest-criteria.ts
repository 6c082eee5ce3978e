import type { AttributeValue, CriterionInput, LocalizedText, MatchInput, MenteeInput, MentorInput, PersonInput } from "mentor-matching";
import { plainName } from "./suggest-columns.ts";

/** What two lists are usually called when one is sought and the other offered. */
const SOUGHT = /^(wanted|sought|seeks?|seeking|desired|target|recherche[es]*|souhaite[es]*)|(wanted|sought|recherche[es]*|souhaite[es]*)$/;
const OFFERED = /^(offered|offers?|propose[es]*)|(offered|propose[es]*)$/;

/** What is usually known of people, with the words and the weight to begin with. */
const USUAL: readonly { readonly names: readonly string[]; readonly label: LocalizedText; readonly weight: number }[] = [
  {
    names: ["level", "careerlevel", "grade", "niveau", "niveaudecarriere"],
    label: { en: "Career level", fr: "Niveau de carrière" },
    weight: 30,
  },
  {
    names: ["function", "businessfunction", "department", "fonction", "departement", "service"],
    label: { en: "Business function", fr: "Fonction" },
    weight: 20,
  },
  { names: ["position", "jobposition", "jobtitle", "poste"], label: { en: "Job position", fr: "Poste" }, weight: 10 },
  { names: ["skills", "jobskills", "competences"], label: { en: "Job skills", fr: "Compétences métier" }, weight: 30 },
  {
    names: ["softskills", "interpersonalskills", "savoiretre"],
    label: { en: "Interpersonal skills", fr: "Compétences relationnelles" },
    weight: 20,
  },
  { names: ["languages", "langues"], label: { en: "Common language", fr: "Langue commune" }, weight: 0 },
  { names: ["interests", "centresdinteret", "hobbies"], label: { en: "Shared interests", fr: "Centres d’intérêt communs" }, weight: 15 },
  { names: ["site", "office", "bureau", "city", "ville"], label: { en: "Site", fr: "Site" }, weight: 15 },
];
const UNUSUAL_WEIGHT = 10;

type Form = "text" | "number" | "boolean" | "list";

/** Suggests criteria from what is known of both sides: data to begin with, and to change. */
export function suggestCriteria({ mentees, mentors }: Pick<MatchInput, "mentees" | "mentors">): readonly CriterionInput[] {
  const menteeForms = formsOf(mentees);
  const mentorForms = formsOf(mentors);
  const used = new Set<string>();
  const covered = new Set<string>();
  const criteria: CriterionInput[] = [];
  const add = (name: string, make: (common: Common) => CriterionInput): void => {
    const common = commonOf(name, used);
    used.add(common.id);
    criteria.push(make(common));
  };
  for (const [sought, form] of menteeForms) {
    const offered = form === "list" ? offeredFor(sought, mentorForms) : undefined;
    if (offered === undefined) continue;
    covered.add(sought);
    add(offered, (common) => ({ ...common, kind: "coverage", sought, offered }));
  }
  for (const [attribute, form] of menteeForms)
    if (mentorForms.get(attribute) === form && !covered.has(attribute)) add(attribute, (common) => criterionFor(form, attribute, common));
  return criteria.length > 0 && criteria.every(({ weight }) => weight === 0)
    ? criteria.map((each) => ({ ...each, weight: UNUSUAL_WEIGHT }))
    : criteria;
}

/** Criteria that a programme does not have yet: what is suggested, and for what may be the same also that it differs. */
export function furtherCriteria(input: Pick<MatchInput, "mentees" | "mentors" | "criteria">): readonly CriterionInput[] {
  const suggested = suggestCriteria(input);
  const opposite = suggested.flatMap((criterion): CriterionInput[] =>
    criterion.kind === "same" ? [{ ...criterion, kind: "different", id: `${criterion.id}-differs`, serves: "programme" }] : [],
  );
  const present = new Set(input.criteria.map(({ id }) => id));
  return [...suggested, ...opposite]
    .filter(({ id }) => !present.has(id))
    .map((criterion) => ({ ...criterion, weight: criterion.weight || UNUSUAL_WEIGHT }));
}

interface Common {
  readonly id: string;
  readonly label: LocalizedText;
  readonly weight: number;
  readonly missing: "no-credit";
}

function commonOf(name: string, used: ReadonlySet<string>): Common {
  const plain = plainName(name).replace(OFFERED, "");
  const usual = USUAL.find(({ names }) => names.includes(plain));
  const base =
    name
      .normalize("NFD")
      .replace(/[^A-Za-z0-9_-]/g, "")
      .replace(/^[^A-Za-z]+/, "") || "criterion";
  let id = base === "previous" || base === "choice" ? `${base}-attribute` : base;
  for (let count = 2; used.has(id); count++) id = `${base}-${count}`;
  return { id, label: usual?.label ?? { en: name, fr: name }, weight: usual?.weight ?? UNUSUAL_WEIGHT, missing: "no-credit" };
}

function criterionFor(form: Form, attribute: string, common: Common): CriterionInput {
  const isLevel = USUAL[0]?.names.includes(plainName(attribute)) === true;
  const makers: { readonly [F in Form]: () => CriterionInput } = {
    number: () =>
      isLevel
        ? { ...common, kind: "gap", attribute, ideal: 2, falloff: 0.25, floor: 0.25, allowed: [1, null] }
        : { ...common, kind: "gap", attribute, ideal: 0, falloff: 0.2 },
    list: () => ({ ...common, kind: "overlap", attribute, measure: "smaller", ...(common.weight === 0 ? { minimumCredit: 0.01 } : {}) }),
    text: () => ({ ...common, kind: "same", attribute }),
    boolean: () => ({ ...common, kind: "same", attribute }),
  };
  return makers[form]();
}

/** What mentors offer of what mentees seek: the same words without the one that says so, or the same name. */
function offeredFor(sought: string, mentorForms: ReadonlyMap<string, Form>): string | undefined {
  const plain = plainName(sought);
  const subject = plain.replace(SOUGHT, "");
  if (subject === plain) return undefined;
  return [...mentorForms.keys()].find((name) => mentorForms.get(name) === "list" && plainName(name).replace(OFFERED, "") === subject);
}

/** The attributes of a side, with their forms, in the order in which they first occur. */
function formsOf(people: readonly (MenteeInput | MentorInput)[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const { attributes = {} } of people as readonly PersonInput[])
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && !forms.has(name)) forms.set(name, formOf(value));
  return forms;
}

function formOf(value: AttributeValue): Form {
  return Array.isArray(value) ? "list" : ((typeof value as Form).replace("string", "text") as Form);
}
