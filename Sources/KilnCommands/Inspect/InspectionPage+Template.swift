// SPDX-License-Identifier: Apache-2.0
//
// The page of `kiln inspect --html`: style and script in the file, nothing fetched. The data is a JSON
// script element; everything shown is made from it as text nodes, so nothing in it is ever markup.
//
// A line in a pane is chosen by pointer or by arrow keys; lines made from the same guest instruction are
// marked in all four panes, those of the same operation more strongly, and each pane scrolls to its first.

extension InspectionPage {
  /// The page around its data.
  static func page(title: String, data: String) -> String {
    // "</script>" in the data would end the element.
    let data = data.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "\\u003c")
    return head + "<title>" + escaped(title) + "</title>\n<style>" + style + "</style>\n</head>\n"
      + body + "<script id=\"data\" type=\"application/json\">" + data + "</script>\n<script>"
      + script + "</script>\n</body>\n</html>\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">

    """

  private static let body = """
    <body>
    <header>
    <h1></h1>
    <p id="notice" hidden></p>
    <p><label for="choice">Trace</label> <select id="choice"></select></p>
    <p id="facts"></p>
    </header>
    <main>
    <section aria-labelledby="graph-title">
    <h2 id="graph-title">Blocks and exits</h2>
    <div id="graph"></div>
    <details open><summary>Exits</summary><div class="scrolls"><table id="exits"></table></div></details>
    </section>
    <p class="help">Point at a line, or go to a pane with Tab and move with the arrow keys: lines of the
    same guest instruction are marked in every pane, those of the same operation with a thick bar.
    Enter or a click holds the choice, Escape lets it go.</p>
    <p id="said" role="status" aria-live="polite"></p>
    <div id="panes">
    <section><h2 id="t-guest">Guest</h2><div class="pane" id="guest" role="listbox" tabindex="0"
    aria-multiselectable="true" aria-labelledby="t-guest"></div></section>
    <section><h2 id="t-ir">Operations</h2><div class="pane" id="ir" role="listbox" tabindex="0"
    aria-multiselectable="true" aria-labelledby="t-ir"></div></section>
    <section><h2 id="t-llvm">LLVM IR</h2><label class="switch"><input type="checkbox" id="passes">
    behind the passes</label><div class="pane" id="llvm" role="listbox" tabindex="0"
    aria-multiselectable="true" aria-labelledby="t-llvm"></div></section>
    <section><h2 id="t-host">Host</h2><div class="pane" id="host" role="listbox" tabindex="0"
    aria-multiselectable="true" aria-labelledby="t-host"></div></section>
    </div>
    <section><h2>Other traces</h2><details><summary id="others-count"></summary>
    <div class="scrolls"><table id="others"></table></div></details></section>
    </main>
    <noscript>This page needs JavaScript; it loads nothing from anywhere.</noscript>

    """

  private static let style = """

