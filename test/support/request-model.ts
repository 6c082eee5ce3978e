import type { RequestPolicy, RequestRefusalCode, RequestState } from "mentor-matching";

/** A request as the model remembers it: days are numbers. */
export interface ModelRequest {
  readonly id: number;
  readonly menteeId: string;
  readonly mentorId: string;
  readonly askedAt: number;
  readonly answerBy: number | null;
  readonly otherwise: readonly string[];
  readonly after: number | null;
  state: RequestState;
  endedAt: number | null;
}

/** Who is to be told what, in the order of the codes alone. */
export interface Told {
  readonly code: string;
  readonly to: string;
  readonly requestId: number;
}

/**
 * Live self-matching once more, as slow and plain as can be: one list, scanned for every question. Shares nothing with the library but the words.
 */
export class RequestModel {
  readonly requests: ModelRequest[] = [];
  readonly seats: Map<string, number>;
  readonly dismissed: [menteeId: string, mentorId: string][] = [];
  readonly changed = new Map<string, number>();
  version = 0;
  day = -1;
  told: Told[] = [];
  readonly policy: RequestPolicy;
  readonly isEligible: (menteeId: string, mentorId: string) => boolean;

  constructor(policy: RequestPolicy, seats: ReadonlyMap<string, number>, isEligible: (menteeId: string, mentorId: string) => boolean) {
    this.policy = policy;
    this.seats = new Map(seats);
    this.isEligible = isEligible;
  }

  /** Does it, or says why not. */
  request(menteeId: string, mentorId: string, otherwise: readonly string[], day: number, seen?: number): RequestRefusalCode | "done" {
    const refusal =
      this.#stale(seen, menteeId, mentorId) ??
      this.#early(day) ??
      (otherwise.length > 0 && !this.policy.cascade ? "no-cascade" : undefined) ??
      this.againstMentee(menteeId) ??
      this.againstPair(menteeId, mentorId) ??
      ([mentorId, ...otherwise].every((id) => this.isEligible(menteeId, id)) ? undefined : "not-eligible");
    if (refusal !== undefined) return refusal;
    this.#begin(day);
    this.#ask(menteeId, mentorId, otherwise, null);
    return "done";
  }

  answer(id: number, answer: "accept" | "decline", day: number, seen?: number): RequestRefusalCode | "done" {
    const request = this.requests.find((known) => known.id === id);
    const refusal = this.#stale(seen, request?.menteeId, request?.mentorId) ?? this.#early(day) ?? this.againstAnswer(request, answer, day);
    if (refusal !== undefined || request === undefined) return refusal as RequestRefusalCode;
    this.#begin(day);
    if (answer === "decline") {
      this.#end(request, "declined");
      this.#tell("request-declined", request.menteeId, id);
      this.#next([request]);
      return "done";
    }
    this.#end(request, "accepted");
    this.seats.set(request.mentorId, (this.seats.get(request.mentorId) as number) - 1);
    this.#tell("request-accepted", request.menteeId, id);
    this.#tell("pair-formed", request.mentorId, id);
    for (const other of this.open().filter(({ menteeId }) => menteeId === request.menteeId)) {
      this.#end(other, "withdrawn");
      this.#tell("own-request-withdrawn", other.menteeId, other.id);
      this.#tell("request-withdrawn", other.mentorId, other.id);
    }
    this.#closeIfFull(request.mentorId);
    return "done";
  }

  withdraw(id: number, day: number, seen?: number): RequestRefusalCode | "done" {
    const request = this.requests.find((known) => known.id === id);
    const refusal =
      this.#stale(seen, request?.menteeId, request?.mentorId) ?? this.#early(day) ?? this.againstAnswer(request, "withdraw", day);
    if (refusal !== undefined || request === undefined) return refusal as RequestRefusalCode;
    this.#begin(day);
    this.#end(request, "withdrawn");
    this.#tell("request-withdrawn", request.mentorId, id);
    return "done";
  }

  dismiss(menteeId: string, mentorId: string, day: number, seen?: number): RequestRefusalCode | "done" {
    const between = this.requests.filter((request) => request.menteeId === menteeId && request.mentorId === mentorId);
    const refusal =
      this.#stale(seen, menteeId, mentorId) ??
      this.#early(day) ??
      (this.isDismissed(menteeId, mentorId) ? "dismissed" : undefined) ??
      (between.some(({ state }) => state === "open") ? "already-asked" : undefined) ??
      (between.some(({ state }) => state === "accepted") ? "already-accepted" : undefined);
    if (refusal !== undefined) return refusal;
    this.#begin(day);
    this.dismissed.push([menteeId, mentorId]);
    this.changed.set(`mentee ${menteeId}`, this.version);
    return "done";
  }

  changeSeats(mentorId: string, freeSeats: number, day: number, seen?: number): RequestRefusalCode | "done" {
    const refusal = this.#stale(seen, undefined, mentorId) ?? this.#early(day);
    if (refusal !== undefined) return refusal;
    this.#begin(day);
    this.seats.set(mentorId, freeSeats);
    this.changed.set(`mentor ${mentorId}`, this.version);
    this.#closeIfFull(mentorId);
    return "done";
  }

