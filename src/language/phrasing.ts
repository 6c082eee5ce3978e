import type { LocalizedText } from "../model/criterion.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { AttributeValue, Role } from "../model/person.ts";
import { checkWording } from "./check-wording.ts";

/** The languages in which the library speaks. */
export type Locale = keyof LocalizedText;

/**
 * Who reads. `administrator`: everything, points included. `participant`: what one of the people concerned may know; no points, no other people,
 * no reason why a pair is not available.
 */
export type Audience = "administrator" | "participant";

/** The names of people by id. What is not in it is shown by its id. */
export interface PeopleNames {
  /** Names by mentee id. */
  readonly mentees: ReadonlyMap<string, string>;
  /** Names by mentor id. */
  readonly mentors: ReadonlyMap<string, string>;
}

/** Whatever has an id and perhaps a label. */
export interface Labelled {
  /** The id by which results name it. */
  readonly id: string;
  /** What people are shown instead. @defaultValue none: the id is shown */
  readonly label?: LocalizedText | undefined;
}

/** The qualification rules of both roles, as far as words need them: an input's `qualification`. */
export interface LabelledRules {
  /** Rules for mentees. @defaultValue none */
  readonly mentees?: readonly Labelled[] | undefined;
  /** Rules for mentors. @defaultValue none */
  readonly mentors?: readonly Labelled[] | undefined;
}

/** In which language, and what ids are called. */
export interface WordingOptions {
  /** @defaultValue `"en"` */
  readonly locale?: Locale | undefined;
  /** The criteria, for their labels. @defaultValue none: criteria are called by their ids */
  readonly criteria?: readonly Labelled[] | undefined;
  /** The qualification rules, for their labels. @defaultValue none: rules are called by their ids */
  readonly qualification?: LabelledRules | undefined;
  /** What people are called; see {@link namesOf}. @defaultValue none: people are called by their ids */
  readonly names?: PeopleNames | undefined;
}

/** {@link WordingOptions} for sentences that administrators and participants read differently. */
export interface DescriptionOptions extends WordingOptions {
  /** @defaultValue `"administrator"` */
  readonly audience?: Audience | undefined;
}

/** The forms of a word by the plural categories of CLDR that English and French have. */
interface PluralForms {
  readonly one: string;
  /** French, from a million: « 1 000 000 de points ». @defaultValue `other` */
  readonly many?: string;
  readonly other: string;
}

/** How one language writes what stands in a sentence. */
export interface Phrasing {
  readonly locale: Locale;
  readonly audience: Audience;
  /** At most two decimals. */
  number(value: number): string;
  /** A share of 1, with one decimal. */
  percent(share: number): string;
  /** A number and its word. */
  count(value: number, forms: PluralForms): string;
  /** Texts in a row, each on one line and at most 60 characters, at most eight of them; the rest is counted. */
  list(texts: readonly string[]): string;
  /** The same for phrases of our own, which are not cut. */
  listPhrases(phrases: readonly string[]): string;
  /** An id as it stands, in the quotation marks of the language. */
  quoted(id: string): string;
  /** An attribute's value on one line, at most 60 characters. */
  value(value: AttributeValue): string;
  /** The label of a criterion. */
  criterion(id: string): string;
  /** A day such as `"2026-03-01"`: 1 March 2026, 1er mars 2026. */
  day(day: string): string;
  /** The label of a qualification rule. */
  rule(id: string): string;
  /** A person's name. */
  person(role: Role, id: string): string;
}

/** The words that belong to no theme. Spaces before a colon or semicolon do not break in French. */
const WORDS = {
  en: {
    tag: "en-GB",
    quotes: ["“", "”"],
    yes: "yes",
    no: "no",
    others: { one: "other", other: "others" },
    previous: "Former pair",
    choice: "Choices",
  },
  fr: {
    tag: "fr-FR",
    quotes: ["«\u00a0", "\u00a0»"],
    yes: "oui",
    no: "non",
    others: { one: "autre", other: "autres" },
    previous: "Ancien binôme",
    choice: "Choix",
  },
} as const satisfies { readonly [L in Locale]: object };

const LISTED_TEXTS = 8;
const SHOWN_CHARACTERS = 60;
/** Longer numbers are written with an exponent. */
const LONGEST_NUMBER = 1e15;

const DECIMALS = { maximumFractionDigits: 2 } as const;

