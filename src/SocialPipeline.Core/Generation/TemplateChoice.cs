using SocialPipeline.Documents;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>The template for a brief, and why. The same brief and library always give the same choice.</summary>
/// <param name="Template">The template.</param>
/// <param name="Reason">Why it was chosen, as a sentence.</param>
public sealed record TemplateChoice(Template Template, string Reason)
{
    private const string Plainest = "announcement";

    /// <summary>
    /// The template that the brief names; else, of those that the brief can fill and that are made for the content type,
    /// the one with the most points: 4 for each further input it takes (2 for a picture), 3 for a word of the content
    /// brief that speaks for it (two words at most), 3 for a quotation that it sets as one, 1 for taking the title and 1
    /// for the description; a value that it leaves out costs as much as taking it gives. Among equals the
    /// announcement, then the order of the library.
    /// </summary>
    /// <param name="brief">The brief.</param>
    /// <param name="templates">The templates to choose from.</param>
    /// <param name="formats">The formats that are to be made.</param>
    /// <param name="pictureAtHand">Whether there is a picture that the brief does not name itself. Default: no.</param>
    /// <exception cref="UnknownTemplateException">The brief names a template that does not exist.</exception>
    /// <exception cref="NoTemplateException">The brief can fill none.</exception>
    public static TemplateChoice Make(Brief brief, TemplateLibrary templates, IReadOnlyList<PlatformFormat> formats, bool pictureAtHand = false)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(templates);
        ArgumentNullException.ThrowIfNull(formats);
        if (brief.Template is { } named)
        {
            return new TemplateChoice(templates.Get(named), $"The brief names the template '{named}'.");
        }

        var picture = pictureAtHand ? new InputValue.Image(Imaging.ImageSource.FromBytes(default, "picture")) : null;
        var missing = templates.Templates.ToDictionary(template => template, template => BriefMapping.Make(brief, template, picture).Missing);
        var fillable = templates.Templates.Where(template => missing[template].Count == 0).ToList();
        if (fillable.Count == 0)
        {
            throw new NoTemplateException([.. templates.Templates
                .OrderBy(template => missing[template].Count)
                .Take(3)
                .Select(template => $"'{template.Id}' lacks {string.Join(", ", missing[template])}")]);
        }

        var types = formats.Select(format => format.ContentType).ToHashSet(StringComparer.Ordinal);
        var suited = fillable.Where(template => template.ContentTypes.Count == 0 || types.Overlaps(template.ContentTypes)).ToList();
        var words = BriefWords.Of(brief.ContentBrief);
        var best = (suited.Count > 0 ? suited : fillable)
            .Select(template => Weigh(brief, template, words, pictureAtHand))
            .OrderByDescending(weighed => weighed.Points)
            .ThenByDescending(weighed => weighed.Template.Id == Plainest)
            .First();
        var because = best.Reasons.Count == 0 ? "it is the plainest that takes what the brief gives" : string.Join(", and ", best.Reasons);
        return new TemplateChoice(best.Template, $"The template '{best.Template.Id}' was chosen of {templates.Templates.Count} because {because}.");
    }

    private static (Template Template, int Points, List<string> Reasons) Weigh(Brief brief, Template template, IReadOnlyList<string> words, bool pictureAtHand)
    {
        var points = 0;
        var reasons = new List<string>();
        var taken = new List<string>();
        foreach (var (name, value) in brief.Inputs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isPicture = value is InputValue.Image;
            var takes = template.FindInput(name) is not null || (isPicture && BriefInputs.PictureNames.Contains(name) && BriefInputs.PictureOf(template) is not null);
            points += (takes ? 1 : -1) * (isPicture ? 2 : 4);
            if (takes)
            {
                taken.Add(name);
            }
        }

        if (pictureAtHand)
        {
            points += BriefInputs.PictureOf(template) is null ? -2 : 2;
        }

        points += BriefInputs.TitleOf(template) is null ? -1 : 1;
        points += string.IsNullOrWhiteSpace(brief.Description) ? 0 : BriefInputs.DescriptionOf(template) is null ? -1 : 1;
        if (taken.Count > 0)
        {
            reasons.Add($"it takes {Join(taken)}");
        }

        if (IsQuotation(brief.Title) && BriefInputs.TitleOf(template)?.Name == "quote")
        {
            points += 3;
            reasons.Add("the title is a quotation");
        }

        var heard = TemplateCues.Heard(template, words);
        points += 3 * Math.Min(2, heard.Count);
        if (heard.Count > 0)
        {
            reasons.Add($"the content brief speaks of {Join(heard.Take(3).Select(word => $"'{DocumentFaults.Shorten(word)}'").ToList())}");
        }

        return (template, points, reasons);
    }

    private static bool IsQuotation(string title) => title.TrimStart() is ['“' or '„' or '«' or '"' or '‘' or '»', ..];

    private static string Join(List<string> items) => items.Count < 2 ? items[0] : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
