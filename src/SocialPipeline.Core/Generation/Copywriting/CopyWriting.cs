using SocialPipeline.Brands;
using SocialPipeline.Platforms;

namespace SocialPipeline.Generation.Copywriting;

/// <summary>Asks a copy source for the words of a brief, tells it what is wrong with them, and gives up after a few attempts: then the brief's own words stay.</summary>
internal static class CopyWriting
{
    public const int Attempts = 3;

    /// <summary>The brief in proposed words, or as it was; with what is worth knowing about it, a sentence each.</summary>
    public static async Task<(Brief Brief, IReadOnlyList<string> Warnings)> WriteAsync(ICopySource source, Brief brief, Brand brand, IReadOnlyList<PlatformFormat> formats, CancellationToken cancellationToken)
    {
        var limits = CopyLimits.Of(formats, brand.Voice);
        var request = new CopyRequest { Title = brief.Title, Description = brief.Description, BrandName = brand.Name, Voice = brand.Voice, Locale = brief.Locale, Limits = limits };
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CopyProposal? proposal = null;
            IReadOnlyList<string> faults;
            var isFinal = attempt == Attempts;
            try
            {
                proposal = await source.ProposeAsync(request with { Attempt = attempt }, cancellationToken).ConfigureAwait(false);
                if (proposal is null)
                {
                    return (brief, [$"The copy source '{source.Id}' proposes nothing: the brief's own words are drawn."]);
                }

                var worded = In(brief, proposal);
                faults = CopyChecks.FaultsOf(worded, limits, formats, brand);
                if (faults.Count == 0)
                {
                    return (worded, []);
                }
            }
            catch (CopySourceException error)
            {
                faults = [error.Message];
                isFinal |= !error.MayRetry;
            }

            if (isFinal)
            {
                var tries = attempt == 1 ? "" : FormattableString.Invariant($" after {attempt} attempts");
                return (brief, [$"The words of the copy source '{source.Id}' cannot be used{tries}; the brief's own are drawn. {string.Join(' ', faults)}"]);
            }

            request = request with { Last = proposal, Faults = faults };
        }
    }

    /// <summary>A brief in proposed words. What a person wrote for the post itself stays.</summary>
    private static Brief In(Brief brief, CopyProposal proposal) => brief with
    {
        Title = Said(proposal.Headline) ?? brief.Title,
        Description = Said(proposal.SupportingText) ?? brief.Description,
        Caption = brief.Caption ?? Said(proposal.Caption),
        Hashtags = brief.Hashtags.Count > 0 || proposal.Hashtags is null ? brief.Hashtags : [.. proposal.Hashtags.Where(tag => !string.IsNullOrWhiteSpace(tag)).Select(tag => tag.Trim()).Select(tag => tag.StartsWith('#') ? tag : "#" + tag)],
        AltText = brief.AltText ?? Said(proposal.AltText),
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