  expire(day: number): RequestRefusalCode | "done" {
    const refusal = this.#early(day);
    if (refusal !== undefined) return refusal;
    this.#begin(day);
    const overdue = this.open().filter(({ answerBy }) => answerBy !== null && answerBy < day);
    for (const request of overdue) {
      this.#end(request, "expired");
      this.#tell("request-expired", request.menteeId, request.id);
      this.#tell("received-request-expired", request.mentorId, request.id);
    }
    this.#next(overdue);
    return "done";
  }

  open(): ModelRequest[] {
    return this.requests.filter(({ state }) => state === "open");
  }

  isDismissed(menteeId: string, mentorId: string): boolean {
    return this.dismissed.some(([mentee, mentor]) => mentee === menteeId && mentor === mentorId);
  }

  againstMentee(menteeId: string): RequestRefusalCode | undefined {
    const own = this.requests.filter((request) => request.menteeId === menteeId);
    if (own.some(({ state }) => state === "accepted")) return "already-accepted";
    const { openPerMentee } = this.policy;
    return openPerMentee !== null && own.filter(({ state }) => state === "open").length >= openPerMentee ? "too-many-open" : undefined;
  }

  againstPair(menteeId: string, mentorId: string): RequestRefusalCode | undefined {
    if (!this.seats.has(mentorId)) return "mentor-not-taking-part";
    if (this.isDismissed(menteeId, mentorId)) return "dismissed";
    const between = this.requests.filter((request) => request.menteeId === menteeId && request.mentorId === mentorId);
    if (between.some(({ state }) => state === "open")) return "already-asked";
    if (between.some(({ state }) => state === "declined")) return "declined-before";
    if (this.seats.get(mentorId) === 0) return "no-free-seat";
    const { openPerMentor } = this.policy;
    const received = this.open().filter((request) => request.mentorId === mentorId).length;
    return openPerMentor !== null && received >= openPerMentor ? "mentor-has-too-many-open" : undefined;
  }

  againstAnswer(request: ModelRequest | undefined, answer: "accept" | "decline" | "withdraw", day: number): RequestRefusalCode | undefined {
    if (request === undefined) return "unknown-request";
    if (request.state !== "open") return "not-open";
    if (answer === "withdraw") return undefined;
    if (request.answerBy !== null && day > request.answerBy) return "overdue";
    return answer === "accept" && this.seats.get(request.mentorId) === 0 ? "no-free-seat" : undefined;
  }

  #stale(seen: number | undefined, menteeId?: string, mentorId?: string): RequestRefusalCode | undefined {
    if (seen === undefined) return undefined;
    const last = Math.max(this.changed.get(`mentee ${menteeId}`) ?? 0, this.changed.get(`mentor ${mentorId}`) ?? 0);
    return seen > this.version || seen < last ? "stale-version" : undefined;
  }

  #early(day: number): RequestRefusalCode | undefined {
    return day < this.day ? "before-last-event" : undefined;
  }

  #begin(day: number): void {
    this.day = day;
    this.version++;
    this.told = [];
  }

  #tell(code: string, to: string, requestId: number): void {
    this.told.push({ code, to, requestId });
  }

  #ask(menteeId: string, mentorId: string, otherwise: readonly string[], after: number | null): number {
    const { expiresAfterDays } = this.policy;
    const id = this.requests.length + 1;
    const answerBy = expiresAfterDays === null ? null : this.day + expiresAfterDays;
    this.requests.push({ id, menteeId, mentorId, askedAt: this.day, answerBy, otherwise, after, state: "open", endedAt: null });
    this.#tell("request-received", mentorId, id);
    this.#touch(menteeId, mentorId);
    return id;
  }

  #end(request: ModelRequest, state: RequestState): void {
    request.state = state;
    request.endedAt = this.day;
    this.#touch(request.menteeId, request.mentorId);
  }

  #touch(menteeId: string, mentorId: string): void {
    this.changed.set(`mentee ${menteeId}`, this.version);
    this.changed.set(`mentor ${mentorId}`, this.version);
  }

  #closeIfFull(mentorId: string): void {
    if ((this.seats.get(mentorId) as number) > 0) return;
    const closed = this.open().filter((request) => request.mentorId === mentorId);
    for (const request of closed) {
      this.#end(request, "closed");
      this.#tell("request-closed", request.menteeId, request.id);
      this.#tell("received-request-closed", mentorId, request.id);
    }
    this.#next(closed);
  }

  #next(ended: readonly ModelRequest[]): void {
    for (const { id, menteeId, otherwise } of ended) {
      if (otherwise.length === 0) continue;
      const possible = otherwise.filter((mentorId) => this.againstPair(menteeId, mentorId) === undefined);
      const next = possible[0];
      if (next === undefined) this.#tell("no-choice-left", menteeId, id);
      else this.#tell("next-choice-asked", menteeId, this.#ask(menteeId, next, otherwise.slice(otherwise.indexOf(next) + 1), id));
    }
  }
}
