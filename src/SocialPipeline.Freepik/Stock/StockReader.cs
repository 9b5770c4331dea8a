using System.Globalization;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Stock;

/// <summary>From the wire to what is handed out.</summary>
internal static class StockReader
{
    public static StockPage Page(StockPageWire answer, int page) => new(
        [.. (answer.Data ?? []).Where(item => item?.Id is not null).Select(item => Picture(item!))],
        answer.Meta?.CurrentPage ?? page,
        answer.Meta?.LastPage ?? page,
        answer.Meta?.Total ?? 0);

    public static StockDetail Detail(Call call, DetailData? data) => data is { Id: { } id }
        ? new StockDetail
        {
            Id = id,
            Title = data.Name ?? "",
            Type = data.Type ?? "unknown",
            IsAiGenerated = data.IsAiGenerated,
            IsPremium = data.Premium ?? false,
            Page = Address(data.Url),
            LicenceText = Address(data.License),
            Author = data.Author?.Name,
            Preview = Address(data.Preview?.Url),
            Created = data.Created,
            Width = data.Dimensions?.Width,
            Height = data.Dimensions?.Height,
            Tags = [.. (data.RelatedTags ?? []).Select(tag => tag.Name).OfType<string>()],
        }
        : throw new FreepikAnswerException($"{call.What}: the answer describes no picture.", "", null);

    public static FileAddress File(Call call, FileWire? file)
    {
        var address = Address(file?.SignedUrl) ?? Address(file?.Url);
        return file?.Filename is { Length: > 0 } name && address is not null
            ? new FileAddress(name, address, SignedAddress.ExpiryOf(address))
            : throw new FreepikAnswerException($"{call.What}: the answer names no file.", "", null);
    }

    public static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    private static StockPicture Picture(StockItem item)
    {
        var licence = item.Licenses is { Count: > 0 } licences ? licences[0] : null;
        var (width, height) = Size(item.Image?.Source?.Size);
        return new StockPicture
        {
            Id = item.Id!.Value,
            Title = item.Title ?? "",
            Page = Address(item.Url),
            Licence = licence?.Type ?? "unknown",
            LicenceText = Address(licence?.Url),
            Author = item.Author?.Name,
            Type = item.Image?.Type ?? "unknown",
            Orientation = item.Image?.Orientation ?? "unknown",
            Preview = Address(item.Image?.Source?.Url),
            PreviewWidth = width,
            PreviewHeight = height,
            Formats = [.. item.Meta?.AvailableFormats?.Keys ?? []],
        };
    }

    /// <summary>Sizes are texts, such as 740x640.</summary>
    private static (int Width, int Height) Size(string? text)
        => text?.Split('x') is [var width, var height] && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
            ? (w, h)
            : (0, 0);
}
