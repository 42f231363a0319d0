import { searchPeople } from "#contract/search.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../platform/call.ts";
import { keyOf } from "../../platform/data.ts";

export type Found = ResponseOf<typeof searchPeople>;

const PAUSE = 120;

/** People who match what is typed. The last answer stays while the next one comes, so that the list does not jump. */
export function usePeopleFound(typed: string) {
  const [q, setQ] = useState(typed.trim());
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return useQuery<Found>({
    queryKey: keyOf(searchPeople, { query: { q } }),
    queryFn: ({ signal }) => call(searchPeople, { query: { q } }, { signal }),
    enabled: q.length >= 2,
    placeholderData: (before) => (q.length >= 2 ? before : undefined),
    gcTime: 0,
  });
}

const elsewhere = new Map<string, string>();

/** Keeps the name of someone found elsewhere for the page about to open: in memory only, never in an address. */
export function rememberElsewhere({ id, name }: Found["elsewhere"][number]): void {
  elsewhere.set(id, name);
}

export const nameElsewhere = (id: string): string | undefined => elsewhere.get(id);
