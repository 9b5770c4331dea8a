using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Host.Shell;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Host.Assets;

public sealed class AssetEndpointTests : IDisposable
{
    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task A_picture_has_its_type_and_its_hash_as_tag()
    {
        using var client = Serving(Pictures.Of("r1", PlatformFormats.InstagramPostSquare, [1, 2, 3]));
        using var response = await client.GetAsync(new Uri("/generated/r1/instagram-post-square", UriKind.Relative));

        Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"\"{Pictures.Sha256([1, 2, 3])}\"", response.Headers.ETag?.Tag);
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_browser_that_has_it_is_told_so()
    {
        using var client = Serving(Pictures.Of("r1", PlatformFormats.InstagramPostSquare, [1, 2, 3]));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/generated/r1/instagram-post-square");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{Pictures.Sha256([1, 2, 3])}\""));
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task A_download_has_a_file_name()
    {
        using var client = Serving(Pictures.Of("r1", PlatformFormats.InstagramPostSquare, [1]));
        using var response = await client.GetAsync(new Uri("/generated/r1/instagram-post-square?download", UriKind.Relative));

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("instagram-post-square.jpg", response.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_is_a_problem_with_words()
    {
        using var client = _studio.CreateClient();
        using var response = await client.GetAsync(new Uri("/generated/r9/instagram-story", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("r9/instagram-story", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private HttpClient Serving(GeneratedPicture picture)
    {
        _studio.Services.GetRequiredService<AssetShelf>().Put(picture);
        return _studio.CreateClient();
    }
}
