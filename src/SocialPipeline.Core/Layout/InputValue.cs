using SocialPipeline.Colors;
using SocialPipeline.Imaging;

namespace SocialPipeline.Layout;

/// <summary>A value for a template's input. Plain values convert by themselves.</summary>
public abstract record InputValue
{
    private protected InputValue()
    {
    }

    /// <summary>Text.</summary>
    public sealed record Text(string Value) : InputValue;

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : InputValue;

    /// <summary>Yes or no.</summary>
    public sealed record Flag(bool Value) : InputValue;

    /// <summary>A colour.</summary>
    public sealed record ColorValue(Color Value) : InputValue;

    /// <summary>A picture.</summary>
    /// <param name="Source">The picture's bytes.</param>
    /// <param name="Focus">Where its subject is; <see langword="null"/> leaves it to the template.</param>
    /// <param name="AltText">What it shows, for people who do not see it.</param>
    public sealed record Image(ImageSource Source, FocusPoint? Focus = null, string? AltText = null) : InputValue;

    /// <summary>A list of records; a list of plain texts has one field called <c>text</c>.</summary>
    public sealed record List(IReadOnlyList<IReadOnlyDictionary<string, InputValue>> Items) : InputValue;

    /// <summary>Makes a list of plain texts.</summary>
    public static InputValue Of(params IEnumerable<string> texts) =>
        new List([.. texts.Select(text => new Dictionary<string, InputValue> { ["text"] = text })]);

    /// <summary>Text.</summary>
    public static implicit operator InputValue(string value) => new Text(value);

    /// <summary>A number.</summary>
    public static implicit operator InputValue(double value) => new Number(value);

    /// <summary>Yes or no.</summary>
    public static implicit operator InputValue(bool value) => new Flag(value);

    /// <summary>A colour.</summary>
    public static implicit operator InputValue(Color value) => new ColorValue(value);

    /// <summary>A picture with its subject in the middle.</summary>
    public static implicit operator InputValue(ImageSource value) => new Image(value);
}
