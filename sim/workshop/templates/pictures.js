// Pictures as text: lines over the years, bars of lost intake, a meter for the budget.
const COLOURS = ["#0072b2", "#b34700"];
const numbers = digits => new Intl.NumberFormat(data.lang === "nl" ? "nl-NL" : "en-GB",
  {minimumFractionDigits: digits, maximumFractionDigits: digits});
const digitsOf = value => value < 10 ? 1 : 0;
const rounded = (value, digits) => Number(value.toFixed(digits ?? digitsOf(value))) + 0; // never a zero with a minus
const told = (value, digits) => numbers(digits ?? digitsOf(value)).format(rounded(value, digits));
const escaped = text => String(text).replace(/[&<>"]/g, sign => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})[sign]);
const filled = (text, about) => text.replace(/\{(\w+)\}/g, (_, name) => about[name]);

// A round number at or above the largest value, and the steps to it.
function axis(largest) {
  const size = 10 ** Math.floor(Math.log10(Math.max(largest, 1)));
  const step = [0.5, 1, 2, 5].map(each => each * size / 2).find(each => each * 4 >= largest) ?? size * 5;
  const top = step * Math.max(1, Math.ceil(largest / step));
  return {top, ticks: Array.from({length: Math.round(top / step) + 1}, (_, row) => row * step)};
}

const BOX = {width: 860, height: 300, left: 50, right: 110, top: 12, bottom: 28};

function lines(outcomes, today, names) {
  const everything = [...outcomes, today];
  const {top, ticks} = axis(Math.max(...everything.flatMap(each => each.years.map(year => year.high))));
  const across = year => BOX.left + (BOX.width - BOX.left - BOX.right) * (data.years.length < 2 ? 0.5 : year / (data.years.length - 1));
  const up = value => BOX.height - BOX.bottom - (BOX.height - BOX.top - BOX.bottom) * value / top;
  const path = (years, of) => years.map((year, row) => `${row ? "L" : "M"}${across(row).toFixed(1)} ${up(of(year)).toFixed(1)}`).join("");
  const grid = ticks.map(tick => `<line x1="${BOX.left}" x2="${BOX.width - BOX.right}" y1="${up(tick)}" y2="${up(tick)}" stroke="#d5d5d5"/>` +
    `<text x="${BOX.left - 8}" y="${up(tick) + 5}" text-anchor="end">${told(tick, Number.isInteger(tick) ? 0 : 1)}</text>`).join("");
  const dates = data.years.map((year, row) => `<text x="${across(row)}" y="${BOX.height - 6}" text-anchor="middle">${year}</text>`).join("");
  const bands = outcomes.map((each, row) => `<path d="${path(each.years, year => year.high)}${path([...each.years].reverse(), year => year.low)
    .replace(/[ML]([\d.]+)/g, (_, x) => `L${(BOX.left + BOX.width - BOX.right - Number(x)).toFixed(1)}`)}Z" fill="${COLOURS[row]}" opacity="0.16"/>`).join("");
  const line = (each, colour, dash, width) => `<path d="${path(each.years, year => year.mean)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;
  const curves = line(today, "#595959", "2 5", 2.5) + outcomes.map((each, row) => line(each, COLOURS[row], row ? "10 5" : "", 4)).join("");
  const last = everything.map((each, row) => ({y: up(each.years.at(-1).mean), text: [...names, say.now][row], colour: [...COLOURS.slice(0, outcomes.length), "#595959"][row]}));
  return `<svg viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-labelledby="by-year">${grid}${dates}${bands}${curves}${labels(last)}</svg>`;
}

// Labels at the end of lines, moved apart where they would lie over each other.
function labels(ends) {
  const sorted = [...ends].sort((one, other) => one.y - other.y);
  sorted.forEach((each, row) => { if (row && each.y - sorted[row - 1].y < 17) each.y = sorted[row - 1].y + 17; });
  const over = Math.max(0, (sorted.at(-1)?.y ?? 0) - (BOX.height - BOX.bottom));
  return sorted.map(each => `<text class="label" x="${BOX.width - BOX.right + 10}" y="${each.y - over + 5}" style="fill:${each.colour}">${escaped(each.text)}</text>`).join("");
}

function bars(outcomes, today) {
  const largest = Math.max(1e-9, ...[...outcomes, today].flatMap(each => each.lost));
  const most = outcomes.map(each => each.lost.indexOf(Math.max(...each.lost)));
  const order = data.constraints.map((_, row) => row).sort((one, other) => today.lost[other] - today.lost[one]);
  const seen = order.filter(row => [...outcomes, today].some(each => each.lost[row] >= 0.05 * largest));
  return seen.map(row => {
    const tracks = outcomes.map((each, which) => `<div class="track ${which ? "two" : "one"}"><i style="width:${(42 * each.lost[row] / largest).toFixed(1)}%"></i>` +
      `<b>${told(each.lost[row], 0)}${most[which] === row && each.lost[row] > 0 ? ` · ${say.most}` : ""}</b></div>`).join("");
    return `<div class="row ${most.includes(row) ? "most" : ""}"><span>${escaped(data.constraints[row])}</span><div>${tracks}</div></div>`;
  }).join("");
}

function meter(outcomes, budget, largest, names) {
  return outcomes.map((each, row) => {
    const left = budget - each.cost;
    const about = {cost: told(each.cost, 1), left: told(Math.abs(left), 1), name: names[row] ?? ""};
    return `<div class="${row ? "two" : "one"}"><p class="told">${outcomes.length > 1 ? `${escaped(names[row])}: ` : ""}` +
      `${filled(left < 0 ? say.over : say.within, about)}</p><div class="scale"><i style="width:${Math.min(100, 100 * each.cost / largest)}%"></i>` +
      `<u style="left:calc(${Math.min(100, 100 * budget / largest)}% - 2px)"></u></div></div>`;
  }).join("");
}
