import { settings } from "#lib/platform/settings.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";

/** `portal database url`: the connection string of this installation's database, for psql and pg_dump. */
export default async function database(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "url") return usedWrongly("npm run -s portal -- database url");
  return withDatabase(async () => {
    console.log(settings.databaseUrl);
    return 0;
  });
}
