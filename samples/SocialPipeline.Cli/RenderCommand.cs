using System.CommandLine;
using System.Globalization;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline render</c>: one picture.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        var template = new Option<string>("--template") { Description = "The template: an id or a JSON file.", HelpName = "template", Required = true };
        var brand = SharedOptions.Brand();
        var data = new Option<string>("--data") { Description = "The values for the template's inputs, a JSON file.", HelpName = "file", Required = true };
        var format = new Option<string>("--format") { Description = "The id of the format; see 'socialpipeline formats'.", HelpName = "id", Required = true };
        var file = new Option<string>("--out") { Description = "The picture's file. Its extension asks for a type unless --type does.", HelpName = "file", Required = true };
        var scene = new Option<string?>("--scene") { Description = "Also write the solved design, as JSON.", HelpName = "file" };
        var animate = new Option<bool>("--animate") { Description = "Make an animated WebP: layers come in, photographs draw back." };
        var type = SharedOptions.Type();
        var locale = SharedOptions.Locale();
        var catalog = SharedOptions.Catalog();
        var json = SharedOptions.Json();
        var command = new Command("render", "Make one picture of a template, a brand and data.") { template, brand, data, format, file, scene, animate, type, locale, catalog, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = parsed.GetRequiredValue(file);
            if (Path.EndsInDirectorySeparator(target) || Directory.Exists(target))
            {
                throw new BadInputException($"--out '{target}' is a folder. Allowed: a file.");
            }

            var (design, _) = SharedOptions.TemplateOf(parsed.GetRequiredValue(template));
            var wanted = SharedOptions.CatalogOf(parsed.GetValue(catalog)).Get(parsed.GetRequiredValue(format));
            if (parsed.GetValue(animate))
            {
                return await AnimateAsync(terminal, design, parsed.GetRequiredValue(data), parsed.GetRequiredValue(brand), wanted, parsed.GetValue(locale), target, cancellationToken);
            }

            var options = new RenderOptions { FileType = Requested(parsed.GetValue(type), target, wanted), Locale = parsed.GetValue(locale) };
            var values = TemplateDataReader.ReadFile(parsed.GetRequiredValue(data), design);
            try
            {
                using var image = new TemplateRenderer().Render(design, values, SharedOptions.BrandOf(parsed.GetRequiredValue(brand)), wanted, options, cancellationToken);
                return await DeliverAsync(terminal, image, target, parsed.GetValue(scene), parsed.GetValue(json), cancellationToken);
            }
            catch (Exception error) when (error is LayoutException or EncodeException)
            {
                await terminal.Error.WriteLineAsync("failed: " + error.Message);
                return ExitCode.CheckFailed;
            }
        });
        return command;
    }

    private static async Task<int> AnimateAsync(
        Terminal terminal, Template design, string data, string brand, PlatformFormat format, string? locale, string target, CancellationToken cancellationToken)
    {
        if (!ImageFileTypeNames.TryFromFileName(target, out var named) || named != ImageFileType.Webp)
        {
            throw new BadInputException($"--animate writes WebP, not '{Path.GetFileName(target)}'. Allowed: a file that ends in .webp.");
        }

        try
        {
            var animation = new TemplateRenderer().RenderAnimation(
                design, TemplateDataReader.ReadFile(data, design), SharedOptions.BrandOf(brand), format, null, new RenderOptions { Locale = locale }, cancellationToken);
            CreateFolderOf(target);
            await animation.SaveAsync(target, cancellationToken);
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{target}: {format.Width}×{format.Height}, {animation.Frames} frames in {animation.Duration.TotalSeconds:0.0} s, {animation.Bytes.Length / 1000.0:0.0} KB at quality {animation.Quality}."));
            return ExitCode.Done;
        }
        catch (Exception error) when (error is LayoutException or EncodeException)
        {
            await terminal.Error.WriteLineAsync("failed: " + error.Message);
            return ExitCode.CheckFailed;
        }
    }

    private static ImageFileType? Requested(string? type, string target, PlatformFormat format)
    {
        var requested = SharedOptions.TypeOf(type) ?? (ImageFileTypeNames.TryFromFileName(target, out var named) ? named : null);
        if (requested is ImageFileType.Gif)
        {
            throw new BadInputException("GIF is not made here. Allowed: .jpg, .png, .webp or .pdf.");
        }

        return requested is null or ImageFileType.Pdf || format.AcceptedTypes.Contains(requested.Value)
            ? requested
            : throw new BadInputException($"{format.Name} does not take {requested}. Allowed: {string.Join(", ", format.AcceptedTypes)}, or Pdf.");
    }

    private static async Task<int> DeliverAsync(Terminal terminal, RenderedImage image, string target, string? scene, bool json, CancellationToken cancellationToken)
    {
        // Under a tight byte limit another type than the one asked for may have been taken: its name must not lie.
        var fits = ImageFileTypeNames.TryFromFileName(target, out var named) && named == image.File.Type;
        var path = fits ? target : Path.ChangeExtension(target, image.File.Type.FileExtension());
        if (scene is not null && Path.GetFullPath(scene) == Path.GetFullPath(path))
        {
            throw new BadInputException($"--scene and the picture are one file, '{path}'. Allowed: two files.");
        }

        CreateFolderOf(path);
        await image.SaveAsync(path, cancellationToken);
        if (scene is not null)
        {
            await SaveSceneAsync(scene, SceneJson.Write(image.Scene), cancellationToken);
        }

        var faults = DeliveryChecks.FaultsOf(image);
        var warnings = DeliveryChecks.WarningsOf(image);
        await terminal.Output.WriteLineAsync(json
            ? Json.Write(new
            {
                file = path,
                format = image.Format.Id,
                width = image.Width,
                height = image.Height,
                type = image.File.Type.MediaType(),
                bytes = image.Bytes.Length,
                maxBytes = image.Format.MaxBytes,
                sha256 = image.File.Sha256,
                reason = image.File.Reason,
                faults,
                warnings,
            })
            : string.Create(CultureInfo.InvariantCulture, $"{path}: {image.Width}×{image.Height}, {image.Bytes.Length / 1000.0:0.0} KB. {image.File.Reason}"));
        foreach (var note in json ? [] : faults.Concat(warnings))
        {
            await terminal.Output.WriteLineAsync(note);
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }

    /// <summary>Whole or not at all, as the picture is.</summary>
    private static async Task SaveSceneAsync(string path, string json, CancellationToken cancellationToken)
    {
        CreateFolderOf(path);
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.part");
        try
        {
            await File.WriteAllTextAsync(temporary, json, cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void CreateFolderOf(string path) => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
}
