// The style and the script of the office's page. They stand inside it, so that it can be sent as one file.

extension OfficePage {
  static let style = """

    * { box-sizing: border-box; }
    body { margin: 0; font: 1rem/1.7 "Sarabun", "Noto Sans Thai", "Loma", "Garuda", sans-serif; color: #1f2937; }
    main { max-width: 70rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.4; }
    h2 { font-size: 1.2rem; margin: 0 0 .5rem; }
    h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
    section { border-top: 2px solid #d1d5db; padding: 1.25rem 0; }
    .private { border: 1px solid #92400e; background: #fffbeb; padding: .5rem .75rem; }
    .count { font-size: 1.2rem; }
    .scroll { overflow-x: auto; margin-bottom: 1.5rem; }
    table { border-collapse: collapse; overflow-wrap: normal; }
    caption { text-align: start; font-weight: 600; padding: .25rem 0; }
    th, td { border: 1px solid #9ca3af; padding: .25rem .6rem; text-align: start; vertical-align: top; }
    thead th { background: #f3f4f6; }
    .number { text-align: end; font-variant-numeric: tabular-nums; }
    .day { white-space: nowrap; }
    .tag, .mark, .verdict { border: 1px solid currentColor; border-radius: .25rem; padding: 0 .4rem; font-size: .85rem;
      font-weight: 400; white-space: nowrap; }
    .tag-ready, .tag-nothing_to_report, .verdict-met { border-color: transparent; padding-left: 0; padding-right: 0; color: #374151; }
    .tag-not_ready, .verdict-not_met { color: #b91c1c; font-weight: 700; }
    .tag-draft, .tag-absent, .verdict-needs_person { color: #92400e; }
    .mark { color: #4b5563; border-style: dashed; }
    .reasons { margin: .1rem 0 .4rem; }
    dl { margin: 0; }
    dl > div { margin-bottom: .5rem; }
    dt { color: #4b5563; font-size: .9rem; }
    dd { margin: 0; display: flex; gap: .5rem; align-items: start; }
    pre { margin: 0; flex: 1; min-width: 0; font: inherit; white-space: pre-wrap; background: #f3f4f6;
      padding: .25rem .6rem; }
    button { font: inherit; padding: .2rem .8rem; min-height: 2.2rem; cursor: pointer; }
    :focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media print { button { display: none; } section { break-inside: avoid; } }

    """

  static let script = """

    document.addEventListener("click", async (event) => {
      const button = event.target.closest("button[data-copy]");
      if (!button) return;
      const field = document.getElementById(button.dataset.copy);
      const label = button.firstChild;
      try {
        await navigator.clipboard.writeText(field.textContent);
        label.nodeValue = "คัดลอกแล้ว";
      } catch {
        getSelection().selectAllChildren(field);
        label.nodeValue = "กด Ctrl+C";
      }
      setTimeout(() => { label.nodeValue = "คัดลอก"; }, 2000);
    });

    """
}
