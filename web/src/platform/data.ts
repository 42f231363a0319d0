import type { CallOf, ResponseOf } from "#contract/endpoint.ts";
import { QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { call } from "./call.ts";
import { Unreachable } from "./problem.ts";
import type { AnyEndpoint } from "./transport.ts";

/** Nothing is fetched by focus or by itself: a page does not change under someone's hands. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 300_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (count, error) => error instanceof Unreachable && count < 2,
    },
    mutations: { retry: false },
  },
});

export const keyOf = <E extends AnyEndpoint>(endpoint: E, input?: CallOf<E>) =>
  input === undefined ? [endpoint.name] : [endpoint.name, input];

/** Reads through the cache: `useRead(getPersonPage, { params: { id } })`. */
export function useRead<E extends AnyEndpoint>(
  endpoint: E,
  input: CallOf<E>,
  options: { enabled?: boolean } = {},
) {
  return useQuery<ResponseOf<E>>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
  });
}

/**
 * A write. The idempotency key is made once for an input and kept until it succeeded, so pressing again after a lost
 * reply is the same write. `changes` are the reads that are out of date afterwards.
 */
export function useWrite<E extends AnyEndpoint>(
  endpoint: E,
  options: { changes?: readonly AnyEndpoint[] } = {},
) {
  const intent = useRef<{ input: string; key: string } | null>(null);
  const client = useQueryClient();
  return useMutation<ResponseOf<E>, Error, CallOf<E>>({
    mutationFn: (input) => {
      const words = JSON.stringify(input);
      if (intent.current?.input !== words) intent.current = { input: words, key: crypto.randomUUID() };
      return call(endpoint, input, { key: intent.current.key });
    },
    onSuccess: async () => {
      intent.current = null;
      await Promise.all(
        (options.changes ?? []).map((read) => client.invalidateQueries({ queryKey: keyOf(read) })),
      );
    },
  });
}
