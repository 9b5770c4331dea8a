namespace SocialPipeline.Text;

/// <summary>Puts the outline of a line's first letter on the edge: large letters otherwise start some pixels inside it, each by its own side bearing.</summary>
internal static class OpticalEdge
{
    /// <summary>The most that a line is moved, in em: what stands further in stands there on purpose.</summary>
    private const double Most = 0.2;

    /// <summary>How far a start-aligned line moves along x, in pixels.</summary>
    /// <param name="line">The line, its runs from x = 0.</param>
    /// <param name="hang">How much of it hangs outside the edge before its first letter.</param>
    /// <param name="size">The type size in pixels.</param>
    internal static double Shift(TextLine line, double hang, double size)
    {
        if (line.InkBounds.IsEmpty)
        {
            return 0;
        }

        var shift = line.Direction == TextDirection.RightToLeft
            ? line.Width - line.InkBounds.Right
            : hang - Left(line, hang);
        return Math.Abs(shift) <= Most * size ? shift : 0;
    }

    /// <summary>The left end of the outlines that do not hang.</summary>
    private static double Left(TextLine line, double hang)
    {
        if (hang <= 0)
        {
            return line.InkBounds.Left;
        }

        var left = double.PositiveInfinity;
        foreach (var run in line.Runs)
        {
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                var ink = run.Face.Ink(run.Glyphs[i]);
                if (!ink.IsEmpty && run.Positions[i].X >= hang - (LineBreaker.Slack * run.Size))
                {
                    left = Math.Min(left, run.Positions[i].X + (ink.Left * run.Size));
                }
            }
        }

        return double.IsInfinity(left) ? hang : left;
    }
}
