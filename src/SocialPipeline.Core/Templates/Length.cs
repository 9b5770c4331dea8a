namespace SocialPipeline.Templates;

/// <summary>
/// A length in a template: a number with a unit, a sum or difference of lengths, or <c>min(…)</c>, <c>max(…)</c> of lengths.
/// Units: <c>px</c> (device pixels at scale 1), <c>%</c> (of the parent along the same axis), <c>u</c> (1 % of √(S·√(W·H)), S the shorter side),
/// <c>vw</c> and <c>vh</c> (1 % of the canvas's width and height), <c>cw</c> and <c>ch</c> (1 % of the content area's), <c>f</c> (the smallest legible text size: 2.4 % of the canvas's width).
/// </summary>
public abstract record Length
{
    private protected Length()
    {
    }

    /// <summary>Zero pixels.</summary>
    public static Length Zero { get; } = new Term(0, LengthUnit.Px);

    /// <summary>Reads a length such as <c>12.8u</c>, <c>100% - 4u</c> or <c>max(2.7u, 1f)</c>.</summary>
    /// <param name="text">The length, at most <see cref="TemplateLimits.MaxLengthText"/> characters; the same in every culture.</param>
    /// <exception cref="LengthFormatException">The text is no length.</exception>
    public static Length Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LengthSyntax.TryRead(text, out var length, out var problem) ? length : throw new LengthFormatException(text, problem);
    }

    /// <summary>Reads a length as <see cref="Parse"/> does, and answers <see langword="false"/> instead of throwing.</summary>
    /// <param name="text">The length.</param>
    /// <param name="length">The length read; zero when there is none.</param>
    public static bool TryParse(string? text, out Length length)
    {
        length = Zero;
        return text is not null && LengthSyntax.TryRead(text, out length, out _);
    }

    /// <summary>The length as <see cref="Parse"/> reads it.</summary>
    public sealed override string ToString() => LengthSyntax.Write(this);

    /// <summary>The value in pixels.</summary>
    /// <param name="scale">The format's units.</param>
    /// <param name="parent">What 100 % is, in pixels.</param>
    public abstract double Resolve(in LengthScale scale, double parent);

    /// <summary>A number with its unit.</summary>
    public sealed record Term(double Value, LengthUnit Unit) : Length
    {
        /// <inheritdoc/>
        public override double Resolve(in LengthScale scale, double parent) => Unit switch
        {
            LengthUnit.Px => Value * scale.Px,
            LengthUnit.Percent => Value / 100 * parent,
            LengthUnit.U => Value * scale.U,
            LengthUnit.Vw => Value / 100 * scale.CanvasWidth,
            LengthUnit.Vh => Value / 100 * scale.CanvasHeight,
            LengthUnit.Cw => Value / 100 * scale.ContentWidth,
            LengthUnit.F => Value * scale.Floor,
            LengthUnit.Ch => Value / 100 * scale.ContentHeight,
            _ => throw new InvalidOperationException($"No such unit: {Unit}"),
        };
    }

    /// <summary>A sum; negative terms subtract.</summary>
    public sealed record Sum(IReadOnlyList<Length> Parts) : Length
    {
        /// <inheritdoc/>
        public override double Resolve(in LengthScale scale, double parent)
        {
            var total = 0.0;
            foreach (var part in Parts)
            {
                total += part.Resolve(scale, parent);
            }

            return total;
        }
    }

    /// <summary>The smallest of several.</summary>
    public sealed record Min(IReadOnlyList<Length> Parts) : Length
    {
        /// <inheritdoc/>
        public override double Resolve(in LengthScale scale, double parent)
        {
            var least = double.PositiveInfinity;
            foreach (var part in Parts)
            {
                least = Math.Min(least, part.Resolve(scale, parent));
            }

            return least;
        }
    }

    /// <summary>The largest of several.</summary>
    public sealed record Max(IReadOnlyList<Length> Parts) : Length
    {
        /// <inheritdoc/>
        public override double Resolve(in LengthScale scale, double parent)
        {
            var most = double.NegativeInfinity;
            foreach (var part in Parts)
            {
                most = Math.Max(most, part.Resolve(scale, parent));
            }

            return most;
        }
    }
}
