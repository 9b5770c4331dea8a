using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>What must hold of every solved layout: text, logos and codes inside the content area, apart from each other, and large enough.</summary>
internal static class LayoutChecks
{
    private const double Tolerance = 1;

    public static IEnumerable<(string Layer, string Reason)> Run(IReadOnlyList<LayoutNode> nodes, Canvas canvas, LayoutRequest request)
    {
        var things = new List<(LayoutNode Node, Box Ink)>();
        Collect(nodes, things, canvas.Direction == LayoutDirection.RightToLeft);
        foreach (var (node, ink) in things)
        {
            if (node.Layer is TextLayer { Fit: TextFitMode.Overflow })
            {
                continue;
            }

            if (!canvas.Safe.Contains(node.Box, Tolerance) || !canvas.Bounds.Contains(ink, Tolerance))
            {
                yield return (node.Layer.Id, FormattableString.Invariant(
                    $"stands at {ink.X:0},{ink.Y:0} to {ink.Right:0},{ink.Bottom:0}, outside the safe area {canvas.Safe.X:0},{canvas.Safe.Y:0} to {canvas.Safe.Right:0},{canvas.Safe.Bottom:0}"));
            }
        }

        foreach (var fault in Overlaps(things, request.Brand.LogoPolicy.ClearSpace))
        {
            yield return fault;
        }

        foreach (var (node, _) in things)
        {
            if (node.Layer is LogoLayer && node.Box.Height < request.Brand.LogoPolicy.MinHeight * canvas.Scale - .01)
            {
                yield return (node.Layer.Id, FormattableString.Invariant($"the logo is {node.Box.Height:0} px high, the brand asks for {request.Brand.LogoPolicy.MinHeight:0} px"));
            }

            if (node is { Layer: QrLayer qr, Qr: { } code } && node.Box.Width / (code.Modules.Count + (2 * qr.QuietZone)) is var module && module < qr.MinModule * canvas.Scale)
            {
                yield return (node.Layer.Id, FormattableString.Invariant($"the QR code's modules are {module:0.0} px, it needs {qr.MinModule:0.0} px"));
            }
        }
    }

    private static IEnumerable<(string Layer, string Reason)> Overlaps(List<(LayoutNode Node, Box Ink)> things, double clearSpace)
    {
        for (var i = 0; i < things.Count; i++)
        {
            for (var j = i + 1; j < things.Count; j++)
            {
                var (first, second) = (things[i].Node, things[j].Node);
                if (first.Layer.MayOverlap.Contains(second.Layer.Id) || second.Layer.MayOverlap.Contains(first.Layer.Id))
                {
                    continue;
                }

                if (Room(things[i], clearSpace).Overlaps(Room(things[j], clearSpace), Tolerance))
                {
                    var blamed = second.Layer is TextLayer || first.Layer is not TextLayer ? second : first;
                    var logo = first.Layer is LogoLayer ? first : second.Layer is LogoLayer ? second : null;
                    yield return (blamed.Layer.Id, $"'{first.Id}' and '{second.Id}' overlap"
                        + (logo is null ? "" : FormattableString.Invariant($": '{logo.Id}' needs {logo.Box.Height * clearSpace:0} px of clear space on every side")));
                }
            }
        }
    }

    /// <summary>What a thing claims: a logo its clear space, everything else its ink.</summary>
    private static Box Room((LayoutNode Node, Box Ink) thing, double clearSpace) =>
        thing.Node.Layer is LogoLayer ? thing.Ink.Inflate(thing.Ink.Height * clearSpace * .98) : thing.Ink;

    private static void Collect(IReadOnlyList<LayoutNode> nodes, List<(LayoutNode Node, Box Ink)> things, bool mirrored)
    {
        foreach (var node in nodes)
        {
            if (node.Layer is TextLayer && node.Fitted is { } fitted)
            {
                // The layout is solved from left to right and mirrored as a whole; the letters in it are not.
                var ink = SceneBuilder.Ink(fitted.Lines, node.Box.X, node.Box.Y);
                things.Add((node, mirrored ? ink with { X = node.Box.X + node.Box.Right - ink.Right } : ink));
            }
            else if (node.Layer is LogoLayer or QrLayer)
            {
                things.Add((node, node.Box));
            }

            Collect(node.Children, things, mirrored);
        }
    }
}
