import next from "@next/eslint-plugin-next";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const CLOCK =
  "Only lib/platform/clock.ts reads the clock: now() for the campaign's time, realNow() for sign-in, codes, jobs and measuring; tests pass an instant.";
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
];
const screens = [
  {
    selector: "JSXAttribute[name.name='style']",
    message:
      "The content security policy forbids style attributes: use a class (Tailwind tokens of app/globals.css) or an SVG attribute.",
  },
  {
    selector: "BinaryExpression[operator=/^[!=]==?$/] > MemberExpression.left[property.name=/^state$/]",
    message:
      "A screen does not decide by a state: ask openMoves() for the moves and what blocks them, and let <StateMark> draw the state.",
  },
  {
    selector: "SwitchStatement > MemberExpression.discriminant[property.name='state']",
    message:
      "A screen does not decide by a state: ask openMoves() for the moves and what blocks them, and let <StateMark> draw the state.",
  },
];
const environment = {
  selector: "MemberExpression[object.object.name='process'][object.property.name='env']",
  message: "Settings are read in lib/platform/settings.ts, once and checked.",
};

export default ts.config(
  {
    ignores: [
      ".next/**",
      ".data/**",
      "node_modules/**",
      "prisma/client/**",
      "next-env.d.ts",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      eqeqeq: "error",
      "no-restricted-syntax": ["error", ...clock],
      "@typescript-eslint/no-restricted-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Numbers and booleans read well in a template; objects, null and undefined do not.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // A function handed over may answer with a promise where nobody waits for it (event handlers, form actions).
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      // The shape of an interface (a command, a machine's effect) may ask for async where one member awaits nothing.
      "@typescript-eslint/require-await": "off",
      // Checked boundaries infer their return type from one schema parameter.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // There are no enums here (erasableSyntaxOnly), and structural types are meant: Next hands out a URL of its own class.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // process.env and JSON records are read by bracket under noPropertyAccessFromIndexSignature style.
      "@typescript-eslint/dot-notation": "off",
    },
  },
  {
    files: ["app/**/*.tsx", "components/**/*.tsx", "app/**/*.ts", "components/**/*.ts"],
    ignores: ["**/*.test.ts"],
    plugins: { "@next/next": next, "react-hooks": hooks, "jsx-a11y": a11y },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs["core-web-vitals"].rules,
      // Pictures here are pages of files that only their readers may see: an image service could not ask who that is.
      "@next/next/no-img-element": "off",
      ...hooks.configs.recommended.rules,
      ...a11y.flatConfigs.strict.rules,
      "no-restricted-syntax": ["error", ...clock, ...screens, environment],
    },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: ["lib/platform/**", "**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", ...clock, environment] },
  },
  { files: ["lib/platform/clock.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["**/*.test.ts", "e2e/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
);
