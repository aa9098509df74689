"""Whether paths cover a point, by either rule of filling: the independent judge of what is drawn."""

from handout.figures.drawing import CurveTo, LineTo, MoveTo


def polygons(segments, steps=12):
    """Return each subpath as points."""
    found = []
    for segment in segments:
        match segment:
            case MoveTo(x, y):
                found.append([(x, y)])
            case LineTo(x, y):
                found[-1].append((x, y))
            case CurveTo(x1, y1, x2, y2, x, y):
                x0, y0 = found[-1][-1]
                for step in range(1, steps + 1):
                    t = step / steps
                    u = 1 - t
                    a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
                    found[-1].append((a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y))
    return found


def crossings(segments, x, y):
    """Return the direction of each edge that a ray to the right crosses."""
    signs = []
    for points in polygons(segments):
        for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                signs.append(1 if y1 > y0 else -1)
    return signs


def covers_non_zero(segments, x, y):
    return sum(crossings(segments, x, y)) != 0


def covers_even_odd(segments, x, y):
    return len(crossings(segments, x, y)) % 2 == 1


def painted(drawing, x, y):
    """Return the role on top at a point, of fills alone."""
    top = None
    for shape in drawing.shapes:
        if shape.fill and covers_non_zero(shape.segments, x, y):
            top = shape.fill
    return top
