import type { FastifyInstance } from "fastify";
import type pg from "pg";

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** `/metrics` in Prometheus' text form: requests by route and status, and how long they took. No ids, no people. */
export function addMetrics(app: FastifyInstance, pool: pg.Pool): void {
  const counts = new Map<string, number>();
  const times = { buckets: bounds.map(() => 0), sum: 0, count: 0 };
  app.addHook("onResponse", async (request, reply) => {
    const labels = `method="${request.method}",route="${request.routeOptions.url ?? "none"}",status="${reply.statusCode}"`;
    counts.set(labels, (counts.get(labels) ?? 0) + 1);
    const seconds = reply.elapsedTime / 1000;
    times.sum += seconds;
    times.count += 1;
    bounds.forEach((bound, index) => {
      if (seconds <= bound) times.buckets[index] = (times.buckets[index] ?? 0) + 1;
    });
  });
  app.get("/metrics", async (_request, reply) => {
    const lines = [
      "# TYPE kehi_requests_total counter",
      ...[...counts].map(([labels, n]) => `kehi_requests_total{${labels}} ${n}`),
      "# TYPE kehi_request_seconds histogram",
      ...bounds.map((bound, index) => `kehi_request_seconds_bucket{le="${bound}"} ${times.buckets[index]}`),
      `kehi_request_seconds_bucket{le="+Inf"} ${times.count}`,
      `kehi_request_seconds_sum ${times.sum}`,
      `kehi_request_seconds_count ${times.count}`,
      "# TYPE kehi_database_connections gauge",
      `kehi_database_connections{state="open"} ${pool.totalCount}`,
      `kehi_database_connections{state="idle"} ${pool.idleCount}`,
      `kehi_database_connections{state="waiting"} ${pool.waitingCount}`,
    ];
    return reply.type("text/plain; version=0.0.4").send(`${lines.join("\n")}\n`);
  });
}
