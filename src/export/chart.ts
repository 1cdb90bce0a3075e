import type { Picture } from "../features/summary/picture";
import { chartByYear } from "./chart-by-year";
import { chartCumulative } from "./chart-cumulative";
import { chartOptions } from "./chart-options";
import { chartRiskMatrix } from "./chart-risk-matrix";
import { chartSensitivity } from "./chart-sensitivity";
import { chartValueChain } from "./chart-value-chain";
import type { Scene } from "./scene";

/** Draws a picture of a summary. */
export function chart(picture: Picture): Scene {
  switch (picture.kind) {
    case "by-year":
      return chartByYear(picture);
    case "cumulative":
      return chartCumulative(picture);
    case "sensitivity":
      return chartSensitivity(picture);
    case "options-compared":
      return chartOptions(picture);
    case "value-chain":
      return chartValueChain(picture);
    case "risk-matrix":
      return chartRiskMatrix(picture);
  }
}
