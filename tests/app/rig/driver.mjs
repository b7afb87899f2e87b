// A browser with a chat in it, driven by lines of JSON: commands come in, answers and the App's own questions go out.
import readline from "node:readline";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";

const DEADLINE = 120_000;
const CSP =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' data:; connect-src 'none'; frame-src 'none'; base-uri 'self'; object-src 'none'";
const [chromium, hostPage] = process.argv.slice(2);

const bundle = await build({ entryPoints: [hostPage], bundle: true, format: "iife", write: false, logLevel: "error" });
const script = bundle.outputFiles[0].text.replaceAll("</script", "<\\/script");
const chat = (width, page) => `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:${page}}iframe{border:0;display:block;width:${width}px;height:200px}</style>
<iframe id="app" sandbox="allow-scripts"></iframe><script>${script}</script>`;

const browser = await puppeteer.launch({
  executablePath: chromium,
  // Media features are emulated for one process, so the frame must be in its page's.
  args: [
    "--no-sandbox", "--mute-audio", "--disable-dev-shm-usage", "--force-color-profile=srgb",
    "--disable-site-isolation-trials", "--disable-features=IsolateSandboxedIframes,IsolateOrigins,site-per-process",
  ],
});
const questions = new Map();
const pages = new Map();
let last = 0;

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

function ask(app, method, params) {
  const question = ++last;
  say({ question, app, method, params });
  return new Promise((resolve) => questions.set(question, resolve));
}

async function open({ app, html, capabilities, context, width, scheme, still }) {
  const page = await browser.newPage();
  const troubles = [];
  await page.setViewport({ width, height: 1000, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: still ? "reduce" : "no-preference" },
  ]);
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const { hostname, pathname } = new URL(request.url());
    const contentType = "text/html; charset=utf-8";
    if (request.url().startsWith("data:")) request.continue();
    else if (pathname !== "/") request.respond({ status: 204 });
    else if (hostname === "chat.test") request.respond({ contentType, body: chat(width, scheme === "dark" ? "#1b1d21" : "#fff") });
    else if (hostname === "app.test") request.respond({ contentType, headers: { "Content-Security-Policy": CSP }, body: html });
    else {
      troubles.push(`went to ${request.url()}`);
      request.abort();
    }
  });
  await page.exposeFunction("toTest", (method, params) => ask(app, method, params));
  await page.goto("http://chat.test/");
  await page.evaluate((can, about) => window.show(can, about), capabilities, context);
  pages.set(app, { page, troubles, frame: page.frames().find((one) => one.url().startsWith("http://app.test")) });
}

const commands = {
  open,
  tell: ({ app, name, params }) => pages.get(app).page.evaluate((call, given) => window.bridge[call](given), name, params),
  outside: ({ app, code }) => pages.get(app).page.evaluate(code),
  inside: ({ app, code }) => pages.get(app).frame.evaluate(code),
  until: async ({ app, code }) => {
    await pages.get(app).frame.waitForFunction(code, { timeout: DEADLINE, polling: 50 });
  },
  click: ({ app, selector }) => pages.get(app).frame.locator(selector).setTimeout(DEADLINE).click(),
  point: async ({ app, selector, share }) => {
    const target = await pages.get(app).frame.$(selector);
    const box = await target.boundingBox();
    await pages.get(app).page.mouse.click(box.x + box.width * share, box.y + box.height / 2);
  },
  press: async ({ app, key }) => pages.get(app).page.keyboard.press(key),
  focus: ({ app, selector }) => pages.get(app).frame.focus(selector),
  picture: async ({ app, path }) => {
    const frame = await pages.get(app).page.$("#app");
    await frame.screenshot({ path });
  },
  troubles: async ({ app }) => pages.get(app).troubles,
  close: async ({ app }) => {
    const { page } = pages.get(app) ?? {};
    pages.delete(app);
    await page?.close();
  },
};

say({ ready: true });
for await (const line of readline.createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.question !== undefined) {
    questions.get(message.question)?.(message);
    questions.delete(message.question);
    continue;
  }
  commands[message.command](message).then(
    (result) => say({ id: message.id, result: result ?? null }),
    (error) => say({ id: message.id, error: String(error.message ?? error) }),
  );
}
await browser.close();
