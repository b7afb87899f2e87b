// The App: from the results of tools to what is seen.

const BUSY = /being made|ask again|to end:/i;
const PREVIEW_TRIES = 60;
const POLL_FAILURES = 5;

const now = { project: null, data: {}, file: null, linked: null, exported: null, link: null, timeline: null };
const work = new Following();
const looking = new Following();

const player = new Player((seconds) => timeline.show(seconds), (words) => player.say(words, { again: true }));
const timeline = new Timeline((seconds) => player.seek(seconds), () => player.toggle());

const host = new Host({
  "ui/notifications/tool-input": ({ arguments: given }) => {
    if (given?.project && given.project !== "new") now.project = given.project;
    panel.status("running");
    panel.working("The request is on its way.");
  },
  "ui/notifications/tool-result": (result) => take(result),
  "ui/notifications/tool-cancelled": () => {
    panel.working(null);
    panel.status("cancelled");
    panel.words("The call was stopped. What had begun goes on by itself; ask in the chat how it stands.");
  },
  "ui/notifications/host-context-changed": dress,
  "ui/resource-teardown": () => {
    work.end();
    looking.end();
    player.pause();
  },
});

/** Show a result, and follow what it says is still running. */
function take(result) {
  const data = understood(result);
  if (data.project && data.project !== now.project) forget(data.project);
  now.data = data;
  if (data.file) now.linked = linkIn(result.content) ?? now.linked;
  now.file = data.file ?? now.file;
  if (data.file) now.exported = data.job;
  now.link = webAddress(data.link) ?? now.link;
  panel.status(data.status);
  panel.outcome(data);
  panel.saved(now.file);
  panel.items(data.items, now.project, (item) => choose(item.project));
  const running = data.status === "running";
  panel.working(running ? data.text || "It is running." : null, shareOf(data));
  buttons();
  if (running && data.job) follow(data.job);
  else work.end();
  const first = (data.items ?? []).find((item) => item.project && item.status === "done");
  if (now.project === null && first) now.project = first.project;
  load();
}

function linkIn(content) {
  // Earlier files of the same result stand before its own.
  return (content ?? []).findLast((part) => part.type === "resource_link");
}

function forget(project) {
  Object.assign(now, { project, file: null, linked: null, exported: null, link: null, timeline: null });
  player.forget();
  timeline.draw({});
}

function choose(project) {
  forget(project);
  panel.items(now.data.items, project, (item) => choose(item.project));
  panel.saved(null);
  load();
}

async function follow(job) {
  const signal = work.begin();
  if (!host.can("serverTools")) {
    panel.working(`${now.data.text ?? ""} Ask in the chat how far it is.`.trim(), shareOf(now.data));
    return;
  }
  let failures = 0;
  await lookAgain(async () => {
    try {
      const result = await host.call("wait", { job, wait_seconds: 0 });
      if (signal.aborted) return true;
      failures = 0;
      const data = understood(result);
      if (data.status !== "running") {
        take(result);
        return true;
      }
      panel.working(data.text, shareOf(data));
      if (data.items) panel.items(data.items, now.project, (item) => choose(item.project));
    } catch (error) {
      failures += 1;
      if (failures < POLL_FAILURES) return false;
      panel.working(null);
      panel.status("unknown");
      panel.words("It cannot be seen how far the work is. It goes on by itself; ask in the chat.", { hint: error.message });
      return true;
    }
    return false;
  }, signal);
}

/** Read the timeline, then a poster, then the preview, as far as there are any. */
async function load() {
  const signal = looking.begin();
  const project = now.project;
  if (!project) return;
  if (!host.can("serverResources")) {
    player.say("This chat does not let the player read the video.");
    return;
  }
  try {
    const drawn = JSON.parse((await host.read(`video://projects/${project}/timeline`)).text);
    if (signal.aborted) return;
    show(drawn);
  } catch (error) {
    if (!signal.aborted) player.say(`The timeline cannot be read: ${error.message}`, { again: true });
    return;
  }
  const running = now.data.status === "running";
  if (!now.timeline.tracks?.length) {
    player.say(running ? "" : "There is nothing on the timeline yet.");
    return;
  }
  if (player.ready) return;
  player.say("The preview is being made.", { busy: true });
  const found = await lookAgain(() => preview(project, signal), signal, running ? 1 : PREVIEW_TRIES);
  if (found || signal.aborted) return;
  player.say(running ? "The preview comes when this work has ended." : "The preview is still not there.", { again: !running });
}

