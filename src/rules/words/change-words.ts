/**
 * Words that claim a change, each in the forms in which proposals use it; they ask for a figure. A list of our own. Left out are
 * those that are as often a thing or a plan: `cut`, `gain`, `rise`, `support`.
 */
const changes = [
  ...["improve", "improves", "improved", "improving", "improvement", "improvements"],
  ...["reduce", "reduces", "reduced", "reducing", "reduction", "reductions"],
  ...["increase", "increases", "increased", "increasing"],
  ...["decrease", "decreases", "decreased", "decreasing"],
  ...["accelerate", "accelerates", "accelerated", "accelerating", "acceleration"],
  ...["enhance", "enhances", "enhanced", "enhancing", "enhancement"],
  ...["optimise", "optimises", "optimised", "optimising", "optimisation"],
  ...["optimize", "optimizes", "optimized", "optimizing", "optimization"],
  ...["boost", "boosts", "boosted", "boosting", "strengthen", "strengthens", "strengthened", "strengthening"],
  ...["streamline", "streamlines", "streamlined", "streamlining", "maximise", "maximize", "minimise", "minimize"],
  ...["lower", "lowers", "lowering", "shorten", "shortens", "shortened", "shortening", "speed up", "speeds up"],
  ...["faster", "quicker", "better", "fewer", "cheaper", "shorter", "higher", "greater", "slower", "safer", "smoother"],
  ...[
    "more efficient",
    "more efficiently",
    "more effective",
    "more effectively",
    "more productive",
    "more productively",
  ],
  ...["more reliable", "more reliably", "more quickly", "more satisfied", "more competitive", "more accurate"],
  ...[
    "more revenue",
    "more sales",
    "more customers",
    "more cash",
    "less waste",
    "less time",
    "less effort",
    "less cost",
  ],
  ...["less downtime", "less paperwork", "less work", "less risk", "less money", "less waiting"],
  ...["grow revenue", "grow sales", "grow our", "grow the", "grows faster", "drop in", "drive growth", "drives growth"],
] as const;

/** The words that claim a change, ready to be searched for. */
export const changeWords: ReadonlyMap<string, true> = new Map(changes.map((word) => [word, true]));
