// The panel: what a result says, in words and buttons.

const STATUS = {
  running: "Running", awaiting_input: "Needs an answer", done: "Ready", failed: "Failed",
  cancelled: "Stopped", unknown: "Outcome unknown",
};
const BACKENDS = { studio: "studio", nemo: "NemoVideo" };

/** The data of a tool's result; hosts that pass on only its text still name project and job. */
function understood(result) {
  if (result.structuredContent) return result.structuredContent;
  const text = (result.content ?? []).map((part) => part.text ?? "").join("\n");
  const line = /\[status (\w+)([^\]\n]*)\]/.exec(text);
  const named = (name) => new RegExp(`, ${name} ([\\w-]+)`).exec(line?.[2] ?? "")?.[1];
  const status = line?.[1] ?? (result.isError ? "failed" : "unknown");
  return { ok: !result.isError, status, text: text.split("\n[status")[0], project: named("project"), job: named("job"), backend: named("backend") };
}

/** How far a job is, 0 to 1, or undefined where nobody can say. */
function shareOf(data) {
  const known = (data.jobs ?? []).find((job) => job.job === data.job)?.progress;
  if (typeof known === "number") return known;
  const said = /\((\d{1,3})%\)/.exec(data.text ?? "");
  return said ? Math.min(100, Number(said[1])) / 100 : undefined;
}

function webAddress(link) {
  try {
    return ["https:", "http:"].includes(new URL(link).protocol) ? link : null;
  } catch {
    return null;
  }
}

function bytes(count) {
  return count >= 1e5 ? `${(count / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(count / 1e3))} kB`;
}

function factsOf(seconds, width, height, ...more) {
  const size = width && height ? `${width}×${height}` : "";
  const length = seconds ? (seconds < 10 ? `${Number(seconds.toFixed(1))} s` : clock(seconds)) : "";
  return [length, size, ...more].filter(Boolean).join(" · ");
}

const panel = {
  status(status, words) {
    byId("status").dataset.status = status;
    byId("status").textContent = words ?? STATUS[status] ?? "Unknown";
  },

  title(timeline) {
    byId("title").textContent = timeline.title || "Untitled video";
    const { duration_seconds: seconds, width, height, backend } = timeline;
    byId("facts").textContent = factsOf(seconds, width, height, BACKENDS[backend] ?? backend);
    byId("facts").hidden = false;
  },

  working(words, share) {
    byId("work").hidden = !words;
    byId("doing").textContent = words ?? "";
    const bar = byId("bar");
    bar.classList.toggle("unknown", share === undefined);
    bar.firstElementChild.style.width = share === undefined ? "" : `${Math.round(share * 100)}%`;
    if (share === undefined) bar.removeAttribute("aria-valuenow");
    else bar.setAttribute("aria-valuenow", String(Math.round(share * 100)));
  },

  words(text, { hint = "", kind = "" } = {}) {
    byId("words").hidden = !text;
    byId("words").className = `words ${kind}`;
    byId("text").textContent = text ?? "";
    byId("hint").textContent = hint;
    byId("hint").hidden = !hint;
  },

  outcome(data) {
    if (data.error) panel.words(data.error.message, { hint: data.error.hint, kind: "bad" });
    else if (data.status === "awaiting_input") panel.words(data.text, { hint: "Answer in the chat.", kind: "ask" });
    else panel.words(["cancelled", "unknown", "failed"].includes(data.status) ? data.text : "");
  },

  items(items, chosen, choose) {
    const made = (items ?? []).map((item) => {
      const button = element("button");
      button.type = "button";
      button.disabled = !item.project;
      button.setAttribute("aria-current", String(Boolean(item.project) && item.project === chosen));
      button.append(element("span", "asked", `${item.item}. ${item.asked}`), element("span", "outcome", item.doing));
      button.title = item.error?.message ?? item.text ?? "";
      button.addEventListener("click", () => choose(item));
      const entry = element("li");
      entry.append(button);
      return entry;
    });
    byId("items").replaceChildren(...made);
    byId("items").hidden = !made.length;
  },

  saved(file) {
    byId("saved").hidden = !file;
    byId("path").textContent = file?.path ?? "";
    byId("size").textContent = file ? factsOf(file.duration_seconds, file.width, file.height, bytes(file.bytes)) : "";
  },

  buttons(shown) {
    for (const id of ["export", "download", "open"]) byId(id).hidden = !shown[id];
    byId("actions").hidden = !Object.values(shown).some(Boolean) && !byId("told").textContent;
  },

  tell(words) {
    byId("told").textContent = words;
    if (words) byId("actions").hidden = false;
  },
};
