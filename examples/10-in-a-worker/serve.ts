// The worker's side. `matchParticipantsAsync` pauses between blocks of people, so a message that cancels is heard.
import { isInvalidInputError, matchParticipantsAsync } from "mentor-matching";
import type { Ask, Endpoint, Reply } from "./messages.ts";

export function serve(endpoint: Endpoint): void {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply): void => endpoint.postMessage(message);

  async function match({ id, input }: Extract<Ask, { input: unknown }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    let stage = "";
    try {
      const matching = await matchParticipantsAsync(input, {
        signal: controller.signal,
        // A message for each stage: one for each block would keep the page busy.
        onProgress(progress) {
          if (progress.stage !== stage) reply({ id, progress });
          stage = progress.stage;
        },
      });
      reply({ id, matching });
    } catch (error) {
      if (controller.signal.aborted) reply({ id, cancelled: true });
      // As data: an error that is posted loses everything but its message.
      else if (isInvalidInputError(error)) reply({ id, issues: error.issues });
      else throw error;
    } finally {
      running.delete(id);
    }
  }
  endpoint.onmessage = ({ data }: MessageEvent<Ask>) => {
    if ("cancel" in data) running.get(data.id)?.abort();
    else void match(data);
  };
}
