import { defineConfig, type UserConfig } from "vite";

/**
 * One classic script and one style sheet: pages opened from `file://` cannot load modules.
 * `public/index.html` is copied as it is.
 */
const config: UserConfig = defineConfig({
  base: "./",
  build: {
    outDir: "../../../dist/report-app",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    license: { fileName: "licences.md" },
    rolldownOptions: {
      input: "main.tsx",
      output: {
        format: "iife",
        entryFileNames: "app.js",
        assetFileNames: "app.[ext]",
      },
    },
  },
});

export default config;
