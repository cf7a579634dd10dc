// The writing desk, when there is one. Without this script the words of a draft are copied by hand.
//
// textarea[data-words]      its words are counted into [data-word-count] of its form; the value is the limit, 0 for none
// [data-copy-to][data-copy] a button that adds its words to the text of that id; [data-done] is what it says then
// [data-remember-tick]      a checkbox that is kept for this tab

const count = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

enhance(document);
document.addEventListener("swapped", (event) => enhance(event.detail));
document.addEventListener("input", (event) => event.target.matches("textarea[data-words]") && tell(event.target));
document.addEventListener("click", copy);
document.addEventListener("change", rememberTick);

function enhance(root) {
  for (const button of root.querySelectorAll("[data-copy-to]")) button.hidden = false;
  for (const box of root.querySelectorAll("[data-remember-tick]")) box.checked = kept(box) === "on";
}

function tell(area) {
  const place = area.form.querySelector("[data-word-count]");
  const words = count(area.value);
  const most = Number(area.dataset.words);
  place.textContent = place.dataset.wordsText.replace("{0}", words);
  place.classList.toggle("over", most > 0 && words > most);
}

function copy(event) {
  const button = event.target.closest("[data-copy-to]");
  const area = button && document.getElementById(button.dataset.copyTo);
  if (!area) return;
  area.value = [area.value.trimEnd(), button.dataset.copy].filter(Boolean).join("\n\n");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  button.lastElementChild.textContent = button.dataset.done;
}

function rememberTick(event) {
  if (!event.target.dataset.rememberTick) return;
  try {
    sessionStorage.setItem(keyOf(event.target), event.target.checked ? "on" : "off");
  } catch {
    // a browser without storage forgets, and nothing else
  }
}

function kept(box) {
  try {
    return sessionStorage.getItem(keyOf(box));
  } catch {
    return null;
  }
}

function keyOf(box) {
  return `${location.pathname} tick ${box.dataset.rememberTick}`;
}
