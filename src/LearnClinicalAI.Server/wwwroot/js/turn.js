// The case screen without loading it again: sends a turn by fetch and swaps in what changed.
//
// form[data-turn]       is sent here; the server answers as it would without a script (a redirect to the page, or the page)
// [data-swap][id]       is replaced by the element of that id in the answer
// [data-swap="append"]  gets the children whose ids it does not have yet, and changed ones replaced
// [data-submit-on-enter] a text area in which Enter sends and Shift+Enter makes a line
//
// What is typed elsewhere on the screen, what is folded open, and where the focus stands, is kept. Words that could not be
// sent stay in their field; they are also kept for this tab, so that a reload loses nothing.

const screen = document.getElementById("case");
const words = document.body.dataset;
let busy = false;

recallDrafts();
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-turn]")) return;
  event.preventDefault();
  if (!busy) send(event.target, event.submitter);
}, true);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("[data-submit-on-enter]")) return;
  event.preventDefault();
  if (event.target.value.trim()) event.target.form.requestSubmit();
});
screen.addEventListener("input", (event) => keepDraft(event.target));

async function send(form, submitter) {
  busy = true;
  screen.setAttribute("aria-busy", "true");
  form.setAttribute("aria-busy", "true");
  const pending = form.id === "composer" ? showPending(form.elements.text.value) : null;
  try {
    const answer = await fetch(form.getAttribute("action") || location.href, {
      method: "POST",
      body: new FormData(form, submitter),
      headers: { accept: "text/html" },
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.getElementById("case")) {
      if (answer.redirected) return location.assign(answer.url);
      throw new Error(String(answer.status));
    }
    pending?.remove();
    // from the desk to the conversation or back: another screen
    if (answer.redirected && !page.getElementById("case-desk") !== !document.getElementById("case-desk")) {
      forgetDrafts(form);
      return location.assign(answer.url);
    }
    if (answer.redirected) {
      history.replaceState(null, "", answer.url);
      forgetDrafts(form);
    }
    merge(page, form);
  } catch {
    pending?.remove();
    fail(form);
  } finally {
    busy = false;
    screen.removeAttribute("aria-busy");
    form.removeAttribute("aria-busy");
  }
}

function merge(page, sent) {
  const focus = document.activeElement?.id;
  const fromComposer = sent.id === "composer";
  const typed = typedElsewhere(sent);
  const open = new Map([...screen.querySelectorAll("details[id]")].map((details) => [details.id, details.open]));
  for (const old of screen.querySelectorAll("[data-swap][id]")) {
    const fresh = page.getElementById(old.id);
    if (old.dataset.swap === "append") append(old, fresh);
    else if (!fresh) old.replaceChildren();
    else if (old.outerHTML !== fresh.outerHTML) {
      const adopted = document.importNode(fresh, true);
      old.replaceWith(adopted);
      document.dispatchEvent(new CustomEvent("swapped", { detail: adopted }));
    }
  }
  for (const details of screen.querySelectorAll("details[id]"))
    if (open.has(details.id) && open.get(details.id) !== details.open) details.open = open.get(details.id);
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field && field.value !== value) field.value = value;
  }
  const place = page.querySelector('input[name="case-place"]:checked');
  if (place) document.getElementById(place.id).checked = true;
  screen.querySelector(".case-conversation").scrollTop = 0;
  restoreFocus(fromComposer ? "composer-text" : focus);
}

function append(list, fresh) {
  for (const child of fresh?.children ?? []) {
    const mine = document.getElementById(child.id);
    if (!mine) list.append(document.importNode(child, true));
    else if (mine.outerHTML !== child.outerHTML) mine.replaceWith(document.importNode(child, true));
  }
}

function typedElsewhere(sent) {
  const fields = screen.querySelectorAll("textarea[id], input[type='text'][id]");
  return [...fields].filter((field) => field.form !== sent && field.value !== field.defaultValue).map((field) => [field.id, field.value]);
}

function restoreFocus(id) {
  const target = (id && document.getElementById(id)) || screen.querySelector(".case-actions");
  if (target && target !== document.activeElement) target.focus({ preventScroll: true });
}

/** The learner's words stand in the conversation while they are on their way. */
function showPending(text) {
  const lines = document.getElementById("talk-lines");
  const line = document.createElement("li");
  line.className = "line line-doctor line-pending";
  line.setAttribute("aria-hidden", "true");
  const said = document.createElement("p");
  said.className = "line-text";
  said.textContent = text;
  line.append(said);
  lines.append(line);
  screen.querySelector(".case-conversation").scrollTop = 0;
  return line;
}

function fail(form) {
  form.querySelector("[data-turn-failed]")?.remove();
  const problem = document.createElement("p");
  problem.className = "field-error";
  problem.dataset.turnFailed = "";
  problem.setAttribute("role", "alert");
  problem.textContent = words.textFailed;
  form.append(problem);
}

function draftKey(field) {
  return `draft ${location.pathname} ${field.id}`;
}

function keepDraft(field) {
  if (!field.id || !field.closest("form[data-turn]")) return;
  try {
    sessionStorage.setItem(draftKey(field), field.value);
  } catch {
    // without storage a reload loses what was not sent
  }
}

function forgetDrafts(form) {
  try {
    for (const field of form.elements) if (field.id) sessionStorage.removeItem(draftKey(field));
  } catch {
    // nothing was kept
  }
}

function recallDrafts() {
  try {
    for (const field of screen.querySelectorAll("form[data-turn] :is(textarea, input[type='text'])[id]")) {
      const draft = sessionStorage.getItem(draftKey(field));
      if (draft && field.value === "") field.value = draft;
    }
  } catch {
    // nothing was kept
  }
}
