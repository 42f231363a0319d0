import "./interviews.css";
import type { Interview } from "#contract/interviews.ts";
import { useDraft } from "../../platform/drafts/drafts.ts";
import { SaveState } from "../../ui/marks.tsx";
import { Conflict } from "../../ui/states.tsx";
import { type Opening, openingRemote } from "./interviews.data.ts";

const wishes: readonly { value: Opening["wishes"][number]; says: string; lang?: string }[] = [
  { value: "karakia", says: "Karakia", lang: "mi" },
  { value: "hui-with-whanau", says: "Hui with whānau" },
  { value: "support-person", says: "Support person" },
  { value: "interpreter", says: "Interpreter" },
  { value: "easy-read", says: "Easy Read" },
  { value: "sign-language", says: "Sign language" },
];

const wordsOf = ({ whoIsHere, matters, strengths }: Opening) =>
  [whoIsHere, matters, strengths].filter(Boolean).join(". ");

/** People before money: who is here, what matters to them today in their words, their strengths, what they wish for. */
export function OpeningStrip({ interview, called }: { interview: Interview; called: string }) {
  const { value, saved, conflict, refused, draft } = useDraft<Opening>(
    `interview ${interview.id}`,
    {
      whoIsHere: interview.whoIsHere,
      matters: interview.matters,
      strengths: interview.strengths,
      wishes: interview.wishes,
    },
    openingRemote(interview),
  );
  const change = (part: Partial<Opening>) => draft.set({ ...value, ...part });
  const wish = (one: Opening["wishes"][number]) =>
    change({
      wishes: value.wishes.includes(one) ? value.wishes.filter((it) => it !== one) : [...value.wishes, one],
    });
  return (
    <section className="opens" aria-labelledby="h-first">
      <h2 className="vh" id="h-first">
        Before the money
      </h2>
      <label>
        <span>Who is here</span>
        <textarea
          rows={1}
          value={value.whoIsHere}
          onChange={(event) => change({ whoIsHere: event.target.value })}
        />
      </label>
      <label>
        <span>What matters to {called} today</span>
        <textarea
          rows={1}
          className="said"
          value={value.matters}
          onChange={(event) => change({ matters: event.target.value })}
        />
      </label>
      <label>
        <span>Strengths</span>
        <textarea
          rows={1}
          value={value.strengths}
          onChange={(event) => change({ strengths: event.target.value })}
        />
      </label>
      <div className="wishes">
        <div role="group" aria-label={`What ${called} wishes for`}>
          {wishes.map((one) => (
            <button
              key={one.value}
              type="button"
              className="wish"
              aria-pressed={value.wishes.includes(one.value)}
              onClick={() => wish(one.value)}
            >
              <span lang={one.lang}>{one.says}</span>
            </button>
          ))}
        </div>
        <SaveState saved={saved} />
      </div>
      {refused && (
        <p className="err" role="alert">
          {refused}
        </p>
      )}
      {conflict && (
        <div className="clash">
          <Conflict
            what="opening"
            by="You, on another screen,"
            yours={{ words: wordsOf(value), at: conflict.yoursAt }}
            theirs={{ words: wordsOf(conflict.theirs.value), at: conflict.theirs.savedAt }}
            onUseMine={() => draft.settle(value)}
            onUseTheirs={() => draft.settle(conflict.theirs.value)}
          />
        </div>
      )}
    </section>
  );
}
