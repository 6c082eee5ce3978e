import { render } from "preact";
import "./styles/tokens.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/results.css";
import "./styles/rooms.css";
import { resumeSession } from "./state/session.ts";
import { App } from "./views/app.tsx";

const root = document.getElementById("app");
if (root !== null) render(<App />, root);
void resumeSession();
