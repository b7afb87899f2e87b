// A chat, as far as an App can tell: the reference bridge around a frame; the test answers what the App asks.
import { AppBridge, PostMessageTransport } from "@modelcontextprotocol/ext-apps/app-bridge";

async function ask(method, params) {
  const { result, error } = await window.toTest(method, params);
  if (error) throw Object.assign(new Error(error.message), { code: error.code });
  return result;
}

window.show = async (capabilities, context) => {
  const frame = document.getElementById("app");
  const bridge = new AppBridge(null, { name: "test-chat", version: "1" }, capabilities, { hostContext: context });
  bridge.oncalltool = (params) => ask("tools/call", params);
  bridge.onreadresource = (params) => ask("resources/read", params);
  bridge.onopenlink = (params) => ask("ui/open-link", params);
  bridge.ondownloadfile = (params) => ask("ui/download-file", params);
  bridge.addEventListener("sizechange", (size) => {
    window.sizes.push(size);
    if (size.height) frame.style.height = `${size.height}px`;
  });
  const ready = new Promise((resolve) => bridge.addEventListener("initialized", () => resolve()));
  await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow));
  window.bridge = bridge;
  frame.src = "http://app.test/";
  await ready;
};
window.sizes = [];
