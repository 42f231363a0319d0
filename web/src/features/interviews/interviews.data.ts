import { changeInterview, getInterview, type Interview, startInterview } from "#contract/interviews.ts";
import { useQuery } from "@tanstack/react-query";
import { call, sendSignedIn } from "../../platform/call.ts";
import { now } from "../../platform/clock.ts";
import type { DraftRemote } from "../../platform/drafts/draft.ts";
import { newId } from "../../platform/ids.ts";
import { prepare } from "../../platform/transport.ts";

/** Begins the interview, or goes on with the one that is open. Asked once for a case. */
export function useInterview(caseId: string | null) {
  return useQuery<Interview>({
    queryKey: ["interview", caseId],
    enabled: caseId !== null,
    staleTime: Infinity,
    queryFn: () =>
      call(startInterview, { params: { id: caseId ?? "" }, body: { id: newId(), noteId: newId() } }),
  });
}

export type Opening = Pick<Interview, "whoIsHere" | "matters" | "strengths" | "wishes">;

const openingOf = ({ whoIsHere, matters, strengths, wishes }: Interview): Opening => ({
  whoIsHere,
  matters,
  strengths,
  wishes,
});

/** What an interview opened with, saved as it is typed. */
export function openingRemote({ id, version: begun }: Interview): DraftRemote<Opening> {
  const params = { id };
  return {
    load: async () => {
      const interview = await call(getInterview, { params });
      return { value: openingOf(interview), version: interview.version, savedAt: now() };
    },
    // Typed before the server told where it stands: on the version that this page was opened with.
    prepare: (value, version) =>
      prepare(changeInterview, { params, body: { ...value, version: Math.max(version, begun) } }),
    send: async (request) => {
      const { version } = changeInterview.response.parse(await sendSignedIn(request));
      return { version, savedAt: now() };
    },
    theirs: (problem) => {
      const interview = problem as Interview;
      return { value: openingOf(interview), version: interview.version, savedAt: now() };
    },
  };
}
