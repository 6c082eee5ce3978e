import { computed } from "@preact/signals";
import type { Locale, LocalizedText } from "mentor-matching";
import { locale } from "../state/page.ts";
import { en, type Words } from "./en.ts";
import { fr } from "./fr.ts";

const WORDS: { readonly [L in Locale]: Words } = { en, fr };
const TAGS: { readonly [L in Locale]: string } = { en: "en-GB", fr: "fr-FR" };

/** The texts in the reader's language. */
export const words = computed(() => WORDS[locale.value]);

const formats = computed(() => ({
  number: new Intl.NumberFormat(TAGS[locale.value], { maximumFractionDigits: 2 }),
  share: new Intl.NumberFormat(TAGS[locale.value], { style: "percent", maximumFractionDigits: 0 }),
  percent: new Intl.NumberFormat(TAGS[locale.value], { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  gain: new Intl.NumberFormat(TAGS[locale.value], {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  }),
  day: new Intl.DateTimeFormat(TAGS[locale.value], { dateStyle: "medium", timeZone: "UTC" }),
  signed: new Intl.NumberFormat(TAGS[locale.value], { signDisplay: "exceptZero" }),
}));

/** A day such as 2026-03-01, as people write it. */
export const showDay = (day: string): string => formats.value.day.format(new Date(`${day}T00:00:00Z`));
export const showNumber = (value: number): string => formats.value.number.format(value);
/** A share of 1 as a whole percentage. */
export const showShare = (share: number): string => formats.value.share.format(share);
/** Points out of 1,000,000 as a percentage. */
export const showScore = (points: number): string => formats.value.percent.format(points / 1e6);
/** The same with its sign. */
export const showGain = (points: number): string => formats.value.gain.format(points / 1e6);
export const showSigned = (value: number): string => formats.value.signed.format(value);

/** A label in the reader's language, or the id of what has none. */
export function labelOf({ id, label }: { readonly id: string; readonly label?: LocalizedText | undefined }): string {
  return label?.[locale.value] ?? id;
}
