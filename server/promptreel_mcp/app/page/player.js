// The player: a poster, then the video, then its controls; and words where there is neither.

const PICTURES = ["image/jpeg", "image/png"];
const VIDEOS = ["video/mp4", "video/webm"];

/** Bytes as the only kind of address that an App may show pictures and videos from. */
function dataAddress(content, kinds) {
  const kind = String(content.mimeType ?? "").toLowerCase();
  if (!kinds.includes(kind) || !/^[A-Za-z0-9+/=\s]+$/.test(content.blob ?? "")) {
    throw new Error("The preview came in a form that cannot be shown here.");
  }
  return `data:${kind};base64,${content.blob}`;
}

class Player {
  #video = byId("video");
  #poster = byId("poster");
  #wanted = 0;

  /** moved: called with the position in seconds whenever it changes; broken: with words if it cannot be played. */
  constructor(moved, broken) {
    this.moved = moved;
    const video = this.#video;
    for (const name of ["play", "pause", "ended"]) video.addEventListener(name, () => this.#controls());
    for (const name of ["timeupdate", "seeked"]) video.addEventListener(name, () => this.#tell());
    video.addEventListener("loadedmetadata", () => {
      if (this.#wanted) video.currentTime = Math.min(this.#wanted, video.duration);
      this.#controls();
    });
    video.addEventListener("error", () => {
      if (!video.getAttribute("src")) return;
      this.forget();
      broken("This chat cannot play the preview.");
    });
    for (const id of ["big", "play"]) byId(id).addEventListener("click", () => this.toggle());
    video.addEventListener("click", () => this.toggle());
    byId("mute").addEventListener("click", () => {
      video.muted = !video.muted;
      byId("mute").setAttribute("aria-pressed", String(video.muted));
      byId("mute").setAttribute("aria-label", video.muted ? "Unmute" : "Mute");
    });
  }

  get ready() { return Boolean(this.#video.getAttribute("src")); }

  shape(width, height, seconds) {
    if (width > 0 && height > 0) byId("stage").style.setProperty("--ratio", `${width} / ${height}`);
    byId("end").textContent = clock(seconds);
  }

  picture(content) {
    this.#poster.src = dataAddress(content, PICTURES);
    this.#poster.alt = "A picture from the video";
    this.#poster.hidden = false;
    byId("stage").classList.remove("bare");
  }

  film(content) {
    this.#video.src = dataAddress(content, VIDEOS);
    if (!this.#poster.hidden) this.#video.poster = this.#poster.src;
    this.#video.hidden = false;
    byId("stage").classList.remove("bare");
    this.say("");
    this.#controls();
  }

  /** Say why there is nothing to see yet (busy: a preview is on its way, its room is kept) or nothing at all. */
  say(words, { busy = false, again = false } = {}) {
    byId("note").textContent = words;
    byId("notice").hidden = !words;
    byId("notice").classList.toggle("busy", busy);
    byId("again").hidden = !again;
    byId("stage").classList.toggle("bare", Boolean(words) && this.#poster.hidden && this.#video.hidden);
    byId("stage").classList.toggle("kept", busy);
    byId("player").hidden = !words && this.#poster.hidden && this.#video.hidden;
    byId("transport").hidden = !busy && this.#poster.hidden && this.#video.hidden;
  }

  forget() {
    this.#video.pause();
    this.#video.removeAttribute("src");
    this.#video.removeAttribute("poster");
    this.#video.load();
    this.#video.hidden = this.#poster.hidden = true;
    this.#poster.removeAttribute("src");
    this.#controls();
    this.say("");
  }

  seek(seconds) {
    this.#wanted = seconds;
    byId("now").textContent = clock(seconds);
    if (this.#video.readyState > 0) this.#video.currentTime = Math.min(seconds, this.#video.duration || seconds);
  }

  toggle() {
    if (!this.ready) return;
    if (!this.#video.paused) this.#video.pause();
    else this.#video.play().catch(() => this.#controls());
  }

  pause() { this.#video.pause(); }

  #controls() {
    const playing = this.ready && !this.#video.paused && !this.#video.ended;
    byId("play").dataset.playing = String(playing);
    for (const id of ["big", "play"]) byId(id).setAttribute("aria-label", playing ? "Pause" : "Play");
    byId("play").disabled = byId("mute").disabled = !this.ready;
    byId("big").hidden = playing || !this.ready || this.#video.currentTime > 0;
    if (playing) requestAnimationFrame(() => this.#run());
  }

  #run() {
    this.#tell();
    if (!this.#video.paused && !this.#video.ended) requestAnimationFrame(() => this.#run());
  }

  #tell() {
    this.#wanted = this.#video.currentTime;
    byId("now").textContent = clock(this.#wanted);
    if (this.#wanted > 0) byId("big").hidden = true;
    this.moved(this.#wanted);
  }
}
