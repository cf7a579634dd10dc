// Saves a form while it is filled in, and keeps a copy in this browser while the server cannot be reached.
//
// <form data-autosave="/address"> posts its fields there a moment after a change; an empty value means the form's own
// address. data-autosave-act="save" adds act=save. Any 2xx means saved, unless the answer is a page whose <main> holds an
// alert: its words are shown then. The words shown come from data attributes of <body> and of the form.
//
// data-autosave-as="answers": the form is the paper of a quiz; only answers that changed are sent, see answers.js.
// data-autosave-over="/address" on a page says that nothing more is to be sent there: a copy kept for it is thrown away.

import { changedAnswers, forgetAnswers } from "./answers.js";

const pause = 1200;
const retry = 10_000;

export function enhanceAutosave(root) {
  for (const over of root.querySelectorAll("[data-autosave-over]")) forgetAnswers(over.dataset.autosaveOver);
  const forms = [...root.querySelectorAll("form[data-autosave]")];
  if (root instanceof HTMLFormElement && root.matches("[data-autosave]")) forms.push(root);
  for (const form of forms)
    if (!form.dataset.autosaving) {
      form.dataset.autosaving = "true";
      start(form);
    }
}

function start(form) {
  const words = { ...document.body.dataset, ...form.dataset };
  const work = form.dataset.autosaveAs === "answers" ? changedAnswers(form) : wholeForm(form);
  const state = form.querySelector(".save-state") ?? newState(form);

  let timer;
  let savedAt;
  let sending = false;

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    work.handedOver?.();
  });
  window.addEventListener("online", save);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
  setInterval(tell, 30_000);
  if (work.restore()) later(0);

  function changed(event) {
    work.note(event.target);
    later(pause);
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  async function save() {
    const request = form.dataset.sent || sending ? null : work.take();
    if (!request) return;
    clearTimeout(timer);
    sending = true;
    let wait = null;
    try {
      const answer = await fetch(request.address, {
        ...request.init,
        keepalive: document.visibilityState === "hidden",
      });
      wait = await hear(answer);
    } catch {
      work.hold();
      say(words.textOffline, "offline");
      wait = retry;
    } finally {
      sending = false;
    }
    if (wait !== null || work.waits()) later(wait ?? pause);
  }

  /** What became of it; the pause before it is tried again, or null. */
  async function hear(answer) {
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
    // signed out, or the page is of another session: it goes on when the page is opened again
    if (answer.status === 401 || answer.status === 400) {
      work.hold();
      say(words.textSignedOut ?? words.textFailed, "offline");
      return retry * 3;
    }
    const problem = await work.problemOf(answer, words);
    if (problem) say(problem, "refused");
    else {
      savedAt = Date.now();
      delete state.dataset.state;
      tell();
    }
    return null;
  }

  function tell() {
    if (!savedAt || (state.dataset.state ?? "saved") !== "saved") return;
    const minutes = Math.round((Date.now() - savedAt) / 60_000);
    const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
    say(words.textSaved.replace("{0}", ago.format(minutes === 0 ? 0 : -minutes, minutes === 0 ? "second" : "minute")), "saved");
  }

  function say(text, kind) {
    if (state.textContent !== text) state.textContent = text;
    state.dataset.state = kind;
  }
}

function newState(form) {
  const state = document.createElement("p");
  state.className = "save-state";
  state.setAttribute("role", "status");
  (form.querySelector(".actions:last-of-type") ?? form).append(state);
  return state;
}

/** Every field of the form each time; a copy is kept only of what could not be sent. */
function wholeForm(form) {
  const copy = `autosave ${location.pathname} ${form.id || form.dataset.autosave}`;
  const storage = browserStorage();
  let dirty = false;
  let body;

  return {
    note: () => (dirty = true),
    waits: () => dirty,
    handedOver: () => storage?.removeItem(copy),
    hold,
    take,
    restore,
    problemOf,
  };

  function take() {
    if (!dirty) return null;
    dirty = false;
    body = new URLSearchParams(new FormData(form));
    if (form.dataset.autosaveAct) body.set("act", form.dataset.autosaveAct);
    return {
      address: form.dataset.autosave || form.getAttribute("action") || location.href,
      init: { method: "POST", body, headers: { "X-Antiforgery": body.get("__RequestVerificationToken") ?? "" } },
    };
  }

  function hold() {
    dirty = true;
    const kept = new URLSearchParams(body);
    kept.delete("__RequestVerificationToken");
    try {
      storage?.setItem(copy, kept.toString());
    } catch {
      // without room the fields themselves still hold it
    }
  }

  async function problemOf(answer, words) {
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    const alert = isPage
      ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector('main [role="alert"]')
      : null;
    if (alert) return alert.textContent.trim();
    if (!answer.ok) return words.textFailed;
    storage?.removeItem(copy);
    return null;
  }

  /** A copy from a time without connection goes back into the fields and is saved. */
  function restore() {
    const text = storage?.getItem(copy);
    if (!text) return false;
    const kept = new URLSearchParams(text);
    for (const field of form.elements) {
      if (!field.name || field.type === "hidden" || field.type === "submit" || field.type === "password") continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = kept.getAll(field.name).includes(field.value);
      else if (kept.has(field.name)) field.value = kept.get(field.name);
    }
    return (dirty = true);
  }
}

function browserStorage() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
