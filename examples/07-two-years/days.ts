const START = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** The text of the day so many days after the programme began; the clock of an application would say it instead. */
export function dayText(days: number): string {
  return new Date(START + days * DAY).toISOString().slice(0, 10);
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
