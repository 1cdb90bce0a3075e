import configJson from "../../../schemas/config.schema.json";
import { asSchema } from "../schema";

/** The schema of `proposals.config.yaml`. */
export const configSchema = asSchema(configJson);
