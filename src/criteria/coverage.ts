import * as z from "zod/mini";
import type { CoverageCriterion, CoverageCriterionInput } from "../model/criterion.ts";
import type { Person } from "../model/person.ts";
import { readAttribute, useOf } from "./attributes.ts";
import { findRepeatedKeys, itemOf, normalizeKeys } from "./by-text.ts";
import { completeCommon } from "./complete-common.ts";
import { type CriterionKind, readTexts } from "./criterion-kind.ts";
import { findImportanceProblem, readImportance } from "./importance.ts";
import { naturalLogarithm } from "./logarithm.ts";
import { type PackedTexts, packTexts, unpackTexts } from "./pack-texts.ts";
import { attributeLabel, commonFields } from "./schema-parts.ts";
import { scanSharedTexts, type Texts } from "./shared-texts.ts";
import { coveredShare, scanWeightedTexts, type WeightedTexts } from "./weighted-texts.ts";

/** The criterion, and how rarely each text is sought, once all sought lists are known. */
interface PreparedCoverage extends CoverageCriterion {
  readonly rarities?: ReadonlyMap<string, number>;
}

/** The share of what the mentee seeks that the mentor offers. */
export const coverage: CriterionKind<PreparedCoverage, WeightedTexts> = {
  schema: z.strictObject({
    ...commonFields,
    kind: z.literal("coverage"),
    sought: attributeLabel,
    offered: attributeLabel,
    importance: z.optional(z.record(z.string(), z.number().check(z.minimum(0), z.maximum(1_000_000)))),
    importanceAttribute: z.optional(attributeLabel),
    rarity: z.optional(z.boolean()),
  }),
  complete(input: CoverageCriterionInput) {
    const { sought, offered, importance = {}, importanceAttribute, rarity = false } = input;
    const completed = {
      ...completeCommon(input),
      kind: "coverage" as const,
      sought,
      offered,
      importance: normalizeKeys(importance),
      rarity,
    };
    return importanceAttribute === undefined ? completed : { ...completed, importanceAttribute };
  },
  contradictions: (_, { importance = {} }: CoverageCriterionInput) => findRepeatedKeys(importance, ["importance"]),
  attributes({ sought, offered, importanceAttribute }, role) {
    if (role === "mentor") return [useOf(offered, role, ["offered"], "texts")];
    const use = useOf(sought, role, ["sought"], "texts");
    if (importanceAttribute === undefined) return [use];
    return [use, useOf(importanceAttribute, role, ["importanceAttribute"], "texts", findImportanceProblem)];
  },
  prepare: (settings, { mentees }) => (settings.rarity ? { ...settings, rarities: findRarities(mentees, settings) } : settings),
  read(person, settings, role) {
    if (role === "mentor") {
      const texts = readTexts(readAttribute(person, settings.offered, role));
      return texts === undefined ? undefined : { texts };
    }
    const texts = readTexts(readAttribute(person, settings.sought, role));
    if (texts === undefined || !isWeighted(settings)) return texts === undefined ? undefined : { texts };
    const weights = weigh(texts, person, settings);
    return weights.every((weight) => weight === 0) ? undefined : { texts, weights };
  },
  identify: ({ texts, weights }) => JSON.stringify([...texts.keys(), weights]),
  credit: (sought, offered) => coveredShare(sought, offered.texts),
  scan(columns) {
    if (isWeighted(columns.settings)) return scanWeightedTexts(columns);
    const { settings, menteeValues, mentorValues, firstColumnOfBlock } = columns;
    const plain = {
      settings,
      menteeValues: menteeValues.map((value) => value?.texts),
      mentorValues: mentorValues.map((value) => value?.texts),
      firstColumnOfBlock,
    };
    return scanSharedTexts(
      plain,
      (covered, sought) => covered / sought,
      () => Number.POSITIVE_INFINITY,
    );
  },
  packing: {
    pack: (values) => ({
      ...packTexts(values.map((value) => value?.texts)),
      weights: Float64Array.from(values.flatMap((value) => value?.weights ?? [])),
    }),
    unpack: unpackWeightedTexts,
  },
  evidence(sought, offered) {
    const covered: string[] = [];
    const uncovered: string[] = [];
    for (const [text, spelling] of sought.texts) (offered.texts.has(text) ? covered : uncovered).push(spelling);
    return { code: "covered", covered, uncovered };
  },
};

/** Weights stand beside the texts, or nowhere. */
function unpackWeightedTexts({ weights, ...packed }: PackedTexts & { readonly weights: Float64Array }): (WeightedTexts | undefined)[] {
  const { firstOf } = packed;
  return unpackTexts(packed).map((texts, person) => {
    if (texts === undefined) return undefined;
    return weights.length === 0 ? { texts } : { texts, weights: [...weights.subarray(firstOf[person], firstOf[person + 1])] };
  });
}

function isWeighted({ importance, importanceAttribute, rarity }: CoverageCriterion): boolean {
  return rarity || importanceAttribute !== undefined || Object.keys(importance).length > 0;
}

/** What each of a mentee's texts counts, in their order. */
function weigh(texts: Texts, person: Person, { importance, importanceAttribute, rarities }: PreparedCoverage): readonly number[] {
  const own = importanceAttribute === undefined ? undefined : readImportance(readAttribute(person, importanceAttribute, "mentee"));
  return Array.from(texts.keys(), (text) => (own?.get(text) ?? itemOf(importance, text) ?? 1) * (rarities?.get(text) ?? 1));
}

/** 1 + ln(n / n(t)) by text, where n mentees seek anything and n(t) of them seek t. */
function findRarities(mentees: readonly Person[], { sought }: CoverageCriterion): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let seeking = 0;
  for (const mentee of mentees) {
    const texts = readTexts(readAttribute(mentee, sought, "mentee"));
    if (texts === undefined) continue;
    seeking++;
    for (const text of texts.keys()) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Map([...counts].map(([text, count]) => [text, 1 + naturalLogarithm(seeking / count)]));
}