    :root { --text: #1a1c1f; --paper: #fbfbfa; --soft: #5b616a; --line: #c9ccd1; --pane: #ffffff;
      --mark: #fff0b8; --bar: #a35c00; --box: #e6eefb; --edge: #2458b5; --link: #1848a8; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e7e9ec; --paper: #15171a; --soft: #a6adb7; --line: #3d434b; --pane: #1b1e22;
        --mark: #4a3c12; --bar: #ffb84d; --box: #24324a; --edge: #8ab4ff; --link: #9cc0ff; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 110rem; color: var(--text);
      background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
    h1 { font-size: 1.35rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.05rem; margin: 1rem 0 .4rem; display: inline-block; }
    p { margin: .4rem 0; } .help, #facts { color: var(--soft); }
    #said { min-height: 1.5em; margin: .4rem 0; font-weight: 600; }
    a { color: var(--link); }
    select { font: inherit; max-width: 100%; padding: .3rem; color: inherit;
      background: var(--pane); border: 1px solid var(--line); border-radius: .25rem; }
    .switch { float: right; margin-top: 1rem; color: var(--soft); font-size: .9rem; }
    #panes { display: grid; gap: 0 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
    #panes > section { min-width: 0; }
    .pane { height: 60vh; overflow: auto; background: var(--pane); border: 1px solid var(--line);
      border-radius: .25rem; padding: .3rem 0; position: relative;
      font: .8rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
    .pane:focus { outline: 3px solid var(--edge); outline-offset: 1px; }
    .pane div { white-space: pre; padding: 0 .6rem 0 .4rem; border-left: .25rem solid transparent;
      width: max-content; min-width: 100%; }
    .pane .on { background: var(--mark); }
    .pane .op { border-left-color: var(--bar); font-weight: 600; }
    .pane .here { outline: 2px solid var(--edge); outline-offset: -2px; }
    .scrolls { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: .15rem .8rem .15rem 0; border-bottom: 1px solid var(--line);
      white-space: nowrap; }
    td.n, th.n { text-align: right; }
    summary { cursor: pointer; padding: .3rem 0; }
    #graph { overflow: auto; max-height: 60vh; }
    svg text { fill: var(--text); font: 12px ui-monospace, "DejaVu Sans Mono", monospace; }
    svg rect { fill: var(--box); stroke: var(--line); }
    svg g[tabindex]:focus rect, svg g.on rect { stroke: var(--bar); stroke-width: 3; }
    svg g[tabindex]:focus { outline: none; }
    svg path { fill: none; stroke: var(--edge); }
    svg a text { fill: var(--link); text-decoration: underline; }
    @media (max-width: 40rem) { body { padding: .6rem; } .pane { height: 45vh; } }

    """

  private static let script = """

    "use strict";
    const data = JSON.parse(document.getElementById("data").textContent);
    const at = id => document.getElementById(id);
    const panes = ["guest", "ir", "llvm", "host"];
    const grouped = n => n === null ? "" : Number(n).toLocaleString("en-US");
    let trace = null, held = false, current = null, lines = {}, byInstruction = new Map();

    function make(parent, name, text, attributes) {
      const svg = parent.namespaceURI === "http://www.w3.org/2000/svg" || name === "svg";
      const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", name)
        : document.createElement(name);
      if (text !== null && text !== undefined) element.textContent = text;
      for (const key in attributes || {}) element.setAttribute(key, attributes[key]);
      parent.appendChild(element);
      return element;
    }

    // The instruction of a block's cell; -1 for the head.
    function instruction(block, cell) {
      const starts = trace.blocks[block].starts;
      let i = starts.length - 1;
      while (i >= 0 && starts[i] > cell) i--;
      return cell === 0 ? -1 : i;
    }

    function fill(name, list) {
      const pane = at(name);
      pane.textContent = "";
      pane.scrollTop = 0;
      pane.removeAttribute("aria-activedescendant");
      lines[name] = list.map((line, number) => {
        const element = make(pane, "div", line[0] || " ", { role: "option", id: name + "-" + number,
          "aria-selected": "false" });
        if (line.length < 3) return { element, block: null };
        const cell = name === "guest" ? null : line[2];
        const i = name === "guest" ? line[2] : instruction(line[1], cell);
        const entry = { element, block: line[1], instruction: i, cell, pane: name };
        const key = line[1] + "." + i;
        if (!byInstruction.has(key)) byInstruction.set(key, []);
        byInstruction.get(key).push(entry);
        element.addEventListener("mouseenter", () => { if (!held) choose(entry, false); });
        element.addEventListener("click", () => { held = !held || current !== entry; choose(entry, true); });
        return entry;
      });
    }

    function clear() {
      for (const e of document.querySelectorAll(".pane .on, .pane .op, .pane .here")) {
        e.classList.remove("on", "op", "here");
        e.setAttribute("aria-selected", "false");
      }
      for (const e of document.querySelectorAll("svg g.on")) e.classList.remove("on");
      current = null;
    }

    function choose(entry, speaks) {
      clear();
      current = entry;
      const first = {};
      const counts = { guest: 0, ir: 0, llvm: 0, host: 0 };
      for (const other of byInstruction.get(entry.block + "." + entry.instruction) || []) {
        other.element.classList.add("on");
        other.element.setAttribute("aria-selected", "true");
        counts[other.pane]++;
        const same = entry.cell !== null && other.cell === entry.cell;
        if (same) other.element.classList.add("op");
        if (!first[other.pane] || same && !first[other.pane].same) first[other.pane] = { other, same };
      }
      entry.element.classList.add("here");
      at(entry.pane).setAttribute("aria-activedescendant", entry.element.id);
      for (const name of panes) {
        const target = name === entry.pane ? entry : first[name] && first[name].other;
        if (target) reveal(at(name), target.element, name !== entry.pane);
      }
      const box = at("block-" + entry.block);
      if (box) box.classList.add("on");
      const guest = first.guest ? first.guest.other.element.textContent.trim()
        : "head of block " + entry.block;
      const text = guest + ": " + counts.ir + " operation lines, " + counts.llvm + " of LLVM IR, "
        + counts.host + " host instructions" + (held ? " (held)" : "");
      if (speaks || !matchMedia("(pointer: coarse)").matches) at("said").textContent = text;
    }

    function reveal(pane, element, isOther) {
      const top = element.offsetTop, bottom = top + element.offsetHeight;
      if (top >= pane.scrollTop && bottom <= pane.scrollTop + pane.clientHeight) return;
      pane.scrollTop = isOther ? top - pane.clientHeight / 3
        : top < pane.scrollTop ? top - 4 : bottom - pane.clientHeight + 4;
    }

    function move(name, from, step) {
      const list = lines[name];
      let i = from;
      do { i += step; } while (i >= 0 && i < list.length && list[i].block === null);
      if (i >= 0 && i < list.length) { held = true; choose(list[i], true); }
    }

    for (const name of panes) {
      at(name).addEventListener("keydown", event => {
        const list = lines[name];
        const here = current && current.pane === name ? list.indexOf(current) : -1;
        const known = current && byInstruction.get(current.block + "." + current.instruction);
        const linked = known ? list.findIndex(l => known.includes(l)) : -1;
        switch (event.key) {
          case "ArrowDown": move(name, here >= 0 ? here : linked >= 0 ? linked - 1 : -1, 1); break;
          case "ArrowUp": move(name, here >= 0 ? here : linked >= 0 ? linked + 1 : list.length, -1); break;
          case "Home": move(name, -1, 1); break;
          case "End": move(name, list.length, -1); break;
          case "ArrowLeft": case "ArrowRight": {
            const next = panes[panes.indexOf(name) + (event.key === "ArrowRight" ? 1 : -1)];
            if (!next) return;
            at(next).focus();
            const target = known && lines[next].find(l => known.includes(l));
            if (target) { held = true; choose(target, true); }
            break;
          }
          case "Enter": case " ": held = !held; if (current) choose(current, true); break;
          case "Escape": held = false; clear(); at("said").textContent = ""; break;
          default: return;
        }
        event.preventDefault();
      });
    }

    function chooseCell(block, cell) {
      const i = instruction(block, cell);
      const known = byInstruction.get(block + "." + i) || byInstruction.get(block + ".0") || [];
      const entry = known.find(e => e.cell === cell) || known[0];
      if (entry) { held = true; choose(entry, true); }
    }

    // Blocks in a column, edges that go on below it on the right side, those that go back on the left,
    // exits beside their block with a line as thick as they are often taken.
    function graph() {
      at("graph").textContent = "";
      const exits = trace.blocks.map((_, b) => trace.exits.filter(e => e.block === b));
      const left = 20 + 14 * Math.min(trace.edges.filter(e => e[2] <= e[0] || e[2] > e[0] + 1).length, 8);
      const width = 210, tops = [];
      let y = 10;
      for (const list of exits) { tops.push(y); y += Math.max(40, 18 * list.length + 8) + 16; }
      const svg = make(at("graph"), "svg", null, { width: left + width + 420, height: y,
        role: "group", "aria-label": "Graph of the trace's blocks; the table below lists all exits" });
      let lane = 0;
      for (const [source, , target] of trace.edges) {
        const from = tops[source] + 34, to = tops[target] + 6;
        if (target === source + 1) {
          make(svg, "path", null, { d: `M${left + 30} ${from + 2} V${to - 8}`, "stroke-width": 1.5 });
          make(svg, "path", null, { d: `M${left + 26} ${to - 12} l4 6 l4 -6`, "stroke-width": 1.5 });
          continue;
        }
        const x = left - 8 - 14 * (lane++ % 8);
        make(svg, "path", null, { "stroke-width": 1.5,
          d: `M${left} ${from - 6} H${x} V${to + 4} H${left - 2} m-6 -4 l6 4 l-6 4` });
      }
      const most = Math.max(1, ...trace.exits.map(e => Number(e.taken) || 0));
      trace.blocks.forEach((block, b) => {
        const g = make(svg, "g", null, { id: "block-" + b, tabindex: 0, role: "button",
          "aria-label": `block ${b} at ${block.pc}, ${block.starts.length} instructions` });
        make(g, "rect", null, { x: left, y: tops[b], width, height: 36, rx: 4 });
        make(g, "text", `${b}: ${block.pc}`, { x: left + 8, y: tops[b] + 15 });
        make(g, "text", `${block.starts.length} instructions`, { x: left + 8, y: tops[b] + 30 });
        const open = () => chooseCell(b, block.starts[0]);
        g.addEventListener("click", open);
        g.addEventListener("keydown", e => {
          if (e.key === "Enter" || e.key === " ") { open(); e.preventDefault(); }
        });
        exits[b].forEach((exit, n) => {
          const line = tops[b] + 14 + 18 * n;
          const weight = exit.taken === null ? 1 : 0.5 + 4 * Math.log1p(exit.taken) / Math.log1p(most);
          make(svg, "path", null, { d: `M${left + width} ${Math.min(line, tops[b] + 30)} L${left + width + 30} ${line}`,
            "stroke-width": weight.toFixed(2) });
          let parent = svg;
          if (exit.trace !== null && data.traces.some(t => t.id === exit.trace)) {
            parent = make(svg, "a", null, { href: "#trace-" + exit.trace });
          }
          make(parent, "text", describe(exit), { x: left + width + 36, y: line + 4 });
        });
      });
    }

    function describe(exit) {
      return exit.kind + (exit.pc ? " " + exit.pc : "")
        + (exit.trace !== null ? ` → trace ${exit.trace}` : "")
        + (exit.taken !== null ? ` × ${grouped(exit.taken)}` : "");
    }

    function table(id, heads, rows) {
      const element = at(id);
      element.textContent = "";
      const top = make(make(element, "thead"), "tr");
      for (const [text, isNumber] of heads) make(top, "th", text, isNumber ? { class: "n", scope: "col" } : { scope: "col" });
      const body = make(element, "tbody");
      for (const row of rows) {
        const tr = make(body, "tr");
        row.forEach((cell, n) => {
          const td = make(tr, "td", null, heads[n][1] ? { class: "n" } : {});
          if (cell && cell.href) make(td, "a", cell.text, { href: cell.href });
          else if (cell && cell.press) {
            const button = make(td, "a", cell.text, { href: "#panes" });
            button.addEventListener("click", e => { e.preventDefault(); cell.press(); });
          } else td.textContent = cell === null || cell === undefined ? "" : cell;
        });
      }
    }

    function show(id) {
      trace = data.traces.find(t => t.id === id) || data.traces[0];
      held = false; current = null; byInstruction = new Map();
      if (!trace) return;
      at("choice").value = trace.id;
      at("facts").textContent = `${trace.level}, ${grouped(trace.instructions)} guest instructions in `
        + `${trace.blocks.length} blocks, ${grouped(trace.bytes)} bytes; ${grouped(trace.retired)} instructions `
        + `retired in ${grouped(trace.entries)} entries; linked from ${trace.incoming} exits`;
      fill("guest", trace.guest);
      fill("ir", trace.ir);
      const passes = at("passes");
      passes.disabled = trace.optimised === null;
      fill("llvm", trace.optimised !== null && passes.checked ? trace.optimised : trace.llvm);
      fill("host", trace.host);
      graph();
      table("exits", [["block", true], ["exit"], ["guest pc"], ["linked to"], ["taken", true]],
        trace.exits.map(e => [{ text: e.block, press: () => chooseCell(e.block, e.cell) }, e.kind, e.pc,
          e.trace === null ? "" : data.traces.some(t => t.id === e.trace)
            ? { href: "#trace-" + e.trace, text: "trace " + e.trace } : "trace " + e.trace,
          grouped(e.taken)]));
      at("said").textContent = "";
    }

    document.querySelector("h1").textContent = data.title;
    if (data.notice) { at("notice").hidden = false; at("notice").textContent = data.notice; }
    for (const t of data.traces) {
      make(at("choice"), "option", `${t.id} at ${t.pc}: ${t.level}, ${grouped(t.retired)} retired`, { value: t.id });
    }
    at("choice").addEventListener("change", e => { location.hash = "trace-" + e.target.value; });
    at("passes").addEventListener("change", () => show(trace.id));
    at("others-count").textContent = data.others.length + " more traces, not shown in full";
    table("others", [["trace", true], ["guest pc"], ["level"], ["instructions", true], ["retired", true], ["entries", true]],
      data.others.map(t => [t.id, t.pc, t.level, grouped(t.instructions), grouped(t.retired), grouped(t.entries)]));
    const fromHash = () => show(Number((/^#trace-(\\d+)$/.exec(location.hash) || [])[1]));
    addEventListener("hashchange", fromHash);
    fromHash();
    if (!data.traces.length) at("facts").textContent = "No traces were published.";

    """
}
