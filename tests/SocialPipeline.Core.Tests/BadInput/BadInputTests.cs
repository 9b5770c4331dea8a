using Xunit;

namespace SocialPipeline.BadInput;

/// <summary>Each input in a process of its own kind, with the bounds of the product: 2 s, 300 MB above idle, a typed error or a sound result.</summary>
[Collection("out of process")]
public sealed class BadInputTests(BadInputRun run) : IClassFixture<BadInputRun>
{
    public static TheoryData<string> Everything => [.. BadPictures.All.Concat(BadTexts.All).Concat(BadDocuments.Templates).Concat(BadDocuments.Briefs).Concat(BadDocuments.Drawings).Select(input => input.Name)];

    [Theory]
    [MemberData(nameof(Everything))]
    public void It_is_a_typed_error_or_a_sound_result_within_two_seconds_and_300_MB(string name) =>
        Assert.Matches(": [0-9]+ ms, [0-9]+ MB: (sound|refused [A-Za-z]+Exception: .+)$", run.ResultOf(name));

    [Theory]
    [InlineData("empty.png", "the file is empty")]
    [InlineData("cut-in-the-header.jpg", "ends inside its header")]
    [InlineData("cut-in-the-middle.jpg", "ends before its")]
    [InlineData("cut-in-the-middle.png", "ends before its")]
    [InlineData("zeros-inside.png", "the PNG")]
    [InlineData("a-jpeg.png", "the name claims PNG, the bytes are JPEG")]
    [InlineData("a-png.webp", "the name claims WebP, the bytes are PNG")]
    [InlineData("a-program.gif", "type is not read here")]
    [InlineData("sixty-thousand-a-side.png", "60,000×60,000 px. Allowed: 12,000 px a side")]
    [InlineData("too-many-pixels.png", "81,000,000. Allowed: 50,000,000")]
    [InlineData("panorama-progressive.jpg", "needs too much memory at once")]
    [InlineData("bomb-interlaced.png", "needs too much memory at once")]
    [InlineData("ten-megabytes.txt", "at most 10000 are allowed")]
    [InlineData("font-cut.zip", "The file is damaged")]
    [InlineData("font-of-no-units.zip", "0 units per em")]
    [InlineData("ten-megabytes-in-a-layer.json", "The document is too large")]
    [InlineData("nested.json", "The document nests too deep")]
    [InlineData("lone-surrogate.json", "not valid Unicode")]
    [InlineData("ten-megabytes-in-a-brief.json", "The document is too large")]
    [InlineData("a-title-of-ten-megabytes.txt", "10000000 characters")]
    [InlineData("ten-megabytes.svg", "allowed: 1048576")]
    [InlineData("nested.svg", "deeper inside each other than allowed")]
    public void The_error_says_what_is_wrong(string name, string said) => Assert.Contains(said, run.ResultOf(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("panorama.jpg")]
    [InlineData("panorama-turned.jpg")]
    [InlineData("panorama-progressive-grey.jpg")]
    [InlineData("bomb.png")]
    [InlineData("bomb-lossless.webp")]
    [InlineData("lone-surrogates.txt")]
    [InlineData("a-thousand-marks-on-one-letter.txt")]
    [InlineData("deep-overrides.txt")]
    [InlineData("joiners.txt")]
    public void What_keeps_to_the_limits_is_still_drawn(string name) => Assert.EndsWith(": sound", run.ResultOf(name), StringComparison.Ordinal);
}
