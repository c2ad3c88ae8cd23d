import { render } from "preact";
import { App } from "./app.tsx";
import { installLoader } from "./data/loader.ts";
import "./style/theme.css";
import "./style/base.css";
import "./style/kinds.css";
import "./style/header.css";
import "./style/overview.css";
import "./style/documents.css";
import "./style/rules.css";
import "./style/text.css";
import "./style/document.css";

installLoader();
const root = document.getElementById("app");
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}
