// The one clock of the web app. The day is the server's: pinned in the demonstration, real elsewhere.
let ahead = 0;
let day: string | null = null;

const NZ = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: "Pacific/Auckland",
});

/** Takes the server's moment and civil day. In the demonstration the day is pinned and does not move on. */
export function setClock(server: { now?: string; today: string; demonstration: boolean }): void {
  if (server.now) ahead = Date.parse(server.now) - Date.now();
  day = server.demonstration ? server.today : null;
}

/** Milliseconds since 1970 by the server's clock. */
export const millis = (): number => Date.now() + ahead;

/** A moment given in milliseconds, as ISO 8601 in UTC. */
export const isoOf = (moment: number): string => new Date(moment).toISOString();

/** This moment by the server's clock. */
export const now = (): string => isoOf(millis());

/** Today in New Zealand, `YYYY-MM-DD`. */
export const today = (): string => day ?? NZ.format(millis());

/** The hour of the day in New Zealand, 0 to 23. */
export const hour = (): number =>
  Number(
    new Intl.DateTimeFormat("en-NZ", {
      hour: "2-digit",
      hourCycle: "h23",
      timeZone: "Pacific/Auckland",
    }).format(millis()),
  );
