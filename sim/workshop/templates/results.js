// What the page tells of the settings: numbers, pictures, how two differ, predictions, tables.
const today = outcome(NOW);
const dearest = Math.ceil(1.2 * Math.max(...Array.from({length: data.cost.length / data.draws}, (_, place) =>
  mean(data.cost.slice(place * data.draws, (place + 1) * data.draws)))) / (data.months / 12) / 1000);
const level = position => [say.absent, say.less, say.now, say.more, say.ideal][position];

function headline(each, row, name) {
  const about = {low: told(each.aYear.low), high: told(each.aYear.high), draws: data.draws};
  return `<div class="result ${row ? "two" : "one"}">${name ? `<span class="what">${escaped(name)}</span>` : ""}` +
    `<span class="number">${told(each.aYear.mean)}</span><span class="what">${say.unit}</span>` +
    `<span class="band">${filled(say.band, about)} ${each.exact ? say.exact : say.estimate}</span>` +
    `<span class="also">${filled(say.started, {value: told(each.started)})} · ${filled(say.employed, {value: told(100 * each.employed, 0)})}</span></div>`;
}

// How two settings differ, by the numbers that stand on the page, and in how many sets, in which they share their luck.
function difference(one, other, names) {
  const gaps = one.aYear.draws.map((each, draw) => each - other.aYear.draws[draw]);
  const gap = rounded(one.aYear.mean) - rounded(other.aYear.mean);
  const about = {one: capital(names[0]), other: names[1], gap: told(Math.abs(gap)), draws: data.draws};
  if (Math.abs(gap) < 0.05) return filled(say.same_as, about);
  return filled(gap > 0 ? say.more_than : say.less_than, {...about, times: gaps.filter(each => each * gap > 0).length});
}

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

function results(settings, outcomes, names) {
  const two = outcomes.length > 1;
  const heads = outcomes.map((each, row) => headline(each, row, two ? names[row] : "")).join("");
  const moved = settings[0].some((position, row) => position !== NOW[row]);
  const beside = two ? difference(outcomes[1], outcomes[0], [names[1], names[0]]) : moved ? difference(outcomes[0], today, [names[0], say.today]) : "";
  return `<div class="${two ? "pair" : ""}">${heads}</div><p class="told">${escaped(beside)}</p>`;
}

function tables(settings, outcomes, names) {
  const heads = `<thead><tr><th></th>${names.map(name => `<th scope="col">${escaped(name)}</th>`).join("")}<th scope="col">${say.now}</th></tr></thead>`;
  const table = (title, rows) => `<table><caption>${escaped(title)}</caption>${heads}<tbody>${rows.map(([name, ...cells]) =>
    `<tr><th scope="row">${escaped(name)}</th>${cells.map(cell => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table>`;
  const all = [...outcomes, today];
  const range = each => `${told(each.mean)} (${told(each.low)}–${told(each.high)})`;
  return table(say.position, data.criteria.map((criterion, row) => [criterion.name, ...settings.map(each => level(each[row])), say.now])) +
    table(say.by_year, data.years.map((year, row) => [year, ...all.map(each => range(each.years[row]))])) +
    table(say.lost, data.constraints.map((name, row) => [name, ...all.map(each => told(each.lost[row], 0))])) +
    table(say.table_more, [[say.result, ...all.map(each => range(each.aYear))], [say.euro_million, ...all.map(each => told(each.cost, 1))]]);
}

// A line with what was guessed and what came out.
function revealed(guesses, each) {
  const {top} = axis(Math.max(each.aYear.high, ...guesses));
  const across = value => 30 + 800 * value / top;
  const result = each.aYear;
  const marks = guesses.map((guess, row) => `<path d="M${across(guess)} 44l-7 -13h14z" fill="#1a1a1a"/>` +
    `<text x="${across(guess)}" y="${row % 2 ? 8 : 25}" text-anchor="middle">${told(guess, 0)}</text>`).join("");
  const closest = guesses.reduce((best, guess) => Math.abs(guess - result.mean) < Math.abs(best - result.mean) ? guess : best, guesses[0]);
  return `<svg viewBox="0 -6 860 96" role="img" aria-label="${escaped(say.guess)}"><line x1="30" x2="830" y1="50" y2="50" stroke="#595959"/>` +
    `<rect x="${across(result.low)}" width="${across(result.high) - across(result.low)}" y="45" height="10" fill="#0072b2" opacity="0.35"/>` +
    `<circle cx="${across(result.mean)}" cy="50" r="9" fill="#0072b2"/><text class="label" x="${across(result.mean)}" y="80" text-anchor="middle" style="fill:#0072b2">${told(result.mean)}</text>${marks}</svg>` +
    `<p class="told">${filled(say.closest, {guess: told(closest, 0), result: told(result.mean)})}</p>`;
}
