// The timeline: tracks and segments to scale, and the line that shows the position.

const STEPS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
const MOST_TRACKS = 20;
const MOST_SEGMENTS = 200;
const TICK_PIXELS = 64;

const byId = (id) => document.getElementById(id);

/** An element with a class and with text, never with markup; the text's own letters say where it begins. */
function element(tag, kind, text) {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  if (text !== undefined) {
    made.dir = "auto";
    made.textContent = text;
  }
  return made;
}

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds + 1e-6));
  const rest = String(whole % 60).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
}

class Timeline {
  #duration = 0;
  #tracks = byId("tracks");
  #ruler = byId("ruler");
  #cursor = byId("cursor");

  /** seek: called with seconds when somebody chooses a position; toggle: with nothing, to play or pause. */
  constructor(seek, toggle) {
    this.seek = seek;
    this.position = 0;
    const area = byId("timeline");
    area.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      area.setPointerCapture(event.pointerId);
      this.#point(event);
    });
    area.addEventListener("pointermove", (event) => {
      if (area.hasPointerCapture(event.pointerId)) this.#point(event);
    });
    this.#cursor.addEventListener("keydown", (event) => this.#key(event, toggle));
    new ResizeObserver(() => this.#rule()).observe(this.#ruler);
  }

  draw(timeline) {
    this.#duration = Math.max(0, Number(timeline.duration_seconds) || 0);
    const tracks = timeline.tracks ?? [];
    const rows = tracks.slice(0, MOST_TRACKS).map((track) => this.#row(track));
    if (tracks.length > MOST_TRACKS) rows.push(element("p", "more", `and ${tracks.length - MOST_TRACKS} more tracks`));
    this.#tracks.replaceChildren(...rows);
    byId("timeline").hidden = !tracks.length || !this.#duration;
    this.#cursor.setAttribute("aria-valuemax", String(this.#duration));
    this.#rule();
    this.show(Math.min(this.position, this.#duration));
  }

  show(seconds) {
    this.position = seconds;
    const share = this.#duration ? Math.min(1, seconds / this.#duration) : 0;
    this.#cursor.style.left = `${share * 100}%`;
    this.#cursor.setAttribute("aria-valuenow", seconds.toFixed(1));
    this.#cursor.setAttribute("aria-valuetext", `${clock(seconds)} of ${clock(this.#duration)}`);
  }

  #row(track) {
    const row = element("div", "track");
    row.setAttribute("role", "listitem");
    row.dataset.kind = track.kind;
    const lane = element("div", "lane");
    lane.setAttribute("role", "list");
    lane.append(...(track.segments ?? []).slice(0, MOST_SEGMENTS).map((segment) => this.#segment(segment)));
    const name = element("span", "name", track.name);
    name.title = track.name;
    row.append(name, lane);
    return row;
  }

  #segment(segment) {
    const volume = segment.volume === undefined || segment.volume === 1 ? "" : ` ${Math.round(segment.volume * 100)}%`;
    const made = element("div", "segment", segment.label);
    // Apart from the label, so that a percent sign stays with its number in languages that are written to the left.
    if (volume) made.append(" ", element("bdi", "", volume.trim()));
    const end = segment.start_seconds + segment.duration_seconds;
    made.setAttribute("role", "listitem");
    made.title = `${segment.label}${volume}, ${clock(segment.start_seconds)} to ${clock(end)}`;
    made.setAttribute("aria-label", made.title);
    made.style.left = `${(segment.start_seconds / this.#duration) * 100}%`;
    made.style.width = `${(segment.duration_seconds / this.#duration) * 100}%`;
    return made;
  }

  #rule() {
    const room = Math.max(2, Math.floor(this.#ruler.clientWidth / TICK_PIXELS));
    const step = STEPS.find((seconds) => this.#duration / seconds <= room) ?? Math.ceil(this.#duration / room);
    const marks = [];
    for (let at = 0; step > 0 && at < this.#duration - step * 0.35; at += step) {
      const mark = element("span", "", step < 1 ? `${at}s` : clock(at));
      mark.style.left = `${(at / this.#duration) * 100}%`;
      marks.push(mark);
    }
    this.#ruler.replaceChildren(...marks);
  }

  #point(event) {
    const box = this.#ruler.getBoundingClientRect();
    if (box.width) this.#go(((event.clientX - box.left) / box.width) * this.#duration);
  }

  #key(event, toggle) {
    const stride = event.shiftKey ? 5 : 1;
    const moves = {
      ArrowRight: this.position + stride, ArrowUp: this.position + stride,
      ArrowLeft: this.position - stride, ArrowDown: this.position - stride,
      PageUp: this.position + this.#duration / 10, PageDown: this.position - this.#duration / 10,
      Home: 0, End: this.#duration,
    };
    if (event.key === " " || event.key === "Enter") toggle();
    else if (event.key in moves) this.#go(moves[event.key]);
    else return;
    event.preventDefault();
  }

  #go(seconds) {
    const there = Math.min(this.#duration, Math.max(0, seconds));
    this.show(there);
    this.seek(there);
  }
}
