import { describe, expect, it } from "vitest";
import { createSentences } from "./sentences";

describe("sentences of the domain in another language", () => {
  const say = createSentences({
    "There is no such post.": "Diesen Beitrag gibt es nicht.",
    "There is a label “{name}” already.": "Es gibt schon ein Label „{name}“.",
    "{used} of {limit} (all) were used.": "Von {limit} (alle) sind {used} verbraucht.",
    "Held: {reason}": "Gehalten: {reason}",
  });

  it.each([
    ["There is no such post.", "Diesen Beitrag gibt es nicht."],
    ["There is a label “A.*” already.", "Es gibt schon ein Label „A.*“."],
    ["3 of 15 (all) were used.", "Von 15 (alle) sind 3 verbraucht."],
    ["Held: There is no such post.", "Gehalten: Diesen Beitrag gibt es nicht."],
    ["Held: what nobody knows", "Gehalten: what nobody knows"],
    ["There is no such post. Something else.", "Diesen Beitrag gibt es nicht. Something else."],
    ["Something else.", "Something else."],
    ["", ""],
  ])("%s", (english, german) => {
    expect(say(english)).toBe(german);
  });

  it("comes to an end where sentences hold each other without one", () => {
    const nested = `${"Held: ".repeat(20)}x`;
    expect(say(nested)).toMatch(/^(Gehalten: )+(Held: )+x$/);
  });
});
