/**
 * Colours of the style sheet as charts need them: a canvas has no style sheet, and the charting library reads
 * no `oklch()`. One pixel is painted and read back.
 */
export function colourOf(className: string, property = "--mark"): string {
  const probe = document.createElement("span");
  probe.className = className;
  document.body.append(probe);
  const value = getComputedStyle(probe).getPropertyValue(property).trim();
  probe.remove();
  return painted(value);
}

let context: CanvasRenderingContext2D | null | undefined;

function painted(value: string): string {
  context ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  if (context === null) return value;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
