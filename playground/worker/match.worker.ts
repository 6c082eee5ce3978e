import type { Endpoint } from "../model/messages.ts";
import { serve } from "./serve.ts";

serve(globalThis as unknown as Endpoint);
