// Numbers in the page, written as Python's fieldschool.i18n writes them.

// Returns {plain, full, prefix, suffix}: the bare number for a text box, and the number with its unit.
export function numberFormat(locale, field) {
  // Python groups from one thousand on in every language; "always" makes the browser do the same. Years are not grouped.
  const { style = "decimal", currency = "", maximumFractionDigits = 2, useGrouping = "always" } = field.format ?? {};
  const options = { maximumFractionDigits, useGrouping };
  const digits = intl(locale, options);
  const plain = (value) => digits.format(value + 0);
  const percentSign = intl(locale, { style: "percent" }).formatToParts(1).find((p) => p.type === "percentSign");
  const prefix = style === "currency" ? currency : "";
  const suffix = [style === "percent" ? percentSign.value : "", field.unit ?? ""].filter(Boolean).join(" ");
  const full = (value) => [prefix, plain(value), suffix].filter(Boolean).join("\u00a0");
  return { plain, full, prefix, suffix };
}

function intl(locale, options) {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return new Intl.NumberFormat("en", options);
  }
}
