import { escapeHtml } from "./escape-html";
import { round, type Scene, type Shape } from "./scene";

/** A scene as SVG for a page. Colours come from the page's style sheet by class; it carries no style of its own. */
export function svg({ id, title, description, width, height, shapes }: Scene): string {
  return (
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description">` +
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-description">${escapeHtml(description)}</desc>` +
    `${shapes.map(shapeSvg).join("")}</svg>`
  );
}

function shapeSvg(shape: Shape): string {
  const role = `class="${shape.role}"`;
  switch (shape.kind) {
    case "rect":
      return `<rect ${role} x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
    case "line":
      return `<line ${role} x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}"/>`;
    case "path":
      return `<path ${role} d="${shape.points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")}"/>`;
    case "band": {
      const { from, to, thickness } = shape;
      const [left, right] = [from[0], to[0]];
      const middle = (left + right) / 2;
      const swing = (x: number, start: number, end: number): string =>
        `C${middle} ${start} ${middle} ${end} ${x} ${end}`;
      const [under, below] = [round(from[1] + thickness), round(to[1] + thickness)];
      return `<path ${role} d="M${left} ${from[1]}${swing(right, from[1], to[1])}V${below}${swing(left, below, under)}Z"/>`;
    }
    case "circle":
      return `<circle ${role} cx="${shape.x}" cy="${shape.y}" r="${shape.radius}"/>`;
    case "text":
      return `<text ${role} x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}">${wholeOf(shape)}${escapeHtml(shape.text)}</text>`;
  }
}

function wholeOf({ whole }: Extract<Shape, { kind: "text" }>): string {
  return whole === undefined ? "" : `<title>${escapeHtml(whole)}</title>`;
}
