import { main } from "./main";

// Whoever reads only the beginning of what is printed, such as `head`, closes the pipe, and has had enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// Node itself would end with 1, which means that something was found.
process.on("uncaughtException", (error) => {
  console.error(error);
  process.exit(2);
});

main(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: new Date(),
  env: process.env,
}).then((code) => {
  process.exitCode = code;
});
