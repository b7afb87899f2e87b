// The host: JSON-RPC by postMessage, with the frame around this one and with nobody else.

const ANSWER_MS = 75_000;
const HELLO_MS = 20_000;
const PROTOCOL = "2026-01-26";

class Host {
  capabilities = {};
  #waiting = new Map();
  #last = 0;
  #heard;

  /** heard: what to do with each notification or request of the host, by its method. */
  constructor(heard) {
    this.#heard = heard;
    window.addEventListener("message", (event) => {
      if (event.source === window.parent && event.data?.jsonrpc === "2.0") this.#take(event.data);
    });
  }

  async connect() {
    if (window.parent === window) throw new Error("This page belongs into a chat that shows MCP Apps.");
    const about = { appInfo: { name: "promptreel", version: "1" }, appCapabilities: {}, protocolVersion: PROTOCOL };
    const answer = await this.request("ui/initialize", about, HELLO_MS);
    this.capabilities = answer.hostCapabilities ?? {};
    this.notify("ui/notifications/initialized", {});
    return answer.hostContext ?? {};
  }

  can(capability) { return this.capabilities[capability] !== undefined; }

  notify(method, params) { this.#send({ method, params }); }

  request(method, params, deadline = ANSWER_MS) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(id, { error: { message: "The chat did not answer in time." } }), deadline);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#send({ id, method, params });
    });
  }

  call(name, args) { return this.request("tools/call", { name, arguments: args }); }

  async read(uri) {
    const answer = await this.request("resources/read", { uri });
    const content = answer.contents?.[0];
    if (!content) throw new Error("The chat sent nothing.");
    return content;
  }

  #send(message) {
    // The host's origin is not known to a sandboxed page; nothing secret is in these messages.
    window.parent.postMessage({ jsonrpc: "2.0", ...message }, "*");
  }

  #take(message) {
    if (message.method === undefined) {
      this.#settle(message.id, message);
      return;
    }
    const known = this.#heard[message.method];
    known?.(message.params ?? {});
    if (message.id === undefined) return;
    const unknown = { code: -32601, message: `${message.method} is not known here.` };
    this.#send(known || message.method === "ping" ? { id: message.id, result: {} } : { id: message.id, error: unknown });
  }

  #settle(id, { result, error }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (error) waiting.reject(new Error(plain(error.message)));
    else waiting.resolve(result ?? {});
  }
}

/** What clients put before a server's own words is of no use to people. */
function plain(message) {
  const words = String(message ?? "").replace(/^(\w*Error: )?(MCP error -?\d+: )*/i, "").trim();
  return words || "The chat gave no reason.";
}

/** Take the host's theme and its style variables. */
function dress(context) {
  const root = document.documentElement;
  if (context.theme === "light" || context.theme === "dark") root.dataset.theme = context.theme;
  for (const [name, value] of Object.entries(context.styles?.variables ?? {})) {
    if (name.startsWith("--") && typeof value === "string") root.style.setProperty(name, value);
  }
}
