import { expect, test } from "vitest";
import { startSession } from "#contract/session.ts";
import { aServer } from "../testing/server.ts";
import { turns } from "./turns.ts";

test("so many at once, the rest in the order they came, and too many are asked to come back", async () => {
  const inTurn = turns(2, 2);
  const order: number[] = [];
  let most = 0;
  let now = 0;
  const work = (nth: number) =>
    inTurn(async () => {
      most = Math.max(most, (now += 1));
      await new Promise((done) => setTimeout(done, 5));
      order.push(nth);
      now -= 1;
      if (nth === 1) throw new Error("This one fails, and gives its turn on all the same.");
    });
  const asked = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
  expect(asked.map(({ status }) => status)).toEqual([
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
    "rejected",
  ]);
  expect([most, order]).toEqual([2, [1, 2, 3, 4]]);
  await expect(work(6)).resolves.toBeUndefined();
});

test("a flood of sign-ins leaves connections for those who work", async () => {
  const server = await aServer();
  const body = (nth: number) => ({ email: `${nth}@example.test`, password: "a guess" });
  const flood = Array.from({ length: 60 }, (_, nth) => server.call(startSession, null, { body: body(nth) }));
  let isOver = false;
  const over = Promise.all(flood).then((replies) => {
    isOver = true;
    return replies;
  });
  let waiting = 0;
  while (!isOver) {
    const { body: figures } = await server.app.inject({ url: "/metrics" });
    await new Promise((pause) => setTimeout(pause, 5));
    waiting = Math.max(waiting, Number(/state="waiting"} (\d+)/.exec(figures)?.[1]));
  }
  expect(new Set((await over).map(({ status }) => status))).toEqual(new Set([401]));
  expect(waiting).toBe(0);
  await server.end();
});
