using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>Solves a template for one format: chooses the layout, gives up what the drop order allows when space is short, and fails with figures when nothing more may go.</summary>
public static class LayoutSolver
{
    /// <summary>Solves a request to a scene. Logo variants and scrims are still open in it: the backdrop settles them.</summary>
    /// <param name="request">What to solve.</param>
    /// <exception cref="InputException">The values do not suit the inputs.</exception>
    /// <exception cref="LayoutException">The content does not fit, although everything that may go has gone.</exception>
    /// <exception cref="TemplateException">The template asks the brand for something it has not.</exception>
    public static Scene Solve(LayoutRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(request.Scale, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Scale, 4);
        var inputs = BoundInputs.Bind(request.Template, request.Data);
        var (direction, script) = LayoutScript.Of(request);
        var layout = Choose(request, inputs);
        var canvas = Canvas.Of(request.Format, direction, layout.Margin, request.Scale);
        var surface = request.Brand.FindSurface(layout.Surface);
        var builder = new NodeBuilder(request, inputs, canvas, script, new LogoSizes(request.ImageLimits));

        var drops = new Dictionary<string, int?>(StringComparer.Ordinal);
        var dropped = new List<string>();
        for (var step = 0; ; step++)
        {
            var nodes = builder.Build(layout, surface, drops);
            var solver = new StackSolver(canvas, request.Brand.LogoPolicy.ClearSpace);
            foreach (var node in nodes)
            {
                solver.PlaceFree(node, node.Layer.Area == LayerArea.Content ? canvas.Content : canvas.Bounds);
            }

            var faults = solver.Faults.Concat(LayoutChecks.Run(nodes, canvas, request)).ToList();
            if (faults.Count == 0)
            {
                return SceneBuilder.Build(request, layout, canvas, surface, nodes, dropped);
            }

            if (step == layout.DropOrder.Count)
            {
                throw new LayoutException(request.Template.Id, request.Format.Id, faults[0].Layer, faults[0].Reason
                    + (dropped.Count == 0 ? "" : $" (already dropped: {string.Join(", ", dropped)})"));
            }

            var drop = layout.DropOrder[step];
            drops[drop.Layer] = drop.Keep;
            if (builder.Build(layout, surface, drops).Count != nodes.Count || Count(nodes) != Count(builder.Build(layout, surface, drops)))
            {
                dropped.Add(drop.Keep is { } keep ? $"{drop.Layer} after {keep}" : drop.Layer);
            }
        }
    }

    private static int Count(IReadOnlyList<LayoutNode> nodes) => nodes.Sum(node => 1 + Count(node.Children));

    private static TemplateLayout Choose(LayoutRequest request, BoundInputs inputs)
    {
        var facts = Canvas.FactsOf(request.Format);
        var scope = LiquidScope.For(inputs.Values, request.Brand, facts);
        var conditions = new ConditionEvaluator(facts, request.Template.Liquid);
        return request.Template.Layouts.First(layout => conditions.Holds(layout.When, scope));
    }
}
