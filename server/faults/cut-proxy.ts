import { connect, createServer, type Socket } from "node:net";

/**
 * A line that forwards everything, and cuts where `isCut` says of what comes back: what was asked has been done, and
 * whoever asked never hears of it.
 */
export async function cutProxy(target: number, isCut: (asked: Buffer, answered: Buffer) => boolean) {
  let cuts = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    let asked = Buffer.alloc(0);
    near.on("data", (data) => {
      asked = data;
      far.write(data);
    });
    far.on("data", (data) => {
      if (!isCut(asked, data)) return void near.write(data);
      cuts += 1;
      near.destroy();
      far.destroy();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    cuts: () => cuts,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A draw that is the same each run: true once in `n`, on average. */
export function onceIn(n: number, seed = 20_261_124): () => boolean {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 < 1 / n;
  };
}
