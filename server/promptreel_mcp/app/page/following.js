// Following: looks again and again, ever less often, never while nobody sees the page, and not for ever.

const FIRST_MS = 1_000;
const GROWTH = 1.5;
const LONGEST_MS = 12_000;

class Following {
  #stop = null;

  /** Begin something new and end what was followed before; returns a signal that says when it has been ended. */
  begin() {
    this.end();
    this.#stop = new AbortController();
    return this.#stop.signal;
  }

  end() {
    this.#stop?.abort();
    this.#stop = null;
  }
}

/** Call look until it returns true, fails, or the signal ends it. */
async function lookAgain(look, signal, tries = Infinity) {
  let pause = FIRST_MS;
  for (let count = 0; count < tries; count += 1) {
    await seen(signal);
    if (signal.aborted) return true;
    if (await look()) return true;
    await rest(pause, signal);
    pause = Math.min(LONGEST_MS, pause * GROWTH);
  }
  return false;
}

function rest(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}

// A long chat has many of these pages, most of them scrolled away.
let scrolledAway = false;
new IntersectionObserver((entries) => {
  scrolledAway = !entries.at(-1).isIntersecting;
  document.dispatchEvent(new Event("visibilitychange"));
}).observe(document.documentElement);

/** Return as soon as the page can be seen. */
function seen(signal) {
  const unseen = () => (document.hidden || scrolledAway) && !signal.aborted;
  if (!unseen()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (unseen()) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    signal.addEventListener("abort", look, { once: true });
  });
}
