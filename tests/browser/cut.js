() => {
  const found = [];
  const shown = (one) => one.checkVisibility?.({visibilityProperty: true, opacityProperty: true}) ?? one.offsetParent;
  const hidden = (one) => one.closest('.visually-hidden, .fs-spoken, .place, [aria-hidden="true"], details:not([open]) > :not(summary)');
  for (const one of document.querySelectorAll('main *, header *')) {
    if (one.closest('svg') || !shown(one) || hidden(one)) continue;
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own) continue;
    const style = getComputedStyle(one);
    if (style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll' && one.scrollWidth > one.clientWidth + 1)
      found.push(`cut: ${one.outerHTML.slice(0, 140)}`);
    const box = one.getBoundingClientRect();
    if (box.width && (box.right > innerWidth + 1 || box.left < -1) && !one.closest('.fs-scroll, table, [tabindex="0"]'))
      found.push(`outside: ${one.outerHTML.slice(0, 140)}`);
  }
  for (const svg of document.querySelectorAll('main svg')) {
    if (!shown(svg) || hidden(svg)) continue;
    const frame = svg.getBoundingClientRect();
    if (!frame.width || getComputedStyle(svg).overflowX === 'visible') continue;
    for (const text of svg.querySelectorAll('text')) {
      if (!text.textContent.trim() || !shown(text)) continue;
      const box = text.getBoundingClientRect();
      if (box.right > frame.right + 2 || box.left < frame.left - 2 || box.bottom > frame.bottom + 3 || box.top < frame.top - 3)
        found.push(`picture: ${text.textContent.slice(0, 60)} | ${Math.round(box.left - frame.left)}..${Math.round(box.right - frame.left)} of ${Math.round(frame.width)}`);
    }
  }
  return found;
}
