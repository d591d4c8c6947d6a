// Loaded before the server, the worker and the loader: when the process that began them is gone, they go too.
// Children of theirs get the same --import, but a channel that is for other things: the leash is for the first alone.
if (process.channel && process.env.PORTAL_LEASH) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
delete process.env.PORTAL_LEASH;
