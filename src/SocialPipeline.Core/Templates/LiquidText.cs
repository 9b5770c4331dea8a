using Fluid;

namespace SocialPipeline.Templates;

/// <summary>
/// A text of a template that may hold Liquid, parsed once. Rendering is a closed box: no files, no clock (<c>'now'</c> is an
/// error), no machine culture or time zone, and bounded steps, recursion, memory and output (<see cref="TemplateLimits"/>).
/// Immutable and safe for use by several threads.
/// </summary>
internal sealed class LiquidText
{
    private static readonly string[] Literals = ["true", "false", "nil", "null", "empty", "blank"];

    private readonly string _source;
    private readonly Lazy<IFluidTemplate>? _template;
    private readonly string? _name;

    private LiquidText(string source, IReadOnlyList<(string Name, string? Field)> names, Lazy<IFluidTemplate>? template = null, string? name = null) =>
        (_source, Names, _template, _name) = (source, names, template, name);

    /// <summary>The names that the text asks for, with the field of each.</summary>
    public IReadOnlyList<(string Name, string? Field)> Names { get; }

    /// <summary>Whether the text is the same for all data.</summary>
    public bool IsPlain => _template is null;

    /// <summary>Whether a text holds Liquid.</summary>
    public static bool HasLiquid(string source) => source.Contains("{{", StringComparison.Ordinal) || source.Contains("{%", StringComparison.Ordinal);

    /// <summary>Parses a text; the problem is a sentence, empty when there is none.</summary>
    public static bool TryParse(string source, out LiquidText text, out string problem)
    {
        text = new LiquidText("", []);
        problem = "";
        if (!HasLiquid(source))
        {
            text = new LiquidText(source, []);
            return true;
        }

        // Most texts are one input and nothing else: they are right, and seldom need more than a look at the input.
        if (SingleName(source) is { } name)
        {
            text = new LiquidText(source, [(name, null)], new Lazy<IFluidTemplate>(() => LiquidParser.Parse(source)), name);
            return true;
        }

        problem = TooMuch(source);
        if (problem.Length > 0)
        {
            return false;
        }

        if (!LiquidParser.TryParse(source, out var template, out var error) || template is null)
        {
            problem = $"The Liquid is not right: {FirstLine(error)}";
            return false;
        }

        var names = new LiquidNames(LiquidParser.Options.Filters);
        names.VisitTemplate(template);
        if (names.Problems.Count > 0)
        {
            problem = string.Join(" ", names.Problems);
            return false;
        }

        text = new LiquidText(source, names.Asked, new Lazy<IFluidTemplate>(template));
        return true;
    }

    /// <summary>Parses a text.</summary>
    /// <exception cref="LiquidException">The Liquid is not right.</exception>
    public static LiquidText Parse(string source) => TryParse(source, out var text, out var problem) ? text : throw new LiquidException(problem);

    /// <summary>The source of a text that says "1" when an expression such as <c>index &lt; value</c> is true, and nothing otherwise.</summary>
    public static string Question(string expression) => $"{{% if {expression} %}}1{{% endif %}}";

    /// <summary>The text with its values.</summary>
    /// <exception cref="LiquidException">A limit was reached, or a filter could not do its work.</exception>
    public string Render(LiquidScope scope)
    {
        if (_template is null)
        {
            return _source;
        }

        if (_name is not null && scope.Find(_name) is string { Length: <= TemplateLimits.MaxLiquidOutput } whole)
        {
            return whole;
        }

        var context = new LiquidContext(LiquidParser.Options);
        using var writer = new LiquidWriter();
        try
        {
            scope.Fill(context);
            // Every filter, value and writer here is synchronous: the rendering is over when it is handed back, so nothing is ever waited for and nothing can deadlock.
            var rendering = _template.Value.RenderAsync(writer, NullEncoder.Default, context);
            if (!rendering.IsCompleted)
            {
                throw new LiquidException("Liquid waits for something, and nothing here may.");
            }

            rendering.GetAwaiter().GetResult();
            return writer.ToString();
        }
        catch (Exception cause) when (cause is not (LiquidException or OutOfMemoryException))
        {
            // Fluid throws whatever its filters throw: overflows, wrong formats, its own step limit.
            throw new LiquidException($"Liquid failed: {FirstLine(cause.Message)}", cause);
        }
    }

    /// <summary>The name in <c>{{ name }}</c>; <see langword="null"/> for any other text.</summary>
    private static string? SingleName(string source)
    {
        if (!source.StartsWith("{{", StringComparison.Ordinal) || !source.EndsWith("}}", StringComparison.Ordinal))
        {
            return null;
        }

        var name = source[2..^2].Trim();
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && !Literals.Contains(name) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? name : null;
    }

    private static string TooMuch(string source)
    {
        if (source.Length > TemplateLimits.MaxLiquidSource)
        {
            return $"A text with Liquid has at most {TemplateLimits.MaxLiquidSource} characters.";
        }

        // The parser descends once for every open tag, bracket and parenthesis.
        var (tags, depth, deepest) = (0, 0, 0);
        for (var i = 0; i < source.Length; i++)
        {
            tags += source[i] == '{' && i + 1 < source.Length && source[i + 1] is '%' or '{' ? 1 : 0;
            depth = source[i] is '[' or '(' ? depth + 1 : source[i] is ']' or ')' ? Math.Max(0, depth - 1) : depth;
            deepest = Math.Max(deepest, depth);
        }

        return tags > TemplateLimits.MaxLiquidTags ? $"A text has at most {TemplateLimits.MaxLiquidTags} Liquid tags."
            : deepest > 20 ? "Brackets nest deeper than 20."
            : "";
    }

    private static string FirstLine(string? text) => (text ?? "it cannot be read").Split('\n', 2)[0].Trim();
}
