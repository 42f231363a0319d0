import "../ui/money.css";
import { useState } from "react";
import { changeSingleKeys } from "../features/session/session.data.ts";
import { keyMap } from "../platform/key-map.ts";
import type { KeyId } from "../platform/key-map.ts";
import { sayError } from "../platform/problem.ts";
import { useMe } from "../platform/session.ts";
import { usePageTitle } from "../platform/title.ts";
import { Tick } from "../ui/field.tsx";
import { Failed } from "../ui/states.tsx";

export function KeysPage() {
  usePageTitle("Keys");
  const me = useMe();
  const [error, setError] = useState<unknown>(null);
  const ids = Object.keys(keyMap) as KeyId[];
  return (
    <div className="page page-narrow stack-wide">
      <h1>Keys</h1>
      <section className="stack" aria-labelledby="h-single">
        <div className="h-row">
          <h2 id="h-single">Single keys</h2>
        </div>
        <Tick
          checked={me.preferences.singleKeys}
          onChange={(event) => {
            setError(null);
            changeSingleKeys(event.target.checked).catch(setError);
          }}
        >
          Use keys without Ctrl, such as <kbd>n</kbd> for a note. They never act while you write in a field.
        </Tick>
        {error !== null && <Failed {...sayError(error)} />}
        <KeyTable ids={ids.filter((id) => keyMap[id].single)} caption="Single keys" />
      </section>
      <section className="stack" aria-labelledby="h-always">
        <div className="h-row">
          <h2 id="h-always">Always</h2>
        </div>
        <KeyTable ids={ids.filter((id) => !keyMap[id].single)} caption="Keys that always act" />
      </section>
    </div>
  );
}

function KeyTable({ ids, caption }: { ids: readonly KeyId[]; caption: string }) {
  return (
    <table className="ledger">
      <caption className="vh">{caption}</caption>
      <tbody>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row">{keyMap[id].does}</th>
            <td className="num">
              {keyMap[id].press.map((key, at) => (
                <span key={key}>
                  {at > 0 && " "}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
