using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Fuzz.Mutations;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Metadata;

namespace SocialPipeline.Fuzz.Targets;

/// <summary>Pictures: header, metadata, decoding at some scale, a part resampled, what draws the eye.</summary>
internal sealed class DecoderTarget : FuzzTarget
{
    private static readonly string[] Endings = [".png", ".jpg", ".webp", ".gif", ".bmp", ".ico", ".tiff", ""];

    private readonly (string Name, byte[] Bytes)[] _files =
    [
        .. OddPictures.All(),
        .. ((string[])["docs/gallery", "samples/pictures", "tests/SocialPipeline.Core.Tests/Rendering"])
            .SelectMany(folder => Repository.Files(folder, ".jpg", 6).Concat(Repository.Files(folder, ".png", 4)))
            .Append(Path.Combine(Repository.Root, "eng/icon.png"))
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
    ];

    public override string SingleName => "picture.png";

    public override int CorpusFiles => _files.Length;

    public override IEnumerable<FuzzCase> Intact() => _files.Select(file => new FuzzCase(file.Name, file.Bytes));

    public override FuzzCase Make(FuzzRandom random)
    {
        // the small ones more often: more cases a minute
        var (name, bytes) = random.Once(6) ? random.Of(_files) : _files[random.Below(Math.Min(45, _files.Length))];
        var ending = random.Once(12) ? random.Of(Endings) : Path.GetExtension(name);
        return new FuzzCase("picture" + ending, PartMutations.Mutate(random, bytes, () => random.Of(_files).Bytes));
    }

    public override void Try(FuzzCase given)
    {
        var random = FuzzRandom.For(given);
        var (name, bytes) = given.Parts[0];
        MetadataReader.Read(bytes);
        var source = ImageSource.FromBytes(bytes, name);
        var header = source.ReadHeader();

        // a large picture at its most expensive
        using var photo = PhotoDecoder.Decode(source, (long)header.Width * header.Height > 4_000_000 ? 1 : random.Of<double>([1, 1, .9, .5, .2, .04]));
        var (width, height) = (photo.SourceWidth, photo.SourceHeight);
        var part = random.Once(2) ? CropRect.Whole(width, height) : new CropRect(width * random.Unit() * .5, height * random.Unit() * .5, width * .5, height * .5);
        using var drawn = photo.Resample(part, 1 + random.Below(400), 1 + random.Below(400));
        photo.EdgeColor((Edge)random.Below(4), part);
        SmartCrop.Find(FocusMap.Of(photo), width, height, 4, 5, []);
    }
}
