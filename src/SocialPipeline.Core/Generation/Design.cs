using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Rendering;
using SocialPipeline.Validation;

namespace SocialPipeline.Generation;

/// <summary>One way to draw a brief: what was planned, and what is done otherwise.</summary>
internal sealed record Design(GenerationPlan Plan, DesignAdjustments Adjustments)
{
    /// <summary>Which of the plan's candidates is shown.</summary>
    public int Picture { get; init; }

    /// <summary>The options that draw this design.</summary>
    public RenderOptions Options(RenderOptions options, Brand brand) => options with
    {
        Locale = options.Locale ?? Plan.Brief.Locale,
        Metadata = options.Metadata ?? ((scene, format) => AssetMetadata.Of(Plan, brand, scene, format)),
        Adjustments = Adjustments,
    };

    /// <summary>What a check knows of this design besides the picture.</summary>
    public CheckOptions Facts(string altText) => new()
    {
        Locale = Plan.Brief.Locale,
        Caption = Plan.Brief.Caption,
        Hashtags = Plan.Brief.Hashtags,
        AltText = altText,
        Pictures = Plan is { Imagery: { } found, Picture: { } picture }
            ? [new PictureOrigin(picture.Source.Name) { Sha256 = picture.Source.Sha256, Licence = found.Licence, IsGenerated = found.IsGenerated }]
            : null,
    };

    /// <summary>The design in another wording of the brief.</summary>
    public Design InWording(int wording)
    {
        var laid = Laid(Plan.Original.InWording(wording), Plan.Picture);
        return laid with { Plan = laid.Plan with { Wording = wording } };
    }

    /// <summary>The design with another picture of the imagery source.</summary>
    public Design WithPicture(int number, InputValue.Image picture)
    {
        var laid = Laid(Plan.Brief, picture);
        return laid with { Picture = number, Plan = laid.Plan with { Imagery = Plan.Candidates[number] } };
    }

    private Design Laid(Brief brief, InputValue.Image? picture) =>
        this with { Plan = Plan with { Brief = brief, Picture = picture, Data = BriefMapping.Make(brief, Plan.Template, picture).Data } };
}
