using System.Text.Json;
using SocialPipeline.Host.Storage;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Assets;

/// <summary>The rows of finished pictures and of the reports on them.</summary>
internal sealed class AssetStore(Database database)
{
    private const string Columns = "workspace_id, id, request_id, version, position, format, locale, alternative, sha256, file_type, bytes, width, height, quality, reason, template, alt_text, score, blocked, repairs, dropped, warnings, faults, created_at";

    /// <summary>Adds a picture with its report; one that its set has already is left as it is, so that a step can be done twice.</summary>
    public async Task AddAsync(GeneratedPicture picture, string? report, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        var added = await session.ExecuteAsync(
            $"""
            insert into assets ({Columns})
            values (@WorkspaceId, @Id, @RequestId, @Version, @Position, @Format, @Locale, @Alternative, @Sha256, @FileType, @Bytes, @Width, @Height, @Quality, @Reason, @Template, @AltText, @Score, @Blocked, @Repairs, @Dropped, @Warnings, @Faults, @CreatedAt)
            on conflict (workspace_id, request_id, version, format, locale, alternative) do nothing
            """,
            Row.Of(picture),
            cancellationToken);
        if (added > 0 && report is not null)
        {
            await session.ExecuteAsync(
                "insert into compliance_reports (workspace_id, asset_id, score, blocked, report, created_at) values (@WorkspaceId, @Id, @Score, @Blocked, @Report, @CreatedAt)",
                new { picture.WorkspaceId, picture.Id, picture.Score, picture.Blocked, Report = report, picture.CreatedAt },
                cancellationToken);
        }

        await session.CommitAsync(cancellationToken);
    }

    public async Task<GeneratedPicture?> FindAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return (await session.FirstAsync<Row>($"select {Columns} from assets where workspace_id = @Workspace and id = @Id", new { Workspace = workspace, Id = id }, cancellationToken))?.ToPicture();
    }

    /// <summary>The pictures of a version of a set, in its order.</summary>
    public async Task<IReadOnlyList<GeneratedPicture>> OfSetAsync(string workspace, string request, int version, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        var rows = await session.QueryAsync<Row>(
            $"select {Columns} from assets where workspace_id = @Workspace and request_id = @Request and version = @Version order by position, alternative",
            new { Workspace = workspace, Request = request, Version = version },
            cancellationToken);
        return [.. rows.Select(row => row.ToPicture())];
    }

    /// <summary>The report on a picture as JSON; <see langword="null"/> when there is none.</summary>
    public async Task<string?> ReportOfAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<string>("select report from compliance_reports where workspace_id = @Workspace and asset_id = @Id", new { Workspace = workspace, Id = id }, cancellationToken);
    }

    /// <summary>A row as both databases give it.</summary>
    private sealed class Row
    {
        public string WorkspaceId { get; set; } = "";

        public string Id { get; set; } = "";

        public string RequestId { get; set; } = "";

        public int Version { get; set; }

        public int Position { get; set; }

        public string Format { get; set; } = "";

        public string Locale { get; set; } = "";

        public int Alternative { get; set; }

        public string Sha256 { get; set; } = "";

        public string FileType { get; set; } = "";

        public long Bytes { get; set; }

        public int Width { get; set; }

        public int Height { get; set; }

        public int? Quality { get; set; }

        public string Reason { get; set; } = "";

        public string Template { get; set; } = "";

        public string AltText { get; set; } = "";

        public double? Score { get; set; }

        public bool Blocked { get; set; }

        public Sentences Repairs { get; set; } = Sentences.None;

        public Sentences Dropped { get; set; } = Sentences.None;

        public Sentences Warnings { get; set; } = Sentences.None;

        public Sentences Faults { get; set; } = Sentences.None;

        public DateTimeOffset CreatedAt { get; set; }

        public static Row Of(GeneratedPicture picture) => new()
        {
            WorkspaceId = picture.WorkspaceId,
            Id = picture.Id,
            RequestId = picture.RequestId,
            Version = picture.Version,
            Position = picture.Position,
            Format = picture.Format,
            Locale = picture.Locale,
            Alternative = picture.Alternative,
            Sha256 = picture.Sha256,
            FileType = JsonNamingPolicy.SnakeCaseLower.ConvertName(picture.FileType.ToString()),
            Bytes = picture.Bytes,
            Width = picture.Width,
            Height = picture.Height,
            Quality = picture.Quality,
            Reason = picture.Reason,
            Template = picture.Template,
            AltText = picture.AltText,
            Score = picture.Score,
            Blocked = picture.Blocked,
            Repairs = new(picture.Repairs),
            Dropped = new(picture.Dropped),
            Warnings = new(picture.Warnings),
            Faults = new(picture.Faults),
            CreatedAt = picture.CreatedAt,
        };

        public GeneratedPicture ToPicture() => new()
        {
            WorkspaceId = WorkspaceId,
            Id = Id,
            RequestId = RequestId,
            Version = Version,
            Position = Position,
            Format = Format,
            Locale = Locale,
            Alternative = Alternative,
            Sha256 = Sha256,
            FileType = Enum.Parse<ImageFileType>(FileType, ignoreCase: true),
            Bytes = Bytes,
            Width = Width,
            Height = Height,
            Quality = Quality,
            Reason = Reason,
            Template = Template,
            AltText = AltText,
            Score = Score,
            Blocked = Blocked,
            Repairs = Repairs.Items,
            Dropped = Dropped.Items,
            Warnings = Warnings.Items,
            Faults = Faults.Items,
            CreatedAt = CreatedAt,
        };
    }
}
