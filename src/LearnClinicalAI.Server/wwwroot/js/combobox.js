// Type-ahead over a JSON address, as a combobox with a list box (WAI-ARIA pattern).
//
// <div data-combobox="/search?kind=order"> around one text input and, if the chosen value is to be posted, one
// <input type="hidden" data-combobox-value>. The address gets ?q= and answers [{"value", "text", "note"?}].
// Without this script, or when the address does not answer, the typed words are posted.

const wait = 120;

export function enhanceComboboxes(root) {
  for (const field of root.querySelectorAll("[data-combobox]")) {
    const input = field.querySelector('input[type="text"]');
    if (field.dataset.combobox && input && !input.hasAttribute("role")) start(field, input);
  }
}

function start(field, input) {
  const value = field.querySelector("[data-combobox-value]");
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "combobox-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.querySelector("label")?.textContent.trim() ?? "");
  list.hidden = true;
  const box = document.createElement("div");
  box.className = "combobox";
  input.before(box);
  box.append(input, list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let timer;
  let asked;
  let active = -1;

  input.addEventListener("input", () => {
    if (value) value.value = "";
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask();
      else move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener("blur", close);
  // the press must not take the focus from the input before it is a choice
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) choose(option);
  });

  async function ask() {
    const typed = input.value.trim();
    asked?.abort();
    if (typed.length === 0) return close();
    asked = new AbortController();
    const address = new URL(field.dataset.combobox, location.href);
    address.searchParams.set("q", typed);
    try {
      const answer = await fetch(address, { headers: { accept: "application/json" }, signal: asked.signal });
      if (answer.ok && document.activeElement === input) show(await answer.json());
    } catch {
      close();
    }
  }

  function show(found) {
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
  }

  function option(entry, index) {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.dataset.value = entry.value;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.textContent = entry.text;
    item.append(text);
    if (entry.note) {
      const note = document.createElement("small");
      note.textContent = entry.note;
      item.append(note);
    }
    return item;
  }

  function move(step) {
    const count = list.children.length;
    if (count === 0) return;
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count;
    const item = list.children[active];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  }

  function choose(item) {
    input.value = item.firstElementChild.textContent;
    if (value) value.value = item.dataset.value;
    close();
    input.focus();
  }

  function close() {
    clearTimeout(timer);
    active = -1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
