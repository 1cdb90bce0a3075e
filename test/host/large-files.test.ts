import { closeAll, eventually, openText, rulesIn } from "./in-editor";

describe("large files", () => {
  afterEach(closeAll);

  it("of five megabytes have one finding and hold nothing up", async () => {
    const { document } = await openText(`proposal: 1\ntitle: X\nsummary: ${"word ".repeat(1024 * 1024)}\n`);
    await eventually(() => rulesIn(document).join() === "too-large");
  });
});