function show(drawn) {
  const changed = drawn.fingerprint !== now.timeline?.fingerprint;
  if (changed && player.ready) player.forget();
  now.timeline = drawn;
  panel.title(drawn);
  timeline.draw(drawn);
  player.shape(drawn.width, drawn.height, drawn.duration_seconds);
  buttons();
}

/** Show what there is; true when there is no more to wait for. */
async function preview(project, signal) {
  const address = `video://projects/${project}`;
  try {
    if (byId("poster").hidden) await poster(address, signal);
    const film = await host.read(`${address}/preview`);
    if (!signal.aborted) player.film(film);
    return true;
  } catch (error) {
    if (signal.aborted) return true;
    if (BUSY.test(error.message)) {
      const share = /\(\d{1,3}%\)/.exec(error.message)?.[0] ?? "";
      player.say(`The preview is being made ${share}`.trim() + ".", { busy: true });
      return false;
    }
    player.say(error.message, { again: true });
    return true;
  }
}

async function poster(address, signal) {
  try {
    const picture = await host.read(`${address}/poster`);
    if (!signal.aborted) player.picture(picture);
  } catch (error) {
    // A video can be there where its pictures cannot be made.
    if (BUSY.test(error.message)) throw error;
  }
}

function buttons() {
  const full = Boolean(now.timeline?.tracks?.length);
  panel.buttons({
    export: full && host.can("serverTools"),
    download: Boolean(now.linked) && host.can("downloadFile"),
    open: Boolean(now.link) && host.can("openLinks"),
  });
  byId("export").disabled = now.data.status === "running";
}

/** Do what a button says; it stays off meanwhile, and what goes wrong is said in words. */
function onClick(id, words, act) {
  byId(id).addEventListener("click", async () => {
    byId(id).disabled = true;
    panel.tell("");
    try {
      panel.tell(await act());
    } catch (error) {
      panel.tell(`${words} ${error.message}`);
    } finally {
      byId(id).disabled = id === "export" && now.data.status === "running";
    }
  });
}

onClick("export", "The export could not be started:", async () => {
  panel.status("running");
  panel.working("The export is starting.");
  try {
    const result = await host.call("export", { project: now.project, wait_seconds: 1 });
    take(result);
    return "";
  } catch (error) {
    panel.status(now.data.status ?? "unknown");
    panel.working(null);
    throw error;
  }
});

/** Links to a server on another machine work for minutes only; its job gives new ones. */
async function renewLink() {
  if (!webAddress(now.linked.uri) || !now.exported || !host.can("serverTools")) return;
  const { content } = await host.call("wait", { job: now.exported, wait_seconds: 0 });
  now.linked = linkIn(content) ?? now.linked;
}

onClick("download", "The chat did not download the file:", async () => {
  await renewLink();
  const answer = await host.request("ui/download-file", { contents: [now.linked] });
  return answer.isError ? `The chat did not download the file. It is saved as ${now.file?.path ?? now.linked.name}.` : "";
});

onClick("open", "The chat did not open the link:", async () => {
  const answer = await host.request("ui/open-link", { url: now.link });
  return answer.isError ? `The chat did not open the link: ${now.link}` : "";
});

byId("again").addEventListener("click", () => {
  player.say("Asking again.", { busy: true });
  load();
});

const sized = new ResizeObserver(() => {
  host.notify("ui/notifications/size-changed", { height: Math.ceil(byId("app").getBoundingClientRect().height) });
});

host.connect().then((context) => {
  dress(context);
  sized.observe(byId("app"));
  if (byId("status").dataset.status === "waiting") panel.status("waiting", "Waiting");
}).catch((error) => {
  panel.status("failed", "Not connected");
  panel.words(error.message, { kind: "bad" });
});
