/**
 * Who may import whom: the rules of the house (lib/README.md). Each message says where the thing belongs instead.
 */
const SPINE = "workflow|access|audit";

/** The rooms in the order of the campaign: a room may lean on those before it, never on those after. */
const ROOMS = [
  "organisation",
  "plan",
  "indicator",
  "register",
  "report",
  "review",
  "consultation",
  "recommendation",
  "consolidation",
  "dispatch",
  "document",
  "monitoring",
  "notice",
  "file",
  "search",
];

/** Shapes of data that several rooms speak in: blocks of text, contents of a report, numbers as officials write them, working days. */
const SHARED_SHAPES =
  "^lib/(report/section/(block|plain|inherited)|report/(syllables|stock-words|empty-phrases)|report/content|report/paper|report/difference|indicator/number|plan/deadline/days-off)\\.ts$";

/** Any room may tell a person something; what is told is the room's own, the notice only carries it. */
const TELLING = "^lib/notice/(commands|types)\\.ts$";

/** A file that came in is read into lines the same way for every room: a plan, a report, a list. */
const READING = "^lib/document/read/(file|line|labels)\\.ts$";

/** How documents number their parts and cite each other is one grammar: plans and reports are read by it. */
const GRAMMAR = "^lib/plan/import/(marker|passage|citation)\\.ts$";

/** Any room may hand over a file to be kept; what it hangs on is the room's own. */
const KEEPING = "^lib/file/(commands|labels)\\.ts$";

const TESTS = "(\\.test\\.tsx?$|/test-[a-z-]+\\.ts$)";
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const order = ROOMS.slice(0, -1).map((room, index) =>
  rule(
    `order-${room}`,
    `"${room}" comes before the room it imports in the order of the campaign. Let the later room do the work (it may import this one), or let it add a column to the view of facts (report_facts) that this one reads.`,
    { path: `^lib/${room}/`, pathNot: TESTS },
    { path: `^lib/(${ROOMS.slice(index + 1).join("|")})/`, pathNot: [TELLING, READING, KEEPING] },
  ),
);

