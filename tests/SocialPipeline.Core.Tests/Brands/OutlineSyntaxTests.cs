using CsCheck;
using Xunit;

namespace SocialPipeline.Brands;

public sealed class OutlineSyntaxTests
{
    [Theory]
    [InlineData("M0,1C.1,.53 .45,.17 1,0L1,1Z")]
    [InlineData("M1,0A1,1 0 0 1 0,1A1,1 0 0 1 1,0Z")]
    [InlineData("M1 0a1 1 0 01-1 1z")]
    [InlineData(" m 0 0 1-1.5.5-.5 H 1 V 0 S 0 0 1 1 Q 0 0 1 1 T 1 1 z")]
    public void Path_data_is_accepted(string path) => Assert.Null(OutlineSyntax.Check(path));

    [Theory]
    [InlineData("")]
    [InlineData("L0,0")]
    [InlineData("M0")]
    [InlineData("M0,0L")]
    [InlineData("M0,0Z1")]
    [InlineData("M0,0A1,1 0 2 1 0,1")]
    [InlineData("M0,0X1")]
    [InlineData("M0,0L.,1")]
    [InlineData("M0,0<script>")]
    public void What_is_no_path_is_refused(string path) => Assert.NotNull(OutlineSyntax.Check(path));

    [Fact]
    public void Any_text_is_judged() => Gen.OneOfConst(["M", "L", "A", "Z", "0", "1", ".", "-", ",", " ", "e", "C"]).Array[0, 60].Select(string.Concat).Sample(path => OutlineSyntax.Check(path) is null or { Length: > 0 });
}
