using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Storage;

/// <summary>Where things are kept: <c>DataDirectory</c> and <c>ConnectionStrings:Database</c> of the configuration.</summary>
internal sealed class StorageOptions
{
    public const string DataDirectoryKey = "DataDirectory";
    public const string DatabaseKey = "ConnectionStrings:Database";

    /// <summary>The folder of everything that is kept on this machine, as an absolute path; in the configuration a relative one starts at the content root. Default: <c>data</c>.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>The connection string of a PostgreSQL database; <see langword="null"/> keeps all in the file <c>studio.db</c> of the data directory.</summary>
    public string? Database { get; set; }

    /// <summary>Takes the values of a configuration.</summary>
    public void Read(IConfiguration configuration, string contentRoot)
    {
        DataDirectory = Path.Combine(contentRoot, configuration[DataDirectoryKey] is { Length: > 0 } folder ? folder : DataDirectory);
        Database = configuration[DatabaseKey] is { Length: > 0 } text ? text : null;
    }
}

/// <summary>Checks at start that the folder can be written to and that the connection string can be read; all faults at once.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = new List<string>();
        if (FolderFault(options.DataDirectory) is { } fault)
        {
            faults.Add($"{StorageOptions.DataDirectoryKey} '{options.DataDirectory}': {fault} Allowed: a folder that can be made and written to.");
        }

        if (options.Database is { } text && ConnectionFault(text) is { } wrong)
        {
            // The text itself may hold a password: it is never repeated.
            faults.Add($"{StorageOptions.DatabaseKey}: {wrong} Allowed: a PostgreSQL connection string such as Host=db;Database=studio;Username=studio;Password=….");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FolderFault(string folder)
    {
        try
        {
            var probe = Path.Combine(Directory.CreateDirectory(folder).FullName, Path.GetRandomFileName());
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return error.Message;
        }
    }

    private static string? ConnectionFault(string text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(new Npgsql.NpgsqlConnectionStringBuilder(text).Host) ? "It names no Host." : null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return "It cannot be read.";
        }
    }
}
