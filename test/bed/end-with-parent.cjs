// Loaded into the server by its Node, ahead of the server: ends it and all it started when whoever started it is gone, even by a
// SIGKILL that no handler sees. The pipe on our stdin is the leash: the system closes it when its other end dies.
// The variable is taken away so that the processes which the server forks with the same arguments do nothing here.
if (process.env.PROPOSALS_LEASH) {
  delete process.env.PROPOSALS_LEASH;
  process.stdin.resume();
  for (const event of ["end", "error", "close"]) {
    process.stdin.once(event, () => {
      if (process.platform !== "win32") process.kill(-process.pid, "SIGKILL");
      process.exit(1);
    });
  }
}
