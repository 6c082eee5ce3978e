// A Web Worker: its global scope is its end.
import type { Endpoint } from "./messages.ts";
import { serve } from "./serve.ts";

serve(globalThis as unknown as Endpoint);
