using Xunit;

namespace SocialPipeline.Validation.Fonts;

public sealed class FontTwinsTests
{
    [Fact]
    public void A_family_is_its_own_twin_at_every_weight() =>
        Assert.True(FontTwins.Are(Text.Fonts.All.Resolve(["Inter"], 400), Text.Fonts.All.Resolve(["Inter"], 900)));

    [Fact]
    public void Families_of_other_measures_are_no_twins() =>
        Assert.False(FontTwins.Are(Text.Fonts.All.Resolve(["Inter"]), Text.Fonts.All.Resolve(["Source Sans 3"])));
}
