const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Where the typed letters stand in a name, macrons or not; null when they do not (it matched another way). */
export function matchIn(name: string, typed: string): { from: number; to: number } | null {
  const first = bare(typed.trim().split(/\s+/)[0] ?? "");
  if (!first) return null;
  const letters = Array.from(name.normalize("NFC"));
  const from = bare(letters.join("")).indexOf(first);
  return from < 0 ? null : { from, to: from + first.length };
}

export function Matched({ name, typed }: { name: string; typed: string }) {
  const at = matchIn(name, typed);
  if (!at) return name;
  const letters = Array.from(name.normalize("NFC"));
  return (
    <>
      {letters.slice(0, at.from).join("")}
      <mark>{letters.slice(at.from, at.to).join("")}</mark>
      {letters.slice(at.to).join("")}
    </>
  );
}
