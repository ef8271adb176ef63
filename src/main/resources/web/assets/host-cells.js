// What Excel and WPS have in common: addresses, and when a cell still says what was expected of it.

export function columnName(number) {
  var name = "";
  for (var rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function blank(value) {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** A number, however it is written; null when it is none. */
function number(value) {
  if (typeof value === "number") {
    return value;
  }
  var plain = String(value).replace(/[\s,，￥¥]/g, "");
  return plain !== "" && isFinite(plain) ? Number(plain) : null;
}

/** Whether a cell holds what it is expected to hold, up to the noise of binary fractions. */
export function same(now, expected) {
  if (blank(now) || blank(expected)) {
    return blank(now) && blank(expected);
  }
  var a = number(now);
  var b = number(expected);
  if (a === null || b === null) {
    return String(now).trim() === String(expected).trim();
  }
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** What a cell shows of its number: a format may hide decimals, and what is printed is published. */
export function shown(value, text, format) {
  var plain = String(text).replace(/,/g, "");
  var hides = typeof value === "number" && format !== "General" && /^-?\d+(\.\d+)?$/.test(plain);
  return hides ? Number(plain) : value;
}

export function isFormula(text) {
  return typeof text === "string" && text.charAt(0) === "=";
}

/** What has to be typed so that the cell holds this value again and not what it looks like. */
export function typed(value, format) {
  if (blank(value)) {
    return "";
  }
  var looksLikeOther = typeof value === "string" && /^[=+\-@\d\s.,%\/:()￥¥]/.test(value);
  return looksLikeOther && format !== "@" ? "'" + value : value;
}
