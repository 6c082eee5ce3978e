import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { RequestPolicyInput, Requests } from "../../src/model/request.ts";
import type {
  AnswerCommand,
  BrowseQuery,
  DismissCommand,
  ExpireCommand,
  RequestCommand,
  SeatsCommand,
  WithdrawCommand,
} from "../../src/model/request-command.ts";
import type { RequestEvent } from "../../src/model/request-event.ts";
import type { requestCommandSchemas, requestEventSchemas, requestPolicySchema, requestsSchema } from "../../src/requests/parse-shapes.ts";

/** The same type with every part read-only and intersections written out. */
type ReadOnly<T> = T extends readonly (infer Element)[]
  ? readonly ReadOnly<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadOnly<T[Key]> }
    : T;
type Command<Name extends keyof typeof requestCommandSchemas> = ReadOnly<z.infer<(typeof requestCommandSchemas)[Name]>>;
type Event<Type extends keyof typeof requestEventSchemas> = ReadOnly<z.infer<(typeof requestEventSchemas)[Type]>>;
type EventOf<Type extends RequestEvent["type"]> = ReadOnly<Extract<RequestEvent, { readonly type: Type }>>;

describe("the schemas and the public types", () => {
  it("say the same about requests", () => {
    expectTypeOf<ReadOnly<z.infer<typeof requestPolicySchema>>>().toEqualTypeOf<ReadOnly<RequestPolicyInput>>();
    expectTypeOf<ReadOnly<z.infer<typeof requestsSchema>>>().toEqualTypeOf<ReadOnly<Requests>>();
    expectTypeOf<Command<"request">>().toEqualTypeOf<ReadOnly<RequestCommand>>();
    expectTypeOf<Command<"answer">>().toEqualTypeOf<ReadOnly<AnswerCommand>>();
    expectTypeOf<Command<"withdraw">>().toEqualTypeOf<ReadOnly<WithdrawCommand>>();
    expectTypeOf<Command<"dismiss">>().toEqualTypeOf<ReadOnly<DismissCommand>>();
    expectTypeOf<Command<"seats">>().toEqualTypeOf<ReadOnly<SeatsCommand>>();
    expectTypeOf<Command<"expire">>().toEqualTypeOf<ReadOnly<ExpireCommand>>();
    expectTypeOf<Command<"browse">>().toEqualTypeOf<ReadOnly<BrowseQuery>>();
  });

  it("say the same about every event", () => {
    expectTypeOf<Event<"request">>().toEqualTypeOf<EventOf<"request">>();
    expectTypeOf<Event<"accept" | "decline" | "withdraw">["requestId"]>().toEqualTypeOf<number>();
    expectTypeOf<Event<"expire">>().toEqualTypeOf<EventOf<"expire">>();
    expectTypeOf<Event<"dismiss">>().toEqualTypeOf<EventOf<"dismiss">>();
    expectTypeOf<Event<"change-seats">>().toEqualTypeOf<EventOf<"change-seats">>();
    expectTypeOf<keyof typeof requestEventSchemas>().toEqualTypeOf<RequestEvent["type"]>();
  });
});
