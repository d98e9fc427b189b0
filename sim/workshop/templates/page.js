// The page itself: what can be moved, and showing all of it anew after each move.
const by = id => document.getElementById(id);
const NAMES = [say.one, say.two];

function slider(criterion, row) {
  const box = document.createElement("div");
  box.className = "slider";
  box.innerHTML = `<label class="name" for="s${row}"><span>${row + 1}. ${escaped(criterion.name)}</span><output></output></label>` +
    `<div class="asks"><span id="asks${row}">${escaped(criterion.asks)}</span><span class="yours" hidden>${say.yours}</span></div>` +
    `<input type="range" id="s${row}" min="0" max="${data.steps}" step="1" aria-describedby="asks${row} ends${row}">` +
    `<div class="ends" id="ends${row}"><span>${say.absent}: ${escaped(criterion.absent)}</span><span>${say.ideal}: ${escaped(criterion.ideal)}</span></div>`;
  box.querySelector("input").addEventListener("input", event =>
    change(now => { now.settings[now.active][row] = Number(event.target.value); }, {moves: true}));
  return box;
}

function build() {
  data.criteria.forEach((criterion, row) => by("sliders").append(slider(criterion, row)));
  by("role").innerHTML = `<option value="">${say.everyone}</option>` + data.roles.map(role => `<option value="${role.key}">${escaped(role.name)}</option>`).join("");
  by("which").innerHTML = NAMES.map((name, row) => `<button type="button" role="radio" data-row="${row}">${escaped(name)}</button>`).join("");
  by("budget").max = dearest;
  by("which").addEventListener("click", event => {
    const row = event.target.dataset.row;
    if (row !== undefined) change(now => { now.active = Number(row); });
  });
  by("role").addEventListener("change", event => change(now => { now.role = event.target.value; }));
  by("budget").addEventListener("input", event => change(now => { now.budget = Number(event.target.value); }));
  by("cards").addEventListener("click", event => {
    const row = event.target.dataset.row;
    if (row !== undefined) change(now => { now.settings[now.active][row] = Math.min(data.steps, setting()[row] + 1); }, {moves: true});
  });
  by("guesses").addEventListener("submit", event => {
    event.preventDefault();
    const guess = event.target.elements.guess.value.trim().replace(",", "."); // a browser may know neither mark
    if (guess !== "" && Number(guess) >= 0) change(now => { now.guesses.push(Number(guess)); });
    by("guesses").querySelector("input")?.focus();
  });
  by("guesses").addEventListener("click", event => {
    if (event.target.id === "open") change(now => { now.open = true; });
    if (event.target.id === "again") change(now => { now.open = false; now.guesses = []; });
  });
}

function buttons() {
  by("undo").addEventListener("click", undo);
  by("reset").addEventListener("click", () => change(now => Object.assign(now, fresh())));
  by("predict").addEventListener("click", () => change(now => { now.predict = !now.predict; now.open = !now.predict; now.guesses = []; }));
  by("beside").addEventListener("click", () => change(now => {
    now.settings[1] = now.settings[1] ? null : [...now.settings[0]];
    now.active = now.settings[1] ? 1 : 0;
  }));
  by("print").addEventListener("click", () => window.print());
  by("copy").addEventListener("click", copy);
  window.addEventListener("beforeprint", () => { by("numbers").open = true; }); // tables have every setting
  window.addEventListener("hashchange", () => { if (location.hash !== toHash()) { state = fromHash(location.hash); show(); } });
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("input[name=guess], input[readonly], select");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) { event.preventDefault(); undo(); }
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && by(`s${Number(event.key) - 1}`)) by(`s${Number(event.key) - 1}`).focus();
  });
}

// Pages from disk may not be allowed to use the clipboard: then the link stands there to be copied.
async function copy() {
  by("link").querySelector("input").value = location.href;
  try {
    await navigator.clipboard.writeText(location.href);
    by("message").textContent = say.copied;
  } catch {
    by("link").hidden = false;
    by("link").querySelector("input").select();
  }
}

function showControls() {
  const role = data.roles.find(each => each.key === state.role);
  by("controls").className = state.active ? "two" : "one";
  by("which").hidden = !state.settings[1];
  [...by("which").children].forEach((button, row) => button.setAttribute("aria-checked", row === state.active));
  [...by("sliders").children].forEach((box, row) => {
    const mine = Boolean(role?.cards[data.criteria[row].key]);
    const input = box.querySelector("input");
    input.value = setting()[row];
    input.setAttribute("aria-valuetext", level(setting()[row]));
    box.querySelector("output").textContent = level(setting()[row]);
    box.classList.toggle("mine", mine);
    box.querySelector(".yours").hidden = !mine;
  });
  by("role").value = state.role;
  by("cards").innerHTML = role ? `<ul>${data.criteria.map((criterion, row) => role.cards[criterion.key] ?
    `<li><span><b>${escaped(criterion.name)}.</b> ${escaped(role.cards[criterion.key])}</span>` +
    `<button type="button" data-row="${row}" ${setting()[row] >= data.steps ? "disabled" : ""}>${say.higher}</button></li>` : "").join("")}</ul>` : "";
  by("undo").disabled = !before.length;
  by("predict").setAttribute("aria-pressed", state.predict);
  by("beside").setAttribute("aria-pressed", Boolean(state.settings[1]));
}

function showGuesses() {
  by("guesses").hidden = !state.predict;
  if (!state.predict) return;
  const list = state.guesses.length ? `<p>${say.guess_unit}: <b>${state.guesses.map(each => told(each, 0)).join(" · ")}</b></p>` : "";
  by("guesses").innerHTML = state.open
    ? (state.guesses.length ? revealed(state.guesses, outcome(setting())) : "") + `<button type="button" id="again">${say.again}</button>`
    : `<p><b>${say.guess}</b></p><p>${filled(say.cover, {now: told(today.aYear.mean)})}</p>` +
      `<form><input name="guess" type="text" maxlength="9" inputmode="decimal" autocomplete="off" aria-label="${escaped(say.guess_unit)}"><button>${say.guess_add}</button>` +
      `<button type="button" id="open">${say.guess_show}</button></form>${list}`;
}

function showOutcome() {
  by("shown").hidden = !state.open;
  if (!state.open) {
    for (const id of ["told", "years", "lost", "meter"]) by(id).innerHTML = "";
    by("numbers").lastElementChild.innerHTML = "";
    return;
  }
  const settings = shown();
  const outcomes = settings.map(outcome);
  const names = settings.length > 1 ? NAMES : [say.setting];
  const budget = Math.min(dearest, state.budget ?? Math.round(1.5 * today.cost));
  by("told").innerHTML = results(settings, outcomes, names);
  by("years").innerHTML = lines(outcomes, today, names);
  by("lost").innerHTML = outcomes.some(each => each.lost.some(lost => lost > 0)) ? bars(outcomes, today) : say.nothing_lost;
  by("budget").value = budget;
  by("budget-value").textContent = filled(say.budget_unit, {value: told(budget, 0)});
  by("meter").innerHTML = meter(outcomes, budget, Math.max(dearest, 1), NAMES);
  by("numbers").lastElementChild.innerHTML = tables(settings, outcomes, names);
}

function show() {
  by("message").textContent = "";
  by("link").hidden = true;
  showControls();
  showGuesses();
  showOutcome();
  history.replaceState(null, "", toHash());
}

state = fromHash(location.hash);
build();
buttons();
show();
