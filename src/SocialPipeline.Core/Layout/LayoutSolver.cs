using SocialPipeline.Brands;
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
        CheckSize(request);
        var adjustments = request.Adjustments;
        adjustments.Check();
        var inputs = BoundInputs.Bind(request.Template, request.Data);
        var (direction, script) = LayoutScript.Of(request);
        var solving = new TemplateSolving(request.Template, FormatFacts.Of(request.Format), request.Brand);
        var layout = solving.Layout(solving.ScopeOf(inputs.Values), adjustments.SkippedLayouts);
        var canvas = Canvas.Of(request.Format, direction, layout.Margin, request.Scale);
        var surface = request.Brand.FindSurface(adjustments.Surface is { } wanted ? [wanted, .. layout.Surface] : layout.Surface);
        var builder = new NodeBuilder(request, inputs, canvas, script);
        var scene = SolveOn(canvas, builder, layout, surface, request);
        if (adjustments.LogoCorner is not { } corner || LogoMove.Obstacle(corner, scene) is null)
        {
            return adjustments.LogoCorner is { } free ? LogoMove.To(free, scene) : scene;
        }

        // What stands where the logo goes makes room, when the rest of the content area holds it.
        var narrowed = canvas with { Content = LogoMove.Beside(corner, scene, canvas.Content) };
        narrowed = narrowed with { Units = canvas.Units with { ContentHeight = narrowed.Content.Height } };
        var moved = SolveOn(narrowed, new NodeBuilder(request, inputs, narrowed, script), layout, surface, request);
        if (LogoMove.NewlyTouched(scene, moved) is { } collision)
        {
            throw new LayoutException(request.Template.Id, request.Format.Id, collision.Text.Layer, $"'{collision.Text.Id}' would run into '{collision.Touched.Id}' to make room for the logo");
        }

        return LogoMove.To(corner, moved with { Content = scene.Content });
    }

    private static Scene SolveOn(Canvas canvas, NodeBuilder builder, TemplateLayout layout, Surface surface, LayoutRequest request)
    {
        var drops = new Dictionary<string, int?>(StringComparer.Ordinal);
        var dropped = new List<string>();
        var steps = new Queue<DropStep>(layout.DropOrder);
        while (true)
        {
            var nodes = builder.Build(layout, surface, drops);
            var faults = Place(nodes, canvas, request);
            if (faults.Count == 0)
            {
                return SceneBuilder.Build(request, layout, canvas, surface, nodes, dropped);
            }

            if (!GiveUp(steps, nodes, drops, dropped))
            {
                throw new LayoutException(request.Template.Id, request.Format.Id, faults[0].Layer, faults[0].Reason
                    + (dropped.Count == 0 ? "" : $" (already dropped: {string.Join(", ", dropped)})"));
            }
        }
    }

    // A format made in code has not passed the reader of formats: checked before memory is spent on it.
    private static void CheckSize(LayoutRequest request)
    {
        const int MaxSide = 12_000;
        const double MaxPixels = 50_000_000;
        var (width, height) = (request.Format.Width, request.Format.Height);
        var insets = request.Format.SafeArea;
        if (width is < 1 or > MaxSide || height is < 1 or > MaxSide || (double)width * height > MaxPixels)
        {
            throw Refuse($"the size cannot be drawn. Found: {width}×{height} px. Allowed: 1 to {MaxSide} px a side, at most {MaxPixels} px in all.");
        }

        var (inline, block) = ((long)insets.Left + insets.Right, (long)insets.Top + insets.Bottom);
        if (Math.Min(Math.Min(insets.Left, insets.Right), Math.Min(insets.Top, insets.Bottom)) < 0 || inline >= width || block >= height)
        {
            throw Refuse($"the safe area leaves nothing. Found: top {insets.Top}, right {insets.Right}, bottom {insets.Bottom}, left {insets.Left} px. Allowed: insets from 0 that together are smaller than {width}×{height} px.");
        }

        LayoutException Refuse(FormattableString reason) => new(request.Template.Id, request.Format.Id, "canvas", FormattableString.Invariant(reason));
    }

    private static List<(string Layer, string Reason)> Place(IReadOnlyList<LayoutNode> nodes, Canvas canvas, LayoutRequest request)
    {
        var solver = new StackSolver(canvas, request.Brand.LogoPolicy.ClearSpace);
        foreach (var node in nodes)
        {
            solver.PlaceFree(node, node.Layer.Area == LayerArea.Content ? canvas.Content : canvas.Bounds);
        }

        return [.. solver.Faults, .. LayoutChecks.Run(nodes, canvas, request)];
    }

    /// <summary>Takes the next concession that changes anything; false when there is none.</summary>
    private static bool GiveUp(Queue<DropStep> steps, IReadOnlyList<LayoutNode> nodes, Dictionary<string, int?> drops, List<string> dropped)
    {
        while (steps.TryDequeue(out var step))
        {
            var copies = Count(nodes, step.Layer);
            if (copies > (step.Keep ?? 0))
            {
                drops[step.Layer] = step.Keep;
                dropped.Add(step.Keep is { } keep ? $"{step.Layer} after {keep}" : step.Layer);
                return true;
            }
        }

        return false;
    }

    private static int Count(IReadOnlyList<LayoutNode> nodes, string layer) => nodes.Sum(node => (node.Layer.Id == layer ? 1 : 0) + Count(node.Children, layer));
}
