import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./lib/platform/words.ts");

/**
 * Standalone output, so that `npm start` serves a folder of its own that no later `npm install` disturbs.
 * Headers and the content security policy are set per request in `proxy.ts`, since they carry a nonce.
 */
const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  // The catalogues are read as files, by the server as by the worker; so are templates and faces of printed documents.
  outputFileTracingIncludes: {
    "/*": [
      "./lib/platform/words/**/*",
      "./lib/document/pdf/templates/*",
      "./node_modules/@expo-google-fonts/tinos/*/*.ttf",
      "./node_modules/@myriaddreamin/typst-ts-node-compiler*/**/*",
    ],
  },
  // Native or file-reading packages: bundling them would break how they find their own files.
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "graphile-worker", "@myriaddreamin/typst-ts-node-compiler"],
  // Types and lint are checked by `npm run check`; a start must not pay for them again.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "26mb" } },
};

export default withWords(config);
