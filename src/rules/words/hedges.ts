/** What to do about a hedge: leave it out, give the figure that it stands for, or say what is meant. */
export type Hedge = "filler" | "degree" | "figure" | "maybe";

/**
 * Words that weaken a promise or fill a sentence. A list of our own, chosen with what the lists `weasel-words`, `hedges` and
 * `fillers` (all MIT) collect in mind; what proposals need, such as “all”, “only”, “may” the month or “likely” of a risk, is not in it.
 */
const hedges: Readonly<Record<Hedge, readonly string[]>> = {
  filler: [
    ...[
      "actually",
      "as it were",
      "basically",
      "certainly",
      "clearly",
      "completely",
      "essentially",
      "extremely",
      "fairly",
    ],
    ...[
      "generally speaking",
      "honestly",
      "in a sense",
      "in essence",
      "just about",
      "literally",
      "needless to say",
      "obviously",
    ],
    ...[
      "of course",
      "pretty much",
      "quite",
      "rather quickly",
      "really",
      "simply put",
      "surely",
      "totally",
      "truly",
      "very",
    ],
    ...["utterly"],
  ],
  degree: [
    ...["considerable", "considerably", "dramatic", "dramatically", "drastically", "greatly", "hugely", "marginally"],
    ...[
      "massively",
      "materially",
      "measurably",
      "noticeable",
      "noticeably",
      "significant",
      "significantly",
      "slightly",
    ],
    ...["somewhat", "substantial", "substantially", "tremendously", "vastly"],
  ],
  figure: [
    ...["a bit", "a couple of", "a few", "a great deal of", "a handful of", "a lot of", "as many as possible"],
    ...["lots of", "many", "numerous", "several", "various", "in the near future", "in the coming months"],
    ...[
      "at some point",
      "soon",
      "as soon as possible",
      "in due course",
      "periodically",
      "from time to time",
      "a range of",
      "some kind of",
      "some sort of",
    ],
  ],
  maybe: [
    ...[
      "aim to",
      "aims to",
      "arguably",
      "as much as possible",
      "make every effort",
      "every effort",
      "as appropriate",
      "as far as possible",
      "as needed",
      "conceivably",
      "hopefully",
    ],
    ...[
      "if at all possible",
      "ideally",
      "in principle",
      "it is believed",
      "it is hoped",
      "kind of",
      "maybe",
      "might",
      "more or less",
    ],
    ...["perhaps", "possibly", "potentially", "presumably", "seems to", "sort of", "strive to", "to some extent"],
    ...["try to", "tries to", "trying to", "where appropriate", "where possible", "wherever possible"],
  ],
};

/** The hedges, ready to be searched for. */
export const hedgeKinds: ReadonlyMap<string, Hedge> = new Map(
  Object.entries(hedges).flatMap(([kind, words]) => words.map((word) => [word, kind as Hedge] as const)),
);
