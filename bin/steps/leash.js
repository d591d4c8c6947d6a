// Loaded before the server and the worker: when the process that supervises them is gone, they go too.
if (process.channel) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
