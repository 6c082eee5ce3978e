import type { AttributeColumn, Role, RowMapping } from "mentor-matching";
import type { CsvTable } from "./read-table.ts";

/** What a column is for. */
const COLUMN_USES = ["id", "name", "personId", "managerId", "availability", "capacity", "previousMentors", "attribute", "ignored"] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** How the cells of an attribute are read. */
export const COLUMN_FORMS = ["text", "number", "boolean", "list"] as const;
type ColumnForm = (typeof COLUMN_FORMS)[number];

/** What one column of a table becomes. */
export interface ColumnPlan {
  readonly column: string;
  readonly use: ColumnUse;
  /** The name that criteria know the attribute by. */
  readonly attribute: string;
  readonly form: ColumnForm;
  /** Between the texts of a list. */
  readonly separator: string;
  readonly decimal: "." | ",";
}

const YES = ["yes", "oui", "true", "vrai", "1", "y", "o", "x", "active", "actif", "open", "available", "disponible"];
const NO = ["no", "non", "false", "faux", "0", "n", "inactive", "inactif", "paused", "en pause", "unavailable", "indisponible"];

/** What columns are usually called, without accents, spaces and capitals. */
const USUAL_NAMES: { readonly [Use in ColumnUse]?: readonly string[] } = {
  id: ["id", "identifier", "identifiant", "matricule", "employeeid", "personid", "code", "email", "courriel"],
  name: ["name", "fullname", "nom", "nomcomplet", "displayname"],
  personId: ["personkey", "personid", "human", "personne"],
  managerId: ["managerid", "manager", "responsableid", "superviseur", "reportsto", "n1"],
  availability: ["active", "actif", "available", "availability", "disponible", "disponibilite", "status", "statut"],
  capacity: ["capacity", "capacite", "seats", "places", "maxmentees", "slots"],
  previousMentors: ["previousmentorid", "previousmentor", "previousmentors", "ancienmentor", "anciensmentors", "formermentor"],
};
/** Uses that only one of the roles has. */
const ROLE_OF_USE: { readonly [Use in ColumnUse]?: Role } = { capacity: "mentor", previousMentors: "mentee" };

/** The uses that a column of a role may have. */
export function usesFor(role: Role): readonly ColumnUse[] {
  return COLUMN_USES.filter((use) => (ROLE_OF_USE[use] ?? role) === role);
}

/** Suggests what the columns are for, by their names and by what stands in them. Everything but attributes is suggested once. */
export function suggestColumns({ columns, rows }: CsvTable, role: Role): readonly ColumnPlan[] {
  const taken = new Set<ColumnUse>();
  const uses = columns.map((column): ColumnUse => {
    const plain = plainName(column);
    const use = usesFor(role).find((each) => USUAL_NAMES[each]?.includes(plain) === true && !taken.has(each)) ?? "attribute";
    if (use !== "attribute") taken.add(use);
    return use;
  });
  // Without a column that is called so, the first in which no text comes twice.
  if (!taken.has("id")) {
    const unique = columns.findIndex((column, k) => uses[k] === "attribute" && isUnique(rows.map((row) => row[column] ?? "")));
    if (unique !== -1) uses[unique] = "id";
  }
  return columns.map((column, k): ColumnPlan => {
    const cells = rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
    return { column, use: uses[k] ?? "attribute", attribute: column, ...suggestForm(cells) };
  });
}

/** A column that is there to be unique has something in every row. */
function isUnique(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell.trim() !== "") && new Set(cells).size === cells.length;
}

function suggestForm(cells: readonly string[]): Pick<ColumnPlan, "form" | "separator" | "decimal"> {
  const separator = [";", "|", ","].find((each) => cells.some((cell) => cell.includes(each))) ?? ";";
  const plain = { separator, decimal: "." } as const;
  if (cells.length === 0) return { form: "text", ...plain };
  if (cells.every((cell) => /^-?\d+(\.\d+)?$/.test(cell))) return { form: "number", ...plain };
  if (cells.every((cell) => /^-?\d+(,\d+)?$/.test(cell))) return { form: "number", separator, decimal: "," };
  const said = cells.map((cell) => cell.toLowerCase());
  if (said.every((cell) => YES.includes(cell) || NO.includes(cell)) && said.some((cell) => NO.includes(cell)))
    return { form: "boolean", ...plain };
  const several = cells.filter((cell) => cell.split(separator).length > 1).length;
  return { form: several * 5 >= cells.length ? "list" : "text", ...plain };
}

/** A name without accents, spaces, signs and capitals. */
export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The mapping that a plan is; `null` where no column holds the ids. */
export function mappingOf(plans: readonly ColumnPlan[], role: Role): RowMapping | null {
  const columnFor = (use: ColumnUse): ColumnPlan | undefined => plans.find((plan) => plan.use === use);
  const id = columnFor("id")?.column;
  if (id === undefined) return null;
  const simple = (["name", "personId", "managerId"] as const).flatMap((use) => {
    const plan = columnFor(use);
    return plan === undefined ? [] : [[use, plan.column] as const];
  });
  const availability = columnFor("availability");
  const capacity = columnFor("capacity");
  const previous = columnFor("previousMentors");
  const attributes = plans.filter(({ use }) => use === "attribute").map((plan) => [plan.attribute, attributeOf(plan)] as const);
  return {
    role,
    id,
    ...Object.fromEntries(simple),
    ...(availability === undefined ? {} : { availability: { column: availability.column, open: YES, paused: NO } }),
    ...(capacity === undefined || role === "mentee" ? {} : { capacity: capacity.column }),
    ...(previous === undefined || role === "mentor" ? {} : { previousMentors: { column: previous.column, separator: previous.separator } }),
    attributes: Object.fromEntries(attributes),
  } as RowMapping;
}

function attributeOf({ column, form, separator, decimal }: ColumnPlan): AttributeColumn {
  const forms: { readonly [Form in ColumnForm]: AttributeColumn } = {
    text: { column, form: "text" },
    number: { column, form: "number", decimal },
    boolean: { column, form: "boolean", yes: YES, no: NO },
    list: { column, form: "list", separator },
  };
  return forms[form];
}
