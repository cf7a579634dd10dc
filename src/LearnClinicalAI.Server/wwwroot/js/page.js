// On every page. Nothing here is needed: each page works without it.
//
// data-menu          details that closes on Escape and on a click elsewhere
// data-confirm       details with a question; data-close inside it shows a button that closes it
// data-remember      a group of radio buttons whose choice is kept for this tab of the browser, under the given key
// data-remember-open a details whose open state is kept likewise
// data-combobox      see combobox.js
// data-autosave      see autosave.js
//
// After a part of the page was replaced, "swapped" is dispatched on document with the new element as detail.

import { enhanceComboboxes } from "./combobox.js";
import { enhanceAutosave } from "./autosave.js";

tellZone();
enhance(document);
document.addEventListener("swapped", (event) => enhance(event.detail));
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus(event));
document.addEventListener("toggle", rememberOpen, true);
document.addEventListener("change", rememberChoice);
document.addEventListener("submit", sendOnce);
window.addEventListener("pageshow", freeForms);

function enhance(root) {
  for (const button of root.querySelectorAll("[data-confirm] [data-close]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const details = button.closest("details");
      details.open = false;
      details.querySelector("summary").focus();
    });
  }
  if (root === document) recall();
  enhanceComboboxes(root);
  enhanceAutosave(root);
}

/** The viewer's time zone, so that the server can write times in it from the next page on. */
function tellZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const cookie = `lcai-zone=${encodeURIComponent(zone ?? "")}`;
  if (!zone || document.cookie.split("; ").includes(cookie)) return;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax${secure}`;
}

function closeMenus(event) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (event.type === "click" && menu.contains(event.target)) continue;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (event.type === "keydown" && inside) menu.querySelector("summary").focus();
  }
}

/** A form that is on its way is not sent again by a second press; the server would count it once anyway. */
function sendOnce(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  event.submitter?.setAttribute("aria-busy", "true");
}

function freeForms(event) {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector('[aria-busy="true"]')?.removeAttribute("aria-busy");
  }
}

function keyOf(name) {
  return `${location.pathname} ${name}`;
}

function rememberOpen(event) {
  const key = event.target.dataset?.rememberOpen;
  if (key) keep(keyOf(key), event.target.open ? "open" : "closed");
}

function rememberChoice(event) {
  const group = event.target.closest("[data-remember]");
  if (group && event.target.type === "radio") keep(keyOf(group.dataset.remember), event.target.value);
}

/** What the address asks for stands above what is remembered. */
function recall() {
  for (const details of document.querySelectorAll("[data-remember-open]")) {
    const was = kept(keyOf(details.dataset.rememberOpen));
    if (was === "open") details.open = true;
  }
  for (const group of document.querySelectorAll("[data-remember]")) {
    if (new URLSearchParams(location.search).has("place")) continue;
    const was = kept(keyOf(group.dataset.remember));
    for (const radio of group.querySelectorAll('input[type="radio"]')) if (radio.value === was) radio.checked = true;
  }
}

function keep(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // a browser without storage forgets, and nothing else
  }
}

function kept(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
