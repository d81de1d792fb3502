// SPDX-License-Identifier: Apache-2.0
//
// How the page looks: light and dark by the reader's preference, a single column that narrows to a phone.
// Candidates bring their colour as `--c`; text is ink, never a series' colour.

/// The page's style sheet.
enum PageStyle {
  static let css = """
    :root{
      --paper:#fbfbf9;--card:#ffffff;--ink:#1b1f24;--soft:#5a636e;--line:#e2e4e0;--grid:#eceeea;
      --good:#17753a;--bad:#b42318;--warn:#8a5a00;--focus:#2563c9;
      --t0:#c3c9d0;--t1:#b9a5e2;--t2:#e2a73d;--t3:#2f8a57;--t4:#b8255f;
    }
    @media (prefers-color-scheme:dark){:root{
      --paper:#131619;--card:#1b1f24;--ink:#e9ecef;--soft:#a2abb6;--line:#30363d;--grid:#262c33;
      --good:#5fd38d;--bad:#ff8f85;--warn:#f0c05a;--focus:#7cb0ff;
      --t0:#566170;--t1:#8f78c4;--t2:#d69a34;--t3:#4cb87d;--t4:#f78bb4;
    }}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);
      font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
      font-variant-numeric:tabular-nums}
    main{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}
    h1{font-size:1.75rem;line-height:1.2;margin:.1rem 0 .4rem;letter-spacing:-.01em}
    h2{font-size:1.15rem;margin:0 0 .25rem}
    h3{font-size:1rem;margin:0}
    p{margin:.4rem 0}
    .brand{color:var(--soft);font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;margin:0}
    .sub,.lead,.note{color:var(--soft)}
    .lead{margin:0 0 1rem;max-width:46rem}
    .pill{display:inline-block;vertical-align:middle;font-size:.8rem;font-weight:600;line-height:1;
      letter-spacing:0;padding:.35rem .6rem;border-radius:1rem;border:1px solid currentColor}
    .good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
    .problems{border-left:3px solid var(--bad);background:var(--card);margin:1rem 0 0;
      padding:.6rem 1rem .6rem 2rem;overflow-wrap:anywhere}
    section{margin-top:2.5rem}
    .tiles{list-style:none;margin:.75rem 0 0;padding:0;display:grid;gap:.75rem;
      grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr))}
    .tile{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--c);
      border-radius:.4rem;padding:.8rem 1rem .9rem;min-width:0;overflow-wrap:anywhere}
    .tile .big{font-size:2rem;font-weight:650;line-height:1.15;margin:.15rem 0 .1rem;
      letter-spacing:-.02em}
    .tile .unit{font-size:1rem;font-weight:400;color:var(--soft);letter-spacing:0}
    .tile .note{font-size:.875rem;margin:0}
    .row{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr 5.5rem;align-items:center;gap:.9rem}
    .row .name{overflow-wrap:anywhere;line-height:1.25;padding-left:.7rem;
      border-left:4px solid var(--c)}
    .row .value{text-align:right;font-weight:600;white-space:nowrap}
    .track{position:relative;height:2.6rem}
    .track.tall{height:4.4rem}
    .track i{position:absolute;top:0;bottom:0}
    .track .g{width:1px;background:var(--grid)}
    .track .one{width:2px;margin-left:-1px;background:var(--soft)}
    .track .span{top:50%;bottom:auto;height:2px;margin-top:-1px;background:var(--c);opacity:.45}
    .track .band{top:50%;bottom:auto;height:1.1rem;margin-top:-.55rem;min-width:2px;
      background:var(--c);opacity:.2;border-radius:.2rem}
    .track .median{top:50%;bottom:auto;width:2px;height:1.6rem;margin:-.8rem 0 0 -1px;
      background:var(--c)}
    .row.axis .name{border:0}
    .axis .track{height:1.6rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--soft)}
    .axis .track span{position:absolute;top:.2rem;transform:translateX(-50%);white-space:nowrap}
    .axis .track .first{transform:none}.axis .track .last{transform:translateX(-100%)}
    .pt{position:absolute;padding:0;border:0;cursor:default;font:inherit;color:inherit;
      background:none}
    .pt.dot{top:50%;width:.8rem;height:.8rem;margin:-.4rem 0 0 -.4rem;border-radius:50%;
      background:var(--c);border:2px solid var(--paper)}
    .pt.num{width:1.35rem;height:1.35rem;margin:-.675rem 0 0 -.675rem;border-radius:50%;
      background:var(--c);color:var(--paper);font-size:.75rem;font-weight:700;line-height:1}
    .pt.num.l0{top:50%}.pt.num.l1{top:20%}.pt.num.l2{top:80%}
    .pt.strip{top:0;bottom:0;border-radius:0}
    .pt:focus-visible{outline:2px solid var(--focus);outline-offset:2px;z-index:3}
    .pt.strip:hover,.pt.strip:focus-visible{background:rgba(127,127,127,.25);outline-offset:-2px}
    .pt:hover,.pt:focus{z-index:4}
    .pt[data-tip]:hover::after,.pt[data-tip]:focus-visible::after{content:attr(data-tip);
      position:absolute;bottom:calc(100% + .45rem);left:50%;
      transform:translateX(calc(var(--x)*-1%));width:max-content;max-width:min(18rem,70vw);
      background:var(--ink);color:var(--paper);font-size:.8rem;font-weight:400;line-height:1.35;
      text-align:left;padding:.4rem .6rem;border-radius:.3rem;pointer-events:none;z-index:5;
      white-space:normal}
    .rowhead{font-size:.95rem;margin:1rem 0 .1rem;overflow-wrap:anywhere;
      font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;padding:0;margin:.75rem 0 0;
      font-size:.875rem;color:var(--soft)}
    .legend b{display:inline-block;min-width:1.3rem;text-align:center;color:var(--ink);
      border:1px solid var(--line);border-radius:1rem;font-size:.75rem;line-height:1.25rem}
    .key{display:inline-block;width:.9rem;height:.9rem;border-radius:.15rem;margin-right:.4rem;
      vertical-align:-.1rem}
    .key.queue{height:0;border-top:2px solid var(--soft);border-radius:0;vertical-align:.25rem}
    .keys{margin:0 0 1rem}
    i.t0{background:var(--t0)}i.t1{background:var(--t1)}i.t2{background:var(--t2)}
    i.t3{background:var(--t3)}i.t4{background:var(--t4)}
    path.t0{fill:var(--t0)}path.t1{fill:var(--t1)}path.t2{fill:var(--t2)}path.t3{fill:var(--t3)}
    path.t4{fill:var(--t4)}
    .pictures{display:grid;gap:1.5rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
    figure{margin:0;min-width:0}
    figcaption{font-size:.875rem;color:var(--soft);margin-bottom:.5rem}
    figcaption .name{color:var(--ink);font-size:1rem;padding-left:.6rem;margin-right:.4rem;
      border-left:4px solid var(--c)}
    .area{position:relative}
    .area svg{display:block;width:100%;height:9rem;background:var(--grid)}
    .area svg.queue{height:2.6rem;background:none}
    .queue path{fill:none;stroke:var(--soft);stroke-width:1.5;vector-effect:non-scaling-stroke}
    .area .full{position:absolute;left:.35rem;top:.2rem;font-size:.75rem;line-height:1;color:var(--ink);
      opacity:.8;pointer-events:none}
    .area .most{display:block;text-align:right;font-size:.75rem;line-height:1.2;color:var(--soft)}
    details{margin-top:.75rem}
    summary{cursor:pointer;color:var(--soft);font-size:.875rem;width:max-content;max-width:100%}
    summary:hover{color:var(--ink)}
    summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
    .scroll{overflow-x:auto;margin-top:.5rem}
    table{border-collapse:collapse;font-size:.875rem;width:100%}
    caption{text-align:left;color:var(--soft);padding:.3rem 0}
    th,td{padding:.35rem .7rem;border-bottom:1px solid var(--line);text-align:right;
      white-space:nowrap;vertical-align:baseline}
    th:first-child{text-align:left;padding-left:0}
    thead th{color:var(--soft);font-weight:600}
    tbody th{font-weight:600}
    td small{display:block;color:var(--soft);font-size:.8rem}
    .causes td.bar{width:55%;padding-left:0;padding-right:0}
    .causes td.bar i{display:block;height:.9rem;min-width:1px;background:var(--c);
      border-radius:0 .2rem .2rem 0}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;
      font-size:.85rem;overflow-wrap:anywhere}
    dl dt{font-weight:600;margin-top:.5rem}
    dl dd{margin:0}
    @media (max-width:40rem){
      main{padding:1.25rem 1rem 3rem}
      h1{font-size:1.4rem}
      .row{grid-template-columns:1fr auto;gap:.1rem .8rem;margin-top:.6rem}
      .row .track{grid-column:1/-1;grid-row:2}
      .row.axis{margin-top:0}.row.axis .name,.row.axis .value{display:none}
      .row .track{margin:0 .7rem}
      .tiles{grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr))}
      .tile .big{font-size:1.6rem}
    }
    @media print{details{display:none}body{background:#fff}}

    """
}
