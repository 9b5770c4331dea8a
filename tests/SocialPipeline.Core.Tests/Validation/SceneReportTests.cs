using System.Globalization;
using System.Text;
using SocialPipeline.Brands;
using SocialPipeline.Platforms;
using SocialPipeline.Snapshots;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Validation;

/// <summary>What the rules say of every built-in design: a quicker rule says the same.</summary>
public sealed class SceneReportTests
{
    [Theory]
    [InlineData("marsa")]
    [InlineData("volt-and-fern")]
    public void Every_built_in_design_has_the_report_that_it_had(string brandId)
    {
        var brand = Picture.BrandOf(brandId);
        var text = new StringBuilder();
        foreach (var template in TemplateLibrary.BuiltIn.Templates)
        {
            foreach (var format in (PlatformFormat[])[Picture.Square, Picture.Story])
            {
                using var image = Picture.Of(template.Id, brand, format);
                text.Append(CultureInfo.InvariantCulture, $"{brandId} {template.Id} {format.Id}\n");

                // The bytes of a file may differ between kinds of processors.
                foreach (var check in BrandValidator.Check(image, brand).Checks.Where(check => check.Score is not null && check.RuleId != BrandRuleIds.FileLimit))
                {
                    text.Append(CultureInfo.InvariantCulture, $"  {check.RuleId}: {check.Verdict}, {check.Score:0.0000}, {check.Outcome.Measured}, required {check.Outcome.Required}\n");
                    foreach (var finding in check.Findings)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"    {finding.Message} {finding.Measured}\n");
                    }

                    foreach (var mark in check.Outcome.Marks)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"    {mark.Label}\n");
                    }
                }
            }
        }

        Snapshot.Verify(text.ToString(), brandId, "txt");
    }
}
