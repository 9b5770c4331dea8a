namespace Pictures.Scenes;

/// <summary>The light of a product photograph: a tall window to the left, a softbox above, pale walls, a pale table.</summary>
internal static class Studio
{
    private static readonly V2 WindowFrom = new(0.32f, -0.60f), WindowTo = new(1.58f, 0.70f);
    private static readonly V2 BoxFrom = new(0.0f, -0.60f), BoxTo = new(1.10f, 0.90f);

    public static V3 Light(V3 d, bool lamps)
    {
        var c = Mix(new V3(0.26f, 0.25f, 0.245f), new V3(0.58f, 0.59f, 0.60f), Smooth(-0.4f, 0.9f, d.Y));
        // The side away from the window is darker: a black card keeps the edge of the subject clear.
        c *= Mix(1, 0.45f, Smooth(0.35f, 0.95f, d.X) * Smooth(0.7f, 0.2f, d.Y));
        if (!lamps)
        {
            return c;
        }

        if (d.X < -0.05f)
        {
            c += Window(d.Y / -d.X, d.Z / -d.X);
        }

        return d.Y > 0.1f ? c + Box(d.X / d.Y, d.Z / d.Y) : c;
    }

    /// <summary>A point of one of the two lamps; a rectangle one unit away covers area / distance cubed.</summary>
    public static (V3 Direction, V3 Light) Lamp(V2 u, float choice)
    {
        var window = choice < 0.65f;
        var (from, to) = window ? (WindowFrom, WindowTo) : (BoxFrom, BoxTo);
        var q = from + (to - from) * u;
        var d = window ? new V3(-1, q.X, q.Y) : new V3(q.X, 1, q.Y);
        var size = to - from;
        var length = d.Length();
        var weight = size.X * size.Y / (length * length * length) / (window ? 0.65f : 0.35f);
        return (d / length, (window ? Window(q.X, q.Y) : Box(q.X, q.Y)) * weight);
    }

    /// <summary>Four panes, seen as a sharp reflection in the glaze.</summary>
    private static V3 Window(float y, float z)
    {
        var inside = Smooth(0.32f, 0.35f, y) * Smooth(1.58f, 1.54f, y) * Smooth(-0.60f, -0.57f, z) * Smooth(0.70f, 0.67f, z);
        var bars = 1 - Smooth(0.035f, 0.02f, MathF.Abs(z - 0.05f)) - Smooth(0.035f, 0.02f, MathF.Abs(y - 0.95f));
        return new V3(9.6f, 9.7f, 9.9f) * (inside * Saturate(bars));
    }

    private static V3 Box(float x, float z) =>
        new V3(2.6f, 2.5f, 2.35f) * (Smooth(0.55f, 0.25f, MathF.Abs(x - 0.55f)) * Smooth(0.75f, 0.4f, MathF.Abs(z - 0.15f)));
}
