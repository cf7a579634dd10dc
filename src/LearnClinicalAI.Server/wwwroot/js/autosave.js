// Saves a form while it is filled in, and keeps a copy in this browser while the server cannot be reached.
//
// <form data-autosave="/address"> posts its fields there a moment after a change; an empty value means the form's own
// address. data-autosave-act="save" adds act=save. Any 2xx means saved, unless the answer is a page whose <main> holds an
// alert: its words are shown then. The words shown come from data attributes of <body>.

const pause = 1200;
const retry = 10_000;

export function enhanceAutosave(root) {
  const forms = [...root.querySelectorAll("form[data-autosave]")];
  if (root instanceof HTMLFormElement && root.matches("[data-autosave]")) forms.push(root);
  for (const form of forms)
    if (!form.dataset.autosaving) {
      form.dataset.autosaving = "true";
      start(form);
    }
}

function start(form) {
  const words = document.body.dataset;
  const copy = `autosave ${location.pathname} ${form.id || form.dataset.autosave}`;
  const state = document.createElement("p");
  state.className = "save-state";
  state.setAttribute("role", "status");
  (form.querySelector(".actions:last-of-type") ?? form).append(state);

  let timer;
  let savedAt;
  let sending = false;
  let changedSince = false;

  restore();
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    forget();
  });
  window.addEventListener("online", () => held() && save());
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && changedSince && save());
  setInterval(tell, 30_000);

  function later() {
    changedSince = true;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  async function save() {
    if (sending || form.dataset.sent) return;
    clearTimeout(timer);
    sending = true;
    changedSince = false;
    const body = new URLSearchParams(new FormData(form));
    if (form.dataset.autosaveAct) body.set("act", form.dataset.autosaveAct);
    try {
      const answer = await fetch(form.dataset.autosave || form.getAttribute("action") || location.href, {
        method: "POST",
        body,
        keepalive: document.visibilityState === "hidden",
        headers: { "X-Antiforgery": body.get("__RequestVerificationToken") ?? "" },
      });
      const problem = await problemOf(answer);
      if (problem) say(problem, "refused");
      else {
        savedAt = Date.now();
        forget();
        tell();
      }
    } catch {
      hold(body);
      say(words.textOffline, "offline");
      timer = setTimeout(save, retry);
    } finally {
      sending = false;
      if (changedSince) later();
    }
  }

  async function problemOf(answer) {
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    const alert = isPage
      ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector('main [role="alert"]')
      : null;
    if (alert) return alert.textContent.trim();
    if (answer.ok) return null;
    if (answer.status >= 500) throw new Error(String(answer.status));
    return words.textFailed;
  }

  function tell() {
    if (!savedAt || state.dataset.state === "offline") return;
    const minutes = Math.round((Date.now() - savedAt) / 60_000);
    const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
    say(words.textSaved.replace("{0}", ago.format(minutes === 0 ? 0 : -minutes, minutes === 0 ? "second" : "minute")), "saved");
  }

  function say(text, kind) {
    if (state.textContent !== text) state.textContent = text;
    state.dataset.state = kind;
  }

  function hold(body) {
    body.delete("__RequestVerificationToken");
    try {
      localStorage.setItem(copy, body.toString());
    } catch {
      // without storage the fields themselves still hold it
    }
  }

  function held() {
    try {
      return localStorage.getItem(copy);
    } catch {
      return null;
    }
  }

  function forget() {
    if (state.dataset.state === "offline") delete state.dataset.state;
    try {
      localStorage.removeItem(copy);
    } catch {
      // nothing was kept
    }
  }

  /** A copy from a time without connection goes back into the fields and is saved. */
  function restore() {
    const text = held();
    if (!text) return;
    const body = new URLSearchParams(text);
    for (const field of form.elements) {
      if (!field.name || field.type === "hidden" || field.type === "submit" || field.type === "password") continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = body.getAll(field.name).includes(field.value);
      else if (body.has(field.name)) field.value = body.get(field.name);
    }
    later();
  }
}