/** Embeddings, overrides and isolates, by which a name could turn a whole sentence round. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Text that is set apart, so that a colon or number after it stays after it. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}\u200f\u061c]/u;
/** What can be seen of a name. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
  readonly day: Intl.DateTimeFormat;
}

// Formatters are slow to make and never change: one set for each language that is used.
const formatsOf: { [L in Locale]?: Formats } = {};

/** Makes the phrasing for one call. @throws {@link InvalidInputError} for a language or an audience that there is not. */
export function createPhrasing(options: DescriptionOptions = {}): Phrasing {
  checkWording(options);
  const { locale = "en", audience = "administrator", criteria = [], qualification = {}, names } = options;
  requireKnown("locale", locale, ["en", "fr"]);
  requireKnown("audience", audience, ["administrator", "participant"]);
  const words = WORDS[locale];
  const formats = (formatsOf[locale] ??= createFormats(words.tag));

  const number = (value: number): string => {
    requireNumber(value);
    const text = Math.abs(value) < LONGEST_NUMBER ? formats.number.format(value) : String(value);
    return text === "-0" ? "0" : text;
  };
  const count = (value: number, forms: PluralForms): string => {
    requireNumber(value);
    const category = formats.plural.select(value);
    const form = category === "one" ? forms.one : category === "many" ? (forms.many ?? forms.other) : forms.other;
    return `${number(value)} ${form}`;
  };
  const labelOf = (id: string, labelled: readonly Labelled[]): string =>
    showText(textOr(id, labelled.find((each) => each.id === id)?.label?.[locale]));
  const listPhrases = (phrases: readonly string[]): string => {
    const shown = phrases.slice(0, LISTED_TEXTS);
    const rest = phrases.length - shown.length;
    return formats.list.format(rest === 0 ? shown : [...shown, count(rest, words.others)]);
  };
  const list = (texts: readonly string[]): string => listPhrases(texts.map((text, k) => (k < LISTED_TEXTS ? showText(text) : text)));
  return {
    locale,
    audience,
    number,
    percent(share) {
      requireNumber(share);
      return formats.percent.format(share);
    },
    count,
    list,
    listPhrases,
    quoted: (id) => words.quotes[0] + showLine(id) + words.quotes[1],
    value(value) {
      if (typeof value === "string") return showText(value);
      if (typeof value === "number") return number(value);
      return typeof value === "boolean" ? words[value ? "yes" : "no"] : list(value);
    },
    criterion(id) {
      if (id === "previous" || id === "choice") return words[id];
      return labelOf(id, criteria);
    },
    rule: (id) => labelOf(id, [...(qualification.mentees ?? []), ...(qualification.mentors ?? [])]),
    // French counts the first day of a month, and no other.
    day: (day) => formats.day.format(new Date(`${day}T00:00:00Z`)).replace(/^1(?= )/, locale === "fr" ? "1er" : "1"),
    person: (role, id) => showText(textOr(id, names?.[`${role}s`].get(id))),
  };
}

/**
 * What the people of a programme are called, for {@link WordingOptions.names}.
 *
 * @param people - an input, or anything with both lists of people.
 */
export function namesOf(people: { readonly mentees: readonly NamedPerson[]; readonly mentors: readonly NamedPerson[] }): PeopleNames {
  return { mentees: nameById(people.mentees), mentors: nameById(people.mentors) };
}

/** Whoever has an id and perhaps a name. */
export interface NamedPerson {
  /** The id by which results name the person. */
  readonly id: string;
  /** What people are shown instead. @defaultValue none: the id is shown */
  readonly name?: string | undefined;
}

function nameById(people: readonly NamedPerson[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of people) if (name !== undefined && VISIBLE.test(name)) names.set(id, name.trim());
  return names;
}

function createFormats(tag: string): Formats {
  return {
    number: new Intl.NumberFormat(tag, DECIMALS),
    percent: new Intl.NumberFormat(tag, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    // The form that fits the number as it is written: 1.999 is « 2 échelons », not « 2 échelon ».
    plural: new Intl.PluralRules(tag, DECIMALS),
    list: new Intl.ListFormat(tag),
    day: new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }),
  };
}

/** A label or name, or the id where there is none. */
function textOr(id: string, text: unknown): string {
  return typeof text === "string" ? text : id;
}

/** On one line, so that a sentence stays a line, of bounded length, and without a say in the direction of what stands around it. */
function showText(text: string): string {
  return showLine(text.replace(LINE_BREAKS, " ").trim());
}

/** The same, outer spaces included. */
function showLine(text: string): string {
  const line = text.replace(DIRECTION_CONTROLS, "").replace(LINE_BREAKS, " ");
  const characters = line.length > SHOWN_CHARACTERS ? [...line.slice(0, 4 * SHOWN_CHARACTERS)] : [];
  const shown = characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS - 1).join("")}…` : line;
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** A number that is none would stand in the sentence as such. */
function requireNumber(value: unknown): void {
  if (typeof value === "number" && !Number.isNaN(value)) return;
  throw new InvalidInputError([{ code: "not-a-number", path: [], message: `a number is ${quote(value)}: give the result as it was made` }]);
}

function requireKnown(option: "locale" | "audience", given: string, known: readonly string[]): void {
  if (known.includes(given)) return;
  const message = `must be ${known.map(quote).join(" or ")}, got ${quote(given)}`;
  throw new InvalidInputError([{ code: "unknown-value", path: ["options", option], message }]);
}
