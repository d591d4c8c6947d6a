import { answering } from "./limited-thread.ts";

// What the threads of the test do: each question names a way to answer, or not to.
answering(async (question, note) => {
  switch (question) {
    case "without end":
      for (;;);
    case "swell": {
      const held: string[][] = [];
      for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => `${index}`));
    }
    case "fail":
      throw new Error("as asked");
    case "end":
      return process.exit(1);
    case "slowly":
      for (let step = 1; step <= 4; step++) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        note(step);
      }
      return "done";
    default:
      return question;
  }
});
