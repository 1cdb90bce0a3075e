import { chmodSync } from "node:fs";
import { join } from "node:path";
import { installOnce } from "../bed/install-once";

/** Installs the official SARIF validator on first use (some seconds and 104 MB) and says where its program is; only for Linux there is one. */
export async function installSarifValidator(): Promise<string> {
  const modules = await installOnce(join(__dirname, "sarif-validator"), "the SARIF validator", (fresh) =>
    chmodSync(programIn(fresh), 0o755),
  );
  return programIn(modules);
}

function programIn(modules: string): string {
  return join(modules, "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");
}
