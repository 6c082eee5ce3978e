import { answerAbout } from "../model/issue.ts";
import { type DescriptionOptions, type Labelled, type LabelledRules, type NamedPerson, namesOf, type PeopleNames } from "./phrasing.ts";

/** What words need of a programme: an input, or anything with people and perhaps labels. */
export interface Worded {
  /** For their names. */
  readonly mentees: readonly NamedPerson[];
  /** For their names. */
  readonly mentors: readonly NamedPerson[];
  /** For their labels. @defaultValue none: criteria are called by their ids */
  readonly criteria?: readonly Labelled[] | undefined;
  /** For their labels. @defaultValue none: rules are called by their ids */
  readonly qualification?: LabelledRules | undefined;
}

/** What every function that writes words takes: names and labels, and in which language for whom. */
export interface Words extends DescriptionOptions {
  /** What people are called, by id. */
  readonly names: PeopleNames;
}

/**
 * Gathers once what people, criteria and rules of a programme are called, for all functions that describe or render.
 *
 * @remarks Linear in the people.
 * @param programme - an input, or what {@link prepareProgramme} made of it.
 * @param options - the language and the readers.
 * @throws {@link InvalidInputError} for what has no people.
 * @example
 * ```ts
 * const words = wordsOf(input, { locale: "fr" });
 * console.log(describePair(explainPair(input, matching, pair), words));
 * writeFileSync("report.html", renderReport(report, { format: "html", ...words }));
 * ```
 */
export function wordsOf(
  programme: Worded | { readonly programme: Worded },
  options: Pick<DescriptionOptions, "locale" | "audience"> = {},
): Words {
  return answerAbout("programme", () => {
    const { mentees, mentors, criteria, qualification } = "programme" in programme ? programme.programme : programme;
    if (!Array.isArray(mentees) || !Array.isArray(mentors)) throw new TypeError("a programme has mentees and mentors");
    return { ...options, names: namesOf({ mentees, mentors }), criteria, qualification };
  });
}