module.exports = {
  forbidden: [
    rule(
      "no-circle",
      "Two files that import each other cannot be understood one by one: move what both need into a third.",
      {},
      { circular: true },
    ),
    rule(
      "nobody-imports-app",
      "app/ is the roof: what two pages share belongs in components/, what a rule needs in lib/.",
      { pathNot: "^(app/|e2e/|proxy\\.ts|instrumentation\\.ts)" },
      { path: "^app/" },
    ),
    rule(
      "ui-kit-knows-no-domain",
      "components/ui could ship in another product: a component that knows a room belongs in components/<room>/ and gets its data as props.",
      { path: "^components/ui/" },
      { path: "^(lib/(?!platform/)|components/(?!ui/))" },
    ),
    rule(
      "components-stay-out-of-the-kitchen",
      "A screen reaches a room through its schema, rules, machine, labels, actions and types: let the page (app/) call the query and hand the view model down.",
      { path: "^components/" },
      { path: "^lib/.+/(commands|queries)(\\.|/)" },
    ),
    rule(
      "screens-touch-no-database",
      "Rows become view models in a room's queries.ts; a screen never holds the database.",
      { path: "^(app|components)/", pathNot: "^app/api/health/" },
      { path: "^lib/platform/(db|sql|migrate|embedded)\\.ts$" },
    ),
    rule(
      "pages-read-only",
      "A page calls queries and hands actions over; a command runs only behind action() or execute(), which open its transaction and write the trail.",
      { path: "^app/" },
      { path: "^lib/.+/commands(\\.|/)" },
    ),
    rule(
      "only-writers-and-readers-touch-the-database",
      "The database is opened by commands, queries, stores and the spine; a rule takes what it decides on as an argument.",
      {
        path: "^lib/",
        pathNot: [
          `^lib/(platform|${SPINE})/`,
          "/(commands|queries)/",
          "/(commands|queries|store|actions)\\.ts$",
          TESTS,
        ],
      },
      { path: "^lib/platform/db\\.ts$" },
    ),
    rule(
      "lib-knows-no-screen",
      "Rooms are served by screens, not the other way: put the shape both need into lib, or the words into labels.ts.",
      { path: "^lib/", pathNot: TESTS },
      { path: "^(components|app)/" },
    ),
    rule(
      "pure-stays-pure",
      "rules, machine, schema and labels decide from their arguments alone: read in queries.ts, write in commands.ts, and pass what was read (and the time) in.",
      { path: "^lib/.+/(rules|machine|schema|labels)\\.ts$" },
      {
        path: "(^lib/.*(commands|queries|actions)(\\.|/)|^lib/platform/(db|clock|settings|log|embedded|migrate|words)\\.ts$|^lib/workflow/(move|execute|action|write)\\.ts$|^lib/access/(session|sign-in)\\.ts$|^node_modules/(next|react|pg|@prisma)|^prisma/client|^node:)",
      },
    ),
    rule(
      "actions-are-doors",
      "actions.ts is a room's door for its own screens: another room or the command line calls the command through execute().",
      { path: "^(lib|bin|prisma)/" },
      { path: "^lib/.+/actions\\.ts$" },
    ),
    rule(
      "rooms-meet-in-the-open",
      "Of another room only its public files: schema, rules, machine, labels, types, queries, commands, or a pure file that computes one thing.",
      { path: "^lib/([^/]+)/", pathNot: TESTS },
      {
        path: `^lib/(${ROOMS.join("|")})/`,
        pathNot: [
          "^lib/$1/",
          "/(schema|rules|machine|labels|types|queries|commands)\\.ts$",
          "/(commands|queries)/",
          SHARED_SHAPES,
          READING,
          GRAMMAR,
          TESTS,
        ],
      },
    ),
    rule(
      "spine-knows-no-room",
      "workflow, access and audit import only platform and each other: a room passes its own machine, facts and labels in.",
      { path: `^lib/(${SPINE})/`, pathNot: TESTS },
      { path: "^lib/", pathNot: `^lib/(platform|${SPINE})/` },
    ),
    rule(
      "platform-is-the-ground",
      "Platform imports nothing above it: what needs a room belongs in that room.",
      { path: "^lib/platform/", pathNot: TESTS },
      { path: "^(lib/(?!platform/)|app/|components/|bin/|prisma/seed/)" },
    ),
    rule(
      "nobody-imports-bin",
      "bin/ is how things are started: what others need too belongs in lib/platform.",
      { pathNot: "^(bin/|e2e/)" },
      { path: "^bin/" },
    ),
    rule(
      "bin-comes-in-by-commands",
      "The command line writes by the same commands as the screens, through lib/workflow/execute.ts, and knows no screen.",
      { path: "^bin/" },
      { path: "^(app|components)/" },
    ),
    rule(
      "seed-is-no-source",
      "The starter campaign is data: only the loader, the command line and tests may read it.",
      { path: "^(app|components|lib)/", pathNot: TESTS },
      { path: "^prisma/seed/" },
    ),
    rule(
      "next-stays-at-the-door",
      "lib runs in the worker and on the command line too: what needs next or react belongs in actions.ts, workflow/action.ts, access/session.ts, access/sign-in.ts or platform/words.ts.",
      {
        path: "^lib/",
        pathNot: [
          "/actions\\.ts$",
          "^lib/workflow/action\\.ts$",
          "^lib/access/(session|sign-in|origin)\\.ts$",
          "^lib/platform/words\\.ts$",
        ],
      },
      { path: "^node_modules/(next|next-auth|next-intl|react)/" },
    ),
    rule(
      "what-is-imported-is-there",
      "This import leads nowhere: paths carry their extension and begin with #lib/, #components/, #seed/, #prisma/ or ./",
      {},
      { couldNotResolve: true },
    ),
    ...order,
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^prisma/client"] },
    exclude: "^(\\.next|\\.data|next-env\\.d\\.ts)",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
